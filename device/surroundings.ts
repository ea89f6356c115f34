/** What the log needs of the browser, as parameters. */
import { logName } from './has-log'
import { isVisible, onVisible } from './visible'

/** Runs something later, and returns the function that calls it off. */
export type After = (delayMs: number, run: () => void) => () => void

export interface Channel {
  post: (message: unknown) => void
  listen: (listener: (message: unknown) => void) => void
  close: () => void
}

export interface Surroundings {
  factory: IDBFactory | null
  now: () => Date
  after: After
  /** Null where tabs cannot speak with one another. */
  channel: Channel | null
  isVisible: () => boolean
  /** Calls `listener` when the page comes to the front, until the returned function is called. */
  onVisible: (listener: () => void) => () => void
  /** Calls `listener` when the page may be going away for good, until the returned function is called. */
  onLeave: (listener: () => void) => () => void
  /** Asks the browser to keep this site's storage. */
  persist: () => Promise<unknown>
  /** Runs `work` while no other tab runs any; at once where tabs cannot agree on that. */
  exclusively: (work: () => Promise<void>) => Promise<void>
  /** Calls `listener` when the network returns, until the returned function is called. */
  onOnline: (listener: () => void) => () => void
  /** A number from 0 to below 1, another one each time. */
  random: () => number
}

export const after: After = (delayMs, run) => {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}

/** A page that is hidden may never be shown again: on a phone, no later event is certain. */
function onLeave(listener: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined
  const hidden = () => {
    if (!isVisible()) listener()
  }
  document.addEventListener('visibilitychange', hidden)
  window.addEventListener('pagehide', listener)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    window.removeEventListener('pagehide', listener)
  }
}

function browserFactory(): IDBFactory | null {
  try {
    return globalThis.indexedDB ?? null
  } catch {
    // Reading the property itself throws where storage is forbidden.
    return null
  }
}

function browserChannel(): Channel | null {
  try {
    const channel = new BroadcastChannel(logName)
    return {
      post: (message) => channel.postMessage(message),
      listen: (listener) => {
        channel.onmessage = ({ data }) => listener(data)
      },
      close: () => channel.close(),
    }
  } catch {
    return null
  }
}

function onOnline(listener: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined
  window.addEventListener('online', listener)
  return () => window.removeEventListener('online', listener)
}

/** Locks exist on https and on localhost only. */
async function exclusively(work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks
  if (locks) await locks.request('reviews', work)
  else await work()
}

/** The browser this runs in. */
export const browserSurroundings = (): Surroundings => ({
  factory: browserFactory(),
  now: () => new Date(),
  after,
  channel: browserChannel(),
  isVisible,
  onVisible,
  onLeave,
  persist: async () => navigator.storage.persist(),
  exclusively,
  onOnline,
  random: Math.random,
})
