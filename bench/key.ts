import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { median, quantile } from './statistics'

export interface KeyTimes {
  slowdown: number
  samples: number
  medianMs: number
  p95Ms: number
  /** The same from a page that only counts keys. */
  helloMedianMs: number
  helloP95Ms: number
}

declare global {
  interface Window {
    keyTimes: number[]
    paintedAt: number[]
  }
}

const watch = { path: join(import.meta.dirname, 'key-watch.js') }

async function slowed(page: Page, slowdown: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

/** A key comes at any moment of a frame, and not just after the last one was painted. */
const anyMoment = () => new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 50))

const timesOf = (page: Page) => page.evaluate(() => window.keyTimes)

async function helloTimes(browser: Browser, site: string, slowdown: number, samples: number): Promise<number[]> {
  const page = await browser.newPage()
  await page.addInitScript(watch)
  await page.goto(site, { waitUntil: 'networkidle' })
  await slowed(page, slowdown)
  for (let count = 1; count <= samples; count += 1) {
    await anyMoment()
    await page.keyboard.press('3')
    await page.waitForFunction((wanted) => window.keyTimes.length >= wanted, count)
  }
  const times = await timesOf(page)
  await page.close()
  return times
}

/** One new guest's sitting: each card shown with Space and graded Good, until nothing is left or `most` are timed. */
async function sitting(browser: Browser, site: string, slowdown: number, most: number): Promise<number[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(watch)
  await page.goto(`${site}/study`, { waitUntil: 'networkidle' })
  await slowed(page, slowdown)
  const good = page.getByRole('group', { name: 'Rate your recall' }).getByRole('button', { name: /^Good/ })
  const done = page.getByRole('heading', { name: /^Done for today/ })
  for (let count = 1; count <= most; count += 1) {
    await page.getByRole('button', { name: 'Show answer' }).or(done).waitFor()
    if (await done.isVisible()) break
    await page.keyboard.press('Space')
    await good.waitFor()
    await anyMoment()
    await page.keyboard.press('3')
    await page.waitForFunction((wanted) => window.keyTimes.length >= wanted, count)
  }
  const times = await timesOf(page)
  await context.close()
  return times
}

/** From the key that grades to the next card painted, at one `slowdown` of the processor, against the hello page. */
export async function keyTimes(browser: Browser, site: string, hello: string, slowdown: number): Promise<KeyTimes> {
  const wanted = 60
  const times: number[] = []
  while (times.length < wanted) {
    const more = await sitting(browser, site, slowdown, wanted - times.length)
    if (more.length === 0) throw new Error('the study page has no card for a new guest')
    times.push(...more)
  }
  const empty = await helloTimes(browser, hello, slowdown, wanted)
  return {
    slowdown,
    samples: times.length,
    medianMs: median(times),
    p95Ms: quantile(times, 0.95),
    helloMedianMs: median(empty),
    helloP95Ms: quantile(empty, 0.95),
  }
}
