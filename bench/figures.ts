import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { topics } from '../content/deck'
import { gzipped } from './bytes'
import { quantile } from './statistics'

/** What a figure's scripts are, each by itself through gzip at level 6. */
export interface FigureBytes {
  name: string
  own: number
}

export interface Repaint {
  setting: string
  slowdown: number
  samples: number
  p95Ms: number
}

export interface Figures {
  bytes: FigureBytes[]
  /** What every figure loads beside its own. */
  shared: number
  repaints: Repaint[]
}

declare global {
  interface Window {
    repaints: number[]
  }
}

const pages = topics().flatMap(({ cards }) => cards)

/** The card's page that a figure's address sets. */
const addressOf = (name: string) => `/topics/${pages.find(({ explorables }) => explorables[0] === name)?.cardId}`

/** Opens a card's page and waits until its figure, where it has one, computes. */
async function open(page: Page, address: string, name: string | null): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' })
  if (name === null) return
  const figure = page.locator(`figure[data-explorable="${name}"]`)
  await figure.scrollIntoViewIfNeeded()
  await figure.locator('fieldset.ctl:enabled').waitFor()
}

/** The scripts of a page by their addresses, with their bytes. */
async function scriptsOf(browser: Browser, address: string, name: string | null): Promise<Map<string, number>> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const scripts = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body().then(gzipped))
  })
  await open(page, address, name)
  const sizes = await Promise.all([...scripts].map(async ([url, size]) => [url, await size] as const))
  await context.close()
  return new Map(sizes)
}

const sum = (sizes: Iterable<number>) => [...sizes].reduce((all, size) => all + size, 0)

async function figureBytes(browser: Browser, site: string): Promise<Pick<Figures, 'bytes' | 'shared'>> {
  const plain = pages.find(({ explorables }) => explorables.length === 0)
  const before = await scriptsOf(browser, `${site}/topics/${plain?.cardId}`, null)
  const loaded = new Map<string, Map<string, number>>()
  for (const name of new Set(pages.flatMap(({ explorables }) => explorables)))
    loaded.set(name, await scriptsOf(browser, site + addressOf(name), name))
  const users = (url: string) => [...loaded.values()].filter((scripts) => scripts.has(url)).length
  const only = (scripts: Map<string, number>, isWanted: (url: string) => boolean) =>
    [...scripts].filter(([url]) => !before.has(url) && isWanted(url))
  const bytes = [...loaded].map(([name, scripts]) => ({
    name,
    own: sum(only(scripts, (url) => users(url) === 1).map(([, size]) => size)),
  }))
  const shared = new Map([...loaded.values()].flatMap((scripts) => only(scripts, (url) => users(url) > 1)))
  return { bytes, shared: sum(shared.values()) }
}

/** The heaviest that can be set, and the one that is met first. */
const settings = [
  { name: 'temperature', query: '', slider: 'Temperature' },
  { name: 'degenerate-feedback-loop', query: '?rounds=5000', slider: /./ },
  { name: 'majority-vote', query: '?n=41&wrong=20&p=0.4', slider: /./ },
] as const

const steps = 60

async function repaint(
  browser: Browser,
  site: string,
  slowdown: number,
  at: (typeof settings)[number],
): Promise<Repaint> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript({ path: join(import.meta.dirname, 'figure-watch.js') })
  await open(page, `${site}${addressOf(at.name)}${at.query}`, at.name)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const slider = page
    .locator(`figure[data-explorable="${at.name}"] .ctl`)
    .getByRole('slider', { name: at.slider })
    .first()
  for (let count = 1; count <= steps; count += 1) {
    await slider.press(count % 2 ? 'ArrowRight' : 'ArrowLeft')
    await page.waitForFunction((wanted) => window.repaints.length >= wanted, count)
  }
  const times = await page.evaluate(() => window.repaints)
  await context.close()
  return { setting: at.name + at.query, slowdown, samples: times.length, p95Ms: quantile(times, 0.95) }
}

/** What each figure loads, and how soon after a step of a slider it is painted anew. */
export async function figures(browser: Browser, site: string): Promise<Figures> {
  const bytes = await figureBytes(browser, site)
  const repaints: Repaint[] = []
  for (const slowdown of [1, 4]) for (const at of settings) repaints.push(await repaint(browser, site, slowdown, at))
  return { ...bytes, repaints }
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)

/** Prints what was measured of figures. */
export function printFigures({ bytes, shared, repaints }: Figures): void {
  console.log(`\nScripts of figures, kB by gzip: all share ${kilobytes(shared)}`)
  console.table(bytes.toSorted((a, b) => b.own - a.own).map(({ name, own }) => ({ name, own: kilobytes(own) })))
  console.log('\nFrom a step of a slider to the figure painted anew')
  console.table(
    repaints.map(({ setting, slowdown, samples, p95Ms }) => ({
      setting,
      processor: `1/${slowdown}`,
      samples,
      'p95 ms': p95Ms.toFixed(1),
      frames: (p95Ms / (1000 / 60)).toFixed(1),
    })),
  )
}
