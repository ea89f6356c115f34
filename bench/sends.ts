import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright'

export interface Sends {
  grades: number
  /** What left the browser from the first key to the last "Saved". */
  requests: number
  /** Of these, how many left before the card after the first grade was painted. */
  beforePaint: number
}

/** A new member's quick grades, each as soon as the card can be turned, and what they send. */
export async function sends(browser: Browser, site: string, grades = 40): Promise<Sends> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(`${site}/sign-up`)
  await page.getByRole('textbox', { name: 'Email' }).fill(`bench-${randomUUID()}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill('quiet harbour lantern seven')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-up')
  await page.goto(`${site}/study?ahead`, { waitUntil: 'networkidle' })
  let requests = 0
  page.on('request', () => {
    requests += 1
  })
  const show = page.getByRole('button', { name: 'Show answer' })
  const good = page.getByRole('group', { name: 'Rate your recall' }).getByRole('button', { name: /^Easy/ })
  let beforePaint = 0
  for (let count = 1; count <= grades; count += 1) {
    await show.waitFor()
    await page.keyboard.press('Space')
    await good.waitFor()
    const before = requests
    await page.keyboard.press('4')
    await good.waitFor({ state: 'hidden' })
    if (count === 1) beforePaint = requests - before
  }
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()
  await context.close()
  return { grades, requests, beforePaint }
}
