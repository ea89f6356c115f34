import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright'

export interface PageBytes {
  address: string
  requests: number
  /** Bytes over the wire, compressed, headers included. */
  total: number
  html: number
  js: number
  css: number
  font: number
  /** Those fonts that stand in formulas and for signs alone. Part of `font`. */
  formulaFont: number
  /** What the page asks for ahead of a click. */
  prefetch: number
  /** Bytes of the scripts, each by itself through gzip at level 6, whatever the server sent them as. */
  scripts: number
  /** What it asked other sites for. */
  foreign: string[]
}

type Sort = 'html' | 'js' | 'css' | 'font' | 'prefetch' | 'other'
const sorts: Record<string, Sort> = { Document: 'html', Script: 'js', Stylesheet: 'css', Font: 'font' }
const isPrefetch = (headers: Record<string, string>) =>
  Object.keys(headers).some((name) => name.toLowerCase() === 'next-router-prefetch')
const isFormulaFont = (url: string) => /\/(signs|large-signs|formula-italic)\b/.test(url)

/** Bytes of `text` through gzip at level 6. */
export const gzipped = (text: Buffer): number => gzipSync(text, { level: 6 }).length

/** What `page` moves until it rests at `address` of `site`, by what it has not kept from before. */
export async function visitBytes(page: Page, site: string, address: string): Promise<PageBytes> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const asked = new Map<string, { sort: Sort; url: string }>()
  const bytes: Record<Sort, number> = { html: 0, js: 0, css: 0, font: 0, prefetch: 0, other: 0 }
  let formulaFont = 0
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    const sort = isPrefetch(request.headers) ? 'prefetch' : (sorts[type ?? ''] ?? 'other')
    asked.set(requestId, { sort, url: request.url })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { sort, url } = asked.get(requestId) ?? { sort: 'other', url: '' }
    bytes[sort] += encodedDataLength
    if (isFormulaFont(url)) formulaFont += encodedDataLength
  })
  const scripts: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body().then(gzipped))
  })
  const answer = await page.goto(site + address, { waitUntil: 'networkidle' })
  if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()}`)
  const sum = (numbers: number[]) => numbers.reduce((all, size) => all + size, 0)
  const urls = [...asked.values()].map(({ url }) => url)
  const { other, ...named } = bytes
  return {
    address,
    requests: asked.size,
    total: sum(Object.values(bytes)),
    ...named,
    formulaFont,
    scripts: sum(await Promise.all(scripts)),
    foreign: urls.filter((url) => !url.startsWith(`${site}/`) && !url.startsWith('data:')),
  }
}

/** What a first visit to `address` moves, in a browser that has seen nothing yet. */
export async function pageBytes(browser: Browser, site: string, address: string): Promise<PageBytes> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    return await visitBytes(await context.newPage(), site, address)
  } finally {
    await context.close()
  }
}
