/**
 * The review log as this device knows it. Every event is shown at once, whether it is on disk yet or not, and what it
 * says of its own safety is never better than the truth.
 */
import type { ReviewLogEvent } from '../core/review-log'

export interface LogSnapshot {
  /** False until the stored log was read, or could not be within three seconds. */
  loaded: boolean
  /** Every intact guest event known, stored or only in memory, in the order (`at`, `id`). */
  events: readonly ReviewLogEvent[]
  /** How many of `events` are not on disk. */
  unsaved: number
  /** True while events are being written. */
  saving: boolean
  /** `failing`: the last attempt to read or write did not succeed. `absent`: this browser offers no storage. */
  storage: 'working' | 'failing' | 'absent'
  /** How many stored rows this load found unreadable. They are kept aside, not dropped. */
  setAside: number
  /** True once the browser was asked to keep this site's storage, on this visit or an earlier one. */
  persistAsked: boolean
}

/** The log before anything is known of it, as on a server. */
export const unreadLog: LogSnapshot = {
  loaded: false,
  events: [],
  unsaved: 0,
  saving: false,
  storage: 'working',
  setAside: 0,
  persistAsked: false,
}

export interface DeviceLog {
  /** Settles within three seconds, whatever storage does. Never rejects. */
  loaded: Promise<void>
  /** The same object until something changes. */
  snapshot: () => LogSnapshot
  /** Calls `listener` after every change, until the returned function is called. */
  subscribe: (listener: () => void) => () => void
  /**
   * Adds an event, which is in the next snapshot at once and on disk as soon as storage allows; an id already known
   * changes nothing. Throws a RangeError for an event that its own schema refuses: stored, it could not be read again.
   */
  append: (event: ReviewLogEvent) => void
  close: () => void
}

/**
 * What may be promised of the events: `saved` only where every one is on disk, `not-saved` as soon as storage has failed
 * or is missing (also before there is an event: one made now would not be kept), `saving` in between, also until loaded.
 */
export function status({ loaded, unsaved, storage }: LogSnapshot): 'saved' | 'saving' | 'not-saved' {
  if (storage !== 'working') return 'not-saved'
  return loaded && unsaved === 0 ? 'saved' : 'saving'
}
