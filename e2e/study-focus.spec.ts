import type { Page } from '@playwright/test'
import { holdBack } from './held'
import { expect, test } from './test'

const showAnswer = (page: Page) => page.getByRole('button', { name: 'Show answer' })
const question = (page: Page) => page.getByRole('article').getByRole('heading')

async function open(page: Page, address = '/study') {
  await page.goto(address)
  await expect(showAnswer(page)).toBeEnabled()
}

async function easy(page: Page) {
  await expect(showAnswer(page)).toBeEnabled()
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
}

test('the end of a sitting takes the focus, so that it is heard', async ({ page }) => {
  await open(page, '/study?topic=sampling')
  for (let card = 0; card < 4; card++) await easy(page)
  await expect(page.getByRole('heading', { name: /^Done for today/ })).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Done for today/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Done for today/ })).not.toBeFocused()
})

test('a question that comes late takes the focus when it comes', async ({ page, context }) => {
  const release = await holdBack(context, '**/api/deck/sampling')
  await open(page)
  await easy(page)
  await expect(page.getByRole('article')).toHaveAttribute('data-card-id', 'sampling/temperature')
  await expect(question(page)).toBeHidden()
  release()
  await expect(question(page)).toBeVisible()
  await expect(page.locator('.asked')).toBeFocused()
})

for (const viewport of [
  { width: 320, height: 256 },
  { width: 640, height: 400 },
]) {
  test.describe(`at ${viewport.width} by ${viewport.height}, as zoom leaves it`, () => {
    test.use({ viewport })

    test('the answer that Space shows is in sight, and so is the next question', async ({ page }) => {
      await open(page)
      await page.keyboard.press('Space')
      await expect(page.getByRole('article')).toContainText('predicts missing tokens')
      const seen = () =>
        page.evaluate(() => {
          const answer = document.querySelector('.answer .a')?.getBoundingClientRect()
          const foot = document.querySelector('.foot')?.getBoundingClientRect()
          if (!answer || !foot) throw new Error('no answer')
          return Math.min(answer.bottom, foot.top, window.innerHeight) - Math.max(answer.top, 0)
        })
      await expect.poll(seen).toBeGreaterThan(40)
      await page.keyboard.press('?')
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      await page.keyboard.press('3')
      await expect(page.getByRole('article')).toHaveAttribute('data-card-id', 'sampling/temperature')
      await expect(page.locator('.asked')).toBeInViewport({ ratio: 1 })
    })
  })
}
