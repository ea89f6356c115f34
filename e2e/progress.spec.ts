import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { cards } from '../content/deck'
import type { ReviewLogEvent } from '../core/review-log'
import { learnerLog } from '../core/statistics/test-learner'
import { installDamage } from './damage'
import { expect, test } from './test'

test.use({ timezoneId: 'UTC' })

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const headline = (page: Page) => page.getByRole('heading', { level: 1 })

async function answer(page: Page, rating: string) {
  await page.getByRole('button', { name: 'Show answer' }).click()
  await page.getByRole('group', { name: 'Rate your recall' }).getByRole('button', { name: rating }).click()
}

/** A table's rows, opened where it lies folded. */
async function rows(page: Page, name: string): Promise<string[][]> {
  const table = page.getByRole('table', { name, includeHidden: true })
  await table.waitFor({ state: 'attached' })
  return table
    .locator('tbody tr')
    .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))
}

const rowOf = async (page: Page, name: string, first: string) =>
  (await rows(page, name)).find(([head]) => head === first)

/** Gives the device a guest's log. */
async function hold(page: Page, events: readonly ReviewLogEvent[]) {
  await page.goto('/topics')
  await page.evaluate(installDamage)
  const stored = events.map((event) => ({ id: event.id, owner: null, acknowledgedAt: null, event }))
  await page.evaluate(async (log) => {
    await damage.seed(log)
    localStorage.setItem('review-log', '1')
  }, stored)
}

const sampleLog = (until: Date) =>
  learnerLog(
    cards().map(({ cardId }) => cardId),
    40,
    until,
    7,
  )

/** What axe finds, and where the page is wider than the screen, in both themes and widths. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found: string[] = []
  for (const width of [1280, 360]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      const broken = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
        const overflow = document.documentElement.scrollWidth - window.innerWidth
        return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...(overflow > 0 ? ['too wide'] : [])]
      })
      found.push(...broken.map((each) => `${colorScheme}, ${width}: ${each}`))
    }
  }
  return found
}

/** Whether any script that the page has loaded draws charts. */
async function hasChartCode(page: Page): Promise<boolean> {
  const addresses = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('.js')),
  )
  const texts = await Promise.all(addresses.map(async (address) => (await page.request.get(address)).text()))
  expect(texts.length).toBeGreaterThan(3)
  return texts.some((text) => text.includes('chart low'))
}

test('a guest sees what the answers on this device come to', async ({ page, context }) => {
  await context.clock.setFixedTime(new Date('2026-03-10T12:00:00Z'))
  await page.goto('/progress')
  await expect(headline(page)).toHaveText('Forty-eight cards, all new to you.')
  await page.getByRole('main').getByRole('link', { name: 'Study now' }).click()
  await answer(page, 'Easy')
  await answer(page, 'Good')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await page.goto('/progress')
  await expect(headline(page)).toHaveText('Today you would recall about 2 of 48 cards.')
  await expect(page.getByText('Forty-six are still new. One is due today, less than a minute.')).toBeVisible()
  expect(await rows(page, 'Progress by topic')).toEqual([
    ['Foundation Models & Architecture', '100%', '7', '0', '1', 'in 10 days'],
    ['Sampling', '100%', '3', '1', '0', 'later today'],
    ...Array.from({ length: 7 }, () => [expect.any(String), 'new', expect.any(String), '0', '0', 'none']),
  ])
  expect((await rows(page, 'Cards coming due')).map(([, count]) => count).join(' ')).toBe('1 0 0 0 0 0 0 0 0 0 1 0 0 0')
  expect(await rowOf(page, 'True retention', 'Both')).toEqual(['Both', '0', 'none yet', '90%'])

  await context.clock.setFixedTime(new Date('2026-03-20T12:00:00Z'))
  await page.goto('/study')
  await answer(page, 'Good')
  await answer(page, 'Again')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.goto('/progress')
  await expect(page.getByText('Studied on 2 of the last 30 study days: 4 reviews in less than a minute.')).toBeVisible()
  // The card in Review was forgotten; the one still being learned does not count.
  expect(await rowOf(page, 'True retention', 'Young, under 21 days')).toEqual([expect.any(String), '1', '0.0%', '90%'])
  expect((await rowOf(page, 'Reviews and minutes a day', '20 March'))?.[1]).toBe('2')
  expect((await rowOf(page, 'Reviews and minutes a day', '10 March'))?.[1]).toBe('2')
})

test('the page keeps its place while it is worked out, and axe finds nothing on it', async ({ page, context }) => {
  test.setTimeout(90_000)
  // At this time the words of the widest table are at their longest ("tomorrow").
  const today = new Date('2026-11-25T03:38:00Z')
  await context.clock.setFixedTime(today)
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) document.documentElement.dataset.shift = JSON.stringify(entry)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('/progress')
  await expect(headline(page)).toHaveText('Forty-eight cards, all new to you.')
  expect(await violations(page)).toEqual([])
  await hold(page, sampleLog(today))
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/progress')
    await expect(headline(page)).toHaveText(/^Today you would recall about \d+ of 48 cards\.$/)
    await expect(page.locator('html')).not.toHaveAttribute('data-shift')
  }
  for (const summary of await page.locator('summary').all()) await summary.click()
  expect(await violations(page)).toEqual([])
})

test('the target follows the learner’s own', async ({ page }) => {
  await hold(page, sampleLog(new Date()))
  await page.goto('/settings')
  const retention = page.getByLabel('Desired retention')
  await retention.fill('80')
  await retention.blur()
  await page.goto('/progress')
  expect((await rowOf(page, 'True retention', 'Both'))?.[3]).toBe('80%')
})

test('a member’s page is drawn on the server, says the same as a guest’s, and is nobody else’s', async ({
  page,
  browser,
}) => {
  const events = sampleLog(new Date())
  await page.goto('/sign-up')
  await page.getByLabel('Email').fill(`progress-${Date.now()}@example.test`)
  await page.getByLabel('Password', { exact: true }).fill('quiet lamp under seven bridges')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-up')
  const { user } = await (await page.request.get('/api/auth/session')).json()
  const origin = new URL(page.url()).origin
  for (let first = 0; first < events.length; first += 100) {
    const sent = await page.request.post('/api/reviews', {
      headers: { origin },
      data: { owner: user.id, events: events.slice(first, first + 100) },
    })
    expect(await sent.json()).toMatchObject({ rejected: [] })
  }

  const answered = await page.goto('/progress')
  expect(answered?.headers()['cache-control']).toContain('no-store')
  expect(await answered?.text()).toContain('of 48 cards.')
  await expect(headline(page)).toHaveText(/^Today you would recall about \d+ of 48 cards\.$/)
  expect(await hasChartCode(page)).toBe(false)

  const guest = await browser.newPage({ timezoneId: 'UTC' })
  await hold(guest, events)
  await guest.goto('/progress')
  await expect(headline(guest)).toHaveText((await headline(page).textContent()) ?? '')
  expect(await hasChartCode(guest)).toBe(true)
  for (const table of ['True retention', 'Reviews and minutes a day', 'Cards coming due']) {
    const shown = await rows(page, table)
    expect(shown.length).toBeGreaterThan(2)
    expect(await rows(guest, table)).toEqual(shown)
  }
  await guest.close()
})
