/**
 * The service worker: the site without a network. A new one is installed beside the one in use, and takes over once no tab
 * is left that has the old one: it never takes a page's scripts away, and never reloads one.
 */
import { savesData } from '../device/saves-data'
import { answer } from './answer'
import { copyOf, fileOf, keepSite, putInUse, type Surroundings } from './keep'
import { planFor } from './policy'
import type { Site } from './site'

declare const self: ServiceWorkerGlobalScope
/** Put in by the build. */
declare const site: Site

const around: Surroundings = {
  shelves: caches,
  fetch: (path, init) => fetch(path, init),
  room: async () => {
    // Safari says it from version 17 on.
    if (!('estimate' in navigator.storage)) return null
    const { quota = 0, usage = 0 } = await navigator.storage.estimate()
    return quota - usage
  },
  savesData: () => savesData(navigator),
}

const memory = { lateAt: Number.NEGATIVE_INFINITY }

async function begin(): Promise<void> {
  await putInUse(site.version, caches)
  // The network is asked while the worker starts.
  await self.registration.navigationPreload?.enable()
  // The page that is open now may go offline too.
  await self.clients.claim()
}

async function network({ request, preloadResponse }: FetchEvent): Promise<Response> {
  const preloaded: unknown = await preloadResponse
  return preloaded instanceof Response ? preloaded : fetch(request)
}

self.addEventListener('install', (event) => event.waitUntil(keepSite(site, around)))

self.addEventListener('activate', (event) => event.waitUntil(begin()))

self.addEventListener('message', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { method, url, mode, headers } = event.request
  const asked = { method, url: new URL(url), isNavigation: mode === 'navigate', headers }
  const plan = planFor(asked, self.location.origin, site)
  if (!plan) return
  event.respondWith(
    answer(plan, {
      network: () => network(event),
      copy: (path) => copyOf(path, site.version, caches),
      file: (path) => fileOf(path, caches),
      after: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
      now: () => performance.now(),
      memory,
    }),
  )
})
