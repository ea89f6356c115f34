import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'

export interface Sends {
  grades: number
  /** What was sent from the first key to the last "Saved"; a face that the next card needs is no sending. */
  requests: number
  /** Of these, how many left before the card after the first grade was painted. */
  beforePaint: number
}

/** How many sendings began between the first key that graded and the frame that showed what it did. */
const begunBeforePaint = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const painted = window.paintedAt[0] ?? Number.NaN
    const pressed = painted - (window.keyTimes[0] ?? Number.NaN)
    const asked = performance.getEntriesByType('resource').filter((entry) => entry instanceof PerformanceResourceTiming)
    const sent = asked.filter(({ initiatorType }) => initiatorType === 'fetch' || initiatorType === 'beacon')
    return sent.filter(({ startTime }) => startTime >= pressed && startTime < painted).length
  })

/** A new member's quick grades, each as soon as the card can be turned, and what they send. */
export async function sends(browser: Browser, site: string, grades = 40): Promise<Sends> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript({ path: join(import.meta.dirname, 'key-watch.js') })
  await page.goto(`${site}/sign-up`)
  await page.getByRole('textbox', { name: 'Email' }).fill(`bench-${randomUUID()}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill('quiet harbour lantern seven')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-up')
  await page.goto(`${site}/study?ahead`, { waitUntil: 'networkidle' })
  let requests = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') requests += 1
  })
  const show = page.getByRole('button', { name: 'Show answer' })
  const good = page.getByRole('group', { name: 'Rate your recall' }).getByRole('button', { name: /^Easy/ })
  for (let count = 1; count <= grades; count += 1) {
    await show.waitFor()
    await page.keyboard.press('Space')
    await good.waitFor()
    await page.keyboard.press('4')
    await good.waitFor({ state: 'hidden' })
  }
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()
  const beforePaint = await begunBeforePaint(page)
  await context.close()
  return { grades, requests, beforePaint }
}
