import type { Browser } from 'playwright'

export interface PageBytes {
  address: string
  requests: number
  /** Bytes over the wire, compressed, headers included. */
  total: number
  html: number
  js: number
  css: number
  font: number
  /** What the page asks for ahead of a click. */
  prefetch: number
}

type Sort = 'html' | 'js' | 'css' | 'font' | 'prefetch' | 'other'
const sorts: Record<string, Sort> = { Document: 'html', Script: 'js', Stylesheet: 'css', Font: 'font' }
const isPrefetch = (headers: Record<string, string>) =>
  Object.keys(headers).some((name) => name.toLowerCase() === 'next-router-prefetch')

/** What a first visit to `address` moves, in a browser that has seen nothing yet. */
export async function pageBytes(browser: Browser, site: string, address: string): Promise<PageBytes> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const sortOf = new Map<string, Sort>()
  const bytes: Record<Sort, number> = { html: 0, js: 0, css: 0, font: 0, prefetch: 0, other: 0 }
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    sortOf.set(requestId, isPrefetch(request.headers) ? 'prefetch' : (sorts[type ?? ''] ?? 'other'))
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[sortOf.get(requestId) ?? 'other'] += encodedDataLength
  })
  const answer = await page.goto(site + address, { waitUntil: 'networkidle' })
  if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()}`)
  await context.close()
  const { other, ...named } = bytes
  const total = Object.values(named).reduce((sum, size) => sum + size, other)
  return { address, requests: sortOf.size, total, ...named }
}
