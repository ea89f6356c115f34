/** What a browser keeps of the site, as its pages see it. */
import type { BrowserContext, Page } from '@playwright/test'
import { expect } from './test'

/** Waits until the service worker has kept the site and answers for the page. */
export const isKept = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000, intervals: [100] })
    .toBe('activated')

/** The names under which builds of the site are kept. */
export const keptBuilds = (page: Page) => page.evaluate(async () => (await caches.keys()).sort())

/** The build that the workers of `context` answer with, as they note it; no page has to be open for it. */
export async function buildInUse(context: BrowserContext): Promise<string | undefined> {
  const noted = context.serviceWorkers().map((worker) =>
    // A worker that has just been replaced cannot be asked.
    worker.evaluate(async () => (await caches.match('/version'))?.text()).catch(() => undefined),
  )
  return (await Promise.all(noted)).find((version) => version !== undefined)
}

/** The address and the text of all that is kept. */
export const keptTexts = (page: Page): Promise<[string, string][]> =>
  page.evaluate(async () => {
    const texts: [string, string][] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const response = await cache.match(request, { ignoreVary: true })
        const headers = JSON.stringify([...(response?.headers ?? [])])
        texts.push([new URL(request.url).pathname, headers + (await response?.text())])
      }
    }
    return texts
  })
