/**
 * What the worker does with a request. What it does not name, the browser asks the network for, as if there were no
 * worker; so nothing that is made for one learner is ever kept: there is no plan that stores an answer.
 */
import type { Site } from './site'

export interface Asked {
  method: string
  url: URL
  /** A document for a tab or a frame. */
  isNavigation: boolean
  headers: Pick<Headers, 'has'>
}

export type Plan =
  /** The kept copy, whichever build it is of, else the network's. */
  | { kind: 'file'; path: string }
  /**
   * The network's answer, else the kept copy of `path`: where the network fails, where it has not answered within
   * `patienceMs` (null: it is waited for), and, where `despiteErrors`, where the server is in trouble.
   */
  | { kind: 'copy'; path: string; patienceMs: number | null; despiteErrors: boolean }
  /** The network's answer, given up on after `patienceMs`. */
  | { kind: 'hasty'; patienceMs: number }

/** What is kept comes after this long from a network that does not move. */
const copyPatienceMs = 2_000
/** The router then asks for the document instead, which is a load of its own. */
const routerPatienceMs = 3_000
/** Whoever has waited once for nothing does not wait as long again, for a while. */
const lostPatienceMs = 300
const lostForMs = 20_000

/** What a device can make of a page by itself: without the data of whoever asks for it, or without a server. */
const shells = new Map([
  ['/study', { path: '/study/offline', patienceMs: copyPatienceMs, despiteErrors: true }],
  ['/search', { path: '/search/offline', patienceMs: copyPatienceMs, despiteErrors: true }],
  ['/progress', { path: '/progress/offline', patienceMs: null, despiteErrors: false }],
])
const elsewhere = { path: '/offline', patienceMs: null, despiteErrors: false }

/** One address for a page, with a slash at its end or without. */
const pathOf = ({ pathname }: URL) => pathname.replace(/(.)\/+$/, '$1')

function navigation(path: string, site: Site): Plan {
  const shell = shells.get(path)
  if (shell) return { kind: 'copy', ...shell }
  if (site.pages.includes(path)) return { kind: 'copy', path, patienceMs: copyPatienceMs, despiteErrors: true }
  return { kind: 'copy', ...elsewhere }
}

/** How long to wait at most, `sinceLateMs` after the network was last too late. */
export const patienceNow = (patienceMs: number, sinceLateMs: number): number =>
  sinceLateMs < lostForMs ? Math.min(patienceMs, lostPatienceMs) : patienceMs

/** What is done with `asked`, which is for `origin` or for another one; null: nothing. */
export function planFor({ method, url, isNavigation, headers }: Asked, origin: string, site: Site): Plan | null {
  if (method !== 'GET' || url.origin !== origin) return null
  const path = pathOf(url)
  if (isNavigation) return navigation(path, site)
  if (headers.has('rsc')) {
    const isKept = shells.has(path) || site.pages.includes(path)
    if (!isKept || headers.has('next-router-prefetch')) return null
    return { kind: 'hasty', patienceMs: routerPatienceMs }
  }
  // Of a card's own page the study screen shows a part.
  if (site.pages.includes(path)) return { kind: 'copy', path, patienceMs: copyPatienceMs, despiteErrors: true }
  if (path.startsWith('/_next/static/')) return { kind: 'file', path }
  if (site.parts.includes(path)) return { kind: 'copy', path, patienceMs: copyPatienceMs, despiteErrors: true }
  return null
}
