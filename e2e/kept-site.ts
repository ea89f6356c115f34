/** What a browser keeps of the site, as its pages see it. */
import type { Page } from '@playwright/test'
import { expect } from './test'

/** Waits until the service worker has kept the site and answers for the page. */
export const isKept = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe('activated')

/** The names under which builds of the site are kept. */
export const keptBuilds = (page: Page) => page.evaluate(async () => (await caches.keys()).sort())

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
