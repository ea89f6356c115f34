/**
 * A reader's own progress for the islands of public pages. Costs a page nothing but this file until the device turns out
 * to hold a log; only then the code that reads and folds one is loaded.
 */
import type { Progress } from './card-progress'
import { hasLog, onLogMade } from './has-log'

export interface ProgressSource {
  hasLog: () => Promise<boolean>
  /** Loads the log's code and shows progress from then on. */
  watch: (show: (progress: Progress) => void) => Promise<void>
  /** Calls `listener` when a log begins. */
  onLogMade: (listener: () => void) => void
}

/** A store of progress over `source`, which is asked nothing before the first subscription. */
export function progressStore(source: ProgressSource) {
  const listeners = new Set<() => void>()
  let progress: Progress | null = null
  let state: 'idle' | 'asking' | 'watching' = 'idle'
  let listens = false
  /** A log was made while it was asked for. */
  let isNews = false

  const show = (next: Progress) => {
    progress = next
    for (const listener of [...listeners]) listener()
  }

  async function look(): Promise<void> {
    isNews = state === 'asking'
    if (state !== 'idle') return
    state = 'asking'
    try {
      const found = await source.hasLog()
      if (found) await source.watch(show)
      state = found ? 'watching' : 'idle'
    } catch {
      // The code may not have arrived; the next subscription asks for it again.
      state = 'idle'
    }
    if (isNews) await look()
  }

  return {
    /** Calls `listener` when progress changes, until the returned function is called. */
    subscribe(listener: () => void): () => void {
      const entry = () => listener()
      listeners.add(entry)
      void look()
      if (!listens) source.onLogMade(() => void look())
      listens = true
      return () => {
        listeners.delete(entry)
      }
    },
    snapshot: (): Progress | null => progress,
  }
}

const store = progressStore({
  hasLog,
  watch: async (show) => (await import('./this-learner')).showLogProgress(show),
  onLogMade,
})

/** Calls `listener` when this tab's progress changes, until the returned function is called. */
export const subscribeProgress = store.subscribe

/** This tab's progress; null until it is known, and where there is none. */
export const progressSnapshot = store.snapshot

/** What a server knows of a reader's progress: nothing. */
export const progressServerSnapshot = (): null => null
