import type { Page } from '@playwright/test'
import { holdBack } from './held'
import { openStudy } from './learner'
import { shiftsOf, watchShifts } from './shifts'
import { expect, test } from './test'

const figureOf = (page: Page, name: string) => page.locator(`figure[data-explorable="${name}"]`)
const temperature = (page: Page) => figureOf(page, 'temperature')
const field = (page: Page) => temperature(page).getByLabel('Temperature, as a number')

test('where a guess, a skip or a reset takes its button away, the keyboard goes on from there', async ({ page }) => {
  await page.goto('/topics/sampling/temperature#temperature')
  const figure = temperature(page)
  const question = figure.getByText('At T = 0.5, what share does the first token get?')
  await expect(field(page)).toBeEnabled()
  await figure.getByRole('button', { name: 'Skip' }).press('Enter')
  await expect(question).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(question).toBeFocused()

  await figure.getByRole('button', { name: 'Guess' }).press('Enter')
  await expect(question).toBeFocused()
  await expect(question).toContainText('You said: 50%. The answer: 86.5%.')
  await expect(page).toHaveURL(/\?temperature=0\.5#temperature$/)

  await figure.getByRole('button', { name: 'Reset' }).press('Enter')
  await expect(figure.getByRole('heading', { name: 'A few tokens, one temperature' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(figure.getByRole('button', { name: 'Copy link to this setting' })).toBeFocused()
})

test('an address that sets nothing of a figure is left as it is', async ({ page }) => {
  await page.clock.install()
  await page.goto('/topics/sampling/temperature?from=a+friend&plain#exact')
  await expect(field(page)).toBeEnabled()
  await page.clock.runFor(1_000)
  expect(new URL(page.url()).search).toBe('?from=a+friend&plain')

  await field(page).fill('0.5')
  await expect(page).toHaveURL(/\?from=a%20friend&plain=&temperature=0\.5#exact$/)
  await figureOf(page, 'temperature').getByRole('button', { name: 'Reset' }).click()
  await expect(page).toHaveURL(/\?from=a%20friend&plain=#exact$/)
})

test('a setting stays when the reader goes to another place on the page at once', async ({ page }) => {
  await page.goto('/topics/sampling/temperature')
  await temperature(page).scrollIntoViewIfNeeded()
  await field(page).fill('0.5')
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="#exact"]')?.click())
  await expect(field(page)).toHaveValue('0.5')
  await expect(page).toHaveURL(/\?temperature=0\.5#exact$/)
})

test('a setting of 10,000 signs is one like another that cannot be read', async ({ page }) => {
  for (const query of [`temperature=${'9'.repeat(10_000)}x`, `logits=${'1,'.repeat(5_000)}`]) {
    await page.goto(`/topics/sampling/temperature?${query}`)
    await expect(temperature(page).locator('output[data-result="p-1"]')).toHaveAttribute('data-value', /^0\.6439/)
    await expect(page).toHaveURL(/\/topics\/sampling\/temperature$/)
  }
})

test('what a figure writes into the address can be opened again', async ({ page }) => {
  const list = '书'.repeat(200)
  await page.goto('/topics/rag-and-agents/reciprocal-rank-fusion')
  const figure = figureOf(page, 'rrf')
  await figure.scrollIntoViewIfNeeded()
  for (const name of ['First list', 'Second list', 'Third list']) await figure.getByRole('textbox', { name }).fill(list)
  await expect(page).toHaveURL(/third=/)
  await page.reload()
  await expect(figure.getByRole('textbox', { name: 'Third list' })).toHaveValue(list)
})

const scripts = '**/_next/static/chunks/*.js*'

/** Reads a card's page as far as its figure, which computes only once all of it is in sight. */
async function readToFigure(page: Page, card: string): Promise<void> {
  await page.goto(`/topics/${card}`)
  const letThrough = await holdBack(page, scripts)
  const figure = page.locator('figure[data-explorable]').first()
  await figure.evaluate(async (element) => {
    element.scrollIntoView({ block: 'start' })
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
  })
  const height = () => figure.evaluate((element) => element.getBoundingClientRect().height)
  const before = await height()
  letThrough()
  await expect(figure.getByRole('button', { name: 'Copy link to this setting' })).toBeVisible()
  // Nothing of it counts as moved, since it is another element.
  expect(await height(), card).toBe(before)
  await page.unroute(scripts)
}

// What the worker has kept would come at once.
test.describe('in sight', () => {
  test.use({ serviceWorkers: 'block' })

  test('a figure that comes to life leaves all where it is', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.addInitScript(watchShifts)
    for (const card of [
      'evaluation/sample-size',
      'foundation-models/prefill-and-decode',
      'evaluation/comparative-evaluation',
    ]) {
      await readToFigure(page, card)
      expect(await shiftsOf(page), card).toEqual([])
    }
  })

  /** Cards whose questions take much room and little, and the guesses of a reader who comes back to them. */
  const guessed: [card: string, figure: string, guess: string | null][] = [
    ['sampling/temperature', 'temperature', '0.34'],
    ['foundation-models/prefill-and-decode', 'roofline', '76.4'],
    ['inference-optimization/prompt-caching', 'prompt-caching', null],
    ['evaluation/comparative-evaluation', 'bradley-terry', '0.5'],
  ]

  for (const width of [360, 1280])
    test(`a guess of an earlier visit moves nothing, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 })
      await page.addInitScript(watchShifts)
      const kept = guessed.map(([, figure, guess]) => ({ figure, guess }))
      await page.addInitScript((text) => localStorage.setItem('guesses', text), JSON.stringify(kept))
      for (const [card, name, guess] of guessed) {
        await readToFigure(page, card)
        const line = figureOf(page, name).locator('.guess:visible')
        await expect(line).toContainText(guess === null ? '?' : 'You said: ')
        await expect(line.getByRole('button')).toHaveText(guess === null ? ['Guess'] : [])
        expect(await shiftsOf(page), card).toEqual([])
      }
    })
})

test.describe('a figure that does not arrive', () => {
  test.use({ serviceWorkers: 'block', tolerated: [/ERR_FAILED|ChunkLoadError|Failed to load chunk/] })

  test('says so, and is asked for again by its reader', async ({ page }) => {
    await page.goto('/topics/sampling/temperature', { waitUntil: 'networkidle' })
    await page.route(scripts, (route) => route.abort())
    await temperature(page).scrollIntoViewIfNeeded()
    const status = temperature(page).getByRole('status').first()
    const again = temperature(page).getByRole('button', { name: 'Try again' })
    await expect(status).toHaveText('The figure did not load.')
    await again.press('Enter')
    await expect(status).toHaveText('The figure did not load.')
    await expect(again).toBeFocused()
    await page.unroute(scripts)
    await page.keyboard.press('Enter')
    await expect(field(page)).toBeEnabled()
    await expect(temperature(page).getByRole('heading', { name: 'A few tokens, one temperature' })).toBeFocused()
  })
})

test('a figure that is closed by its key leaves the focus on what opens it', async ({ page }) => {
  await openStudy(page, '/study?topic=sampling')
  await page.keyboard.press('Space')
  await page.keyboard.press('e')
  await expect(field(page)).toBeEnabled()
  await temperature(page).getByRole('button', { name: 'Skip' }).focus()
  await page.keyboard.press('e')
  await expect(page.getByRole('button', { name: 'Explain' })).toBeFocused()
})
