import type { Page } from '@playwright/test'
import { holdBack } from './held'
import { answer, openStudy } from './learner'
import { expect, test } from './test'

// One test has the server be in trouble.
test.use({ tolerated: [/503/] })

const why = (page: Page) => page.getByRole('heading', { name: 'In short, why' })
const explain = (page: Page) => page.getByRole('button', { name: 'Explain' })
const figure = (page: Page) => page.locator('figure[data-explorable="temperature"]')
const firstShare = (page: Page) => figure(page).locator('output[data-result="p-1"]')

test('a card is explained in place, with a figure that computes and leaves the address alone', async ({ page }) => {
  await openStudy(page, '/study?topic=sampling')
  await page.keyboard.press('e')
  await page.keyboard.press('Space')
  await expect(explain(page)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('e')
  await expect(why(page)).toBeVisible()
  await expect(page.getByRole('group', { name: 'Rate your recall' })).toBeVisible()

  await expect(firstShare(page)).toHaveAttribute('data-value', /^0\.6439/)
  await figure(page).getByLabel('Temperature, as a number').fill('0.5')
  await expect(firstShare(page)).toHaveAttribute('data-value', /^0\.8649/)
  await page.keyboard.press('1')
  await expect(page).toHaveURL(/\/study\?topic=sampling$/)
  await expect(figure(page).getByRole('button', { name: 'Copy link to this setting' })).toBeHidden()
  await figure(page).getByRole('button', { name: 'Reset' }).click()
  await expect(firstShare(page)).toHaveAttribute('data-value', /^0\.6439/)

  await explain(page).click()
  await expect(why(page)).toBeHidden()
  await page.keyboard.press('3')
  await expect(page.getByRole('article')).toHaveAttribute('data-card-id', 'sampling/top-p')
})

test('a card that lapsed is explained by itself when it comes back', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-01-10T12:00:00') })
  await openStudy(page, '/study?topic=sampling')
  for (let card = 1; card <= 4; card++) await answer(page, 'Easy')
  await page.clock.fastForward(60 * 24 * 3_600_000)
  await openStudy(page, '/study?topic=sampling')
  const lapsed = await page.getByRole('article').getAttribute('data-card-id')
  await page.getByRole('button', { name: 'Show answer' }).click()
  await expect(explain(page)).toBeVisible()
  await expect(why(page)).toBeHidden()
  await page.getByRole('button', { name: 'Again' }).click()
  for (let card = 2; card <= 4; card++) await answer(page, 'Easy')
  await page.clock.fastForward(11 * 60_000)
  await expect(page.getByRole('article')).toHaveAttribute('data-card-id', lapsed ?? '')
  await expect(why(page)).toBeHidden()
  await page.getByRole('button', { name: 'Show answer' }).click()
  await expect(why(page)).toBeVisible()
  await page.keyboard.press('e')
  await expect(why(page)).toBeHidden()
})

test('what did not arrive is said, and asked for again', async ({ page }) => {
  const card = '**/topics/sampling/temperature'
  await page.route(card, (route) => route.fulfill({ status: 503, body: 'busy' }))
  await openStudy(page, '/study?topic=sampling')
  await page.keyboard.press('Space')
  await page.keyboard.press('e')
  await expect(page.getByRole('status').filter({ hasText: 'The page did not load.' })).toBeVisible()
  await page.unroute(card)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: 'Explain' })).toBeFocused()
  await expect(why(page)).toBeVisible()
})

test.describe('with what is yet to come', () => {
  test.use({ serviceWorkers: 'block', tolerated: [/ERR_FAILED|ChunkLoadError|Failed to load chunk/] })
  const scripts = '**/_next/static/chunks/*.js*'

  test('what explains is under way, or did not arrive, in words', async ({ page }) => {
    await openStudy(page, '/study?topic=sampling')
    await page.keyboard.press('Space')
    await page.route(scripts, (route) => route.abort())
    await page.keyboard.press('e')
    const missing = page.getByRole('status').filter({ hasText: 'The page did not load.' })
    await expect(missing).toBeVisible()
    await page.unroute(scripts)

    const letThrough = await holdBack(page, '**/topics/sampling/temperature')
    await page.keyboard.press('e')
    await page.keyboard.press('e')
    await expect(page.getByRole('status').filter({ hasText: 'Loading …' })).toBeVisible()
    await expect(missing).toBeHidden()
    letThrough()
    await expect(why(page)).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'Loading …' })).toBeHidden()
  })

  test('a figure that did not arrive leaves the words, and is asked for again', async ({ page }) => {
    await openStudy(page, '/study?topic=sampling')
    await page.keyboard.press('Space')
    await page.route('**/topics/sampling/temperature', async (route) => {
      await page.route(scripts, (script) => script.abort())
      await route.continue()
    })
    await page.keyboard.press('e')
    await expect(why(page)).toBeVisible()
    await expect(page.getByRole('alert').filter({ hasText: 'The figure did not load.' })).toBeVisible()
    await page.unroute(scripts)
    await page.getByRole('button', { name: 'Try again' }).press('Enter')
    await expect(firstShare(page)).toHaveAttribute('data-value', /^0\.6439/)
    await expect(page.getByRole('heading', { name: 'A few tokens, one temperature' })).toBeFocused()
  })
})
