import type { Browser, Page } from 'playwright'
import { median } from './statistics'

export interface Painted {
  address: string
  /** Median milliseconds until the largest element of the first screen was painted. */
  largestMs: number
  /** The most that the page moved of itself in any visit, as Cumulative Layout Shift counts it. */
  shift: number
}

interface Visit {
  largestMs: number
  shift: number
}

/** What the browser's own tools call "Slow 4G", and a processor at a quarter. */
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }
const slowdown = 4

const phone = { width: 360, height: 740 }

/** Runs in the page, before anything of it: notes the last largest paint, and every shift that nobody caused. */
function watch(): void {
  const seen = { largestMs: 0, shift: 0 }
  Object.assign(window, { painted: seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largestMs = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = Object.assign({ value: 0, hadRecentInput: false }, entry.toJSON())
      if (!hadRecentInput) seen.shift += value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

async function slowed(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

/** One visit of a browser that has seen nothing yet. */
async function visit(browser: Browser, url: string, isSlow: boolean): Promise<Visit> {
  const context = await browser.newContext({ viewport: phone, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(watch)
  if (isSlow) await slowed(page)
  await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 })
  const seen = await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return Reflect.get(window, 'painted')
  })
  await context.close()
  return seen
}

/** The first paint of each address on a cheap phone, visited in turn `rounds` times. */
export async function paintTimes(browser: Browser, urls: readonly string[], rounds = 5): Promise<Painted[]> {
  const visits = urls.map((): Visit[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, url] of urls.entries()) visits[index]?.push(await visit(browser, url, true))
  }
  return urls.map((url, index) => ({
    address: new URL(url).pathname,
    largestMs: median((visits[index] ?? []).map(({ largestMs }) => largestMs)),
    shift: Math.max(...(visits[index] ?? []).map(({ shift }) => shift)),
  }))
}

/** The address that moves most while it loads, of `urls`, and how much. */
export async function largestShift(
  browser: Browser,
  urls: readonly string[],
): Promise<{ address: string; shift: number }> {
  let most = { address: '', shift: 0 }
  for (const url of urls) {
    const { shift } = await visit(browser, url, false)
    if (shift >= most.shift) most = { address: new URL(url).pathname, shift }
  }
  return most
}
