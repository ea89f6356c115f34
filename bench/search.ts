import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { cards } from '../content/deck'
import { searchIndex } from '../core/search/search'
import { generatedCards } from './search-deck'
import { median, quantile } from './statistics'

export interface SearchTimes {
  cards: number
  slowdown: number
  samples: number
  /** From a key in the palette's field to the frame that shows what it finds. */
  medianMs: number
  p95Ms: number
  /** From the index's arrival to the first list, on the slowed processor. */
  readyMs: number
  indexBytes: number
}

declare global {
  interface Window {
    searchTimes: number[]
  }
}

/** Typed key by key: words, beginnings, mistakes, several words, and what is nowhere. */
const queries = [
  'temperature',
  'halucination',
  'kv cache',
  'what is rag',
  'model training data',
  'top-p',
  'o(n²)',
  'zzzq',
]

const watch = { path: join(import.meta.dirname, 'search-watch.js') }

const anyMoment = () => new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 60))

/** An index of that many cards that look like the deck's own. */
function generatedIndex(count: number): string {
  const text = cards().map(({ question, answer }) => `${question} ${answer}`)
  const sample = [...new Set(text.flatMap((words) => words.split(/[^\p{L}\p{N}-]+/u)))].filter((word) => word !== '')
  // The list that is there before anything is typed.
  const topic = {
    kind: 'topic',
    address: '/topics',
    topic: 1,
    title: 'Generated',
    names: '',
    text: '',
    deeper: '',
  } as const
  return JSON.stringify(searchIndex([...generatedCards(count, sample), topic]))
}

async function typeAll(page: Page): Promise<number[]> {
  const field = page.getByRole('combobox')
  let count = 0
  for (const query of queries) {
    await field.fill('')
    for (const key of query) {
      await anyMoment()
      await page.keyboard.type(key)
      count += 1
      await page.waitForFunction((wanted) => window.searchTimes.length >= wanted, count)
    }
  }
  return page.evaluate(() => window.searchTimes)
}

async function timesOver(browser: Browser, site: string, slowdown: number, index: string | null): Promise<SearchTimes> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(watch)
  let body = index
  await page.route('**/search-index.json', async (route) => {
    body ??= await (await route.fetch()).text()
    await route.fulfill({ body, contentType: 'application/json' })
  })
  await page.goto(`${site}/topics`, { waitUntil: 'networkidle' })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const answered = page.waitForResponse('**/search-index.json')
  await page.keyboard.press('Control+k')
  await answered
  const arrived = performance.now()
  await page.getByRole('option').first().waitFor()
  const readyMs = performance.now() - arrived
  const times = await typeAll(page)
  await context.close()
  return {
    cards: index === null ? cards().length : 5000,
    slowdown,
    samples: times.length,
    medianMs: median(times),
    p95Ms: quantile(times, 0.95),
    readyMs,
    indexBytes: body?.length ?? 0,
  }
}

/** How fast the palette of a served site answers a key, over its own deck and over 5,000 cards. */
export async function searchTimes(browser: Browser, site: string, slowdown: number): Promise<SearchTimes[]> {
  const own = await timesOver(browser, site, slowdown, null)
  return [own, await timesOver(browser, site, slowdown, generatedIndex(5000))]
}
