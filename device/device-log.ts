/**
 * The review log as this device knows it. Every event is shown at once, whether it is on disk yet or not, and what it
 * says of its own safety is never better than the truth.
 */
import type { CardSeed } from '../core/card-log'
import type { ReviewLogEvent } from '../core/review-log'
import type { SendingWay } from './sender'
import type { SendingState } from './transport'

export interface LogSnapshot {
  /** False until the stored log was read, or could not be within three seconds. */
  loaded: boolean
  /** Whose log is shown: a user's id, or null for a guest. */
  owner: string | null
  /** What the owner's cards start from, as a server last gave it; none for a guest, whose whole log is in `events`. */
  seeds: readonly CardSeed[]
  /**
   * The owner's intact events that are to be folded on top of `seeds`, stored or only in memory, in the order
   * (`at`, `id`): those that no server has acknowledged, and those whose card has no seed with them yet.
   */
  events: readonly ReviewLogEvent[]
  /** How often `seeds` or `events` have changed other than by added events: what was folded is then to be folded anew. */
  rewrites: number
  /** How many of the owner's events are neither on disk nor acknowledged. */
  unsaved: number
  /** How many of a user's events no server has acknowledged. */
  waiting: number
  /** True while events are being written. */
  saving: boolean
  /** `failing`: the last attempt to read or write did not succeed. `absent`: this browser offers no storage. */
  storage: 'working' | 'failing' | 'absent'
  sending: SendingState
  /** How many stored rows this load found unreadable. They are kept aside, not dropped. */
  setAside: number
  /** How many of the owner's events a server has refused for good. They are kept aside, not dropped. */
  refused: number
  /** What is to be added to this device's clock, in ms, because a server has shown it to be ahead. */
  clockOffsetMs: number
  /** True once the browser was asked to keep this site's storage, on this visit or an earlier one. */
  persistAsked: boolean
}

/** The log before anything is known of it, as on a server. */
export const unreadLog: LogSnapshot = {
  loaded: false,
  owner: null,
  seeds: [],
  events: [],
  rewrites: 0,
  unsaved: 0,
  waiting: 0,
  saving: false,
  storage: 'working',
  sending: 'idle',
  setAside: 0,
  refused: 0,
  clockOffsetMs: 0,
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
   * Adds an event of the owner that is shown. It is in the next snapshot at once and on disk as soon as storage allows;
   * an id already known changes nothing. Throws a RangeError for an event that its own schema refuses: stored, it could
   * not be read again.
   */
  append: (event: ReviewLogEvent) => void
  /** The device's clock, corrected where a server has shown it to be ahead. For the times of new events. */
  now: () => Date
  /** Another one after each change of owner. */
  epoch: () => string
  /**
   * Shows the log of `userId`, who has signed in. The guest's events become theirs where `bring`, else they stay; another
   * user's stay that user's. With `since`, only if the owner has not changed after that epoch. True once it is on disk;
   * false where it had no say, or storage refused so far, which is tried again as long as this tab lives.
   */
  adopt: (userId: string, bring: boolean, since?: string) => Promise<boolean>
  /**
   * Shows a guest's log: the learner has signed out. What the user has not sent yet stays theirs and goes out when they
   * sign in again; the rest is deleted after a week. True once it is on disk.
   */
  release: () => Promise<boolean>
  /** Deletes everything of `userId`, whose account was deleted. True once it is on disk. */
  wipe: (userId: string) => Promise<boolean>
  /**
   * Takes over what a server gave a page as the seeds of all of `owner`'s cards at `serverTime`, unless later ones are
   * known. What it once acknowledged and does not have is sent again.
   */
  seed: (owner: string, seeds: readonly CardSeed[], serverTime: string) => void
  /** Sends the events of a user from now on. Another transport takes the place of the one before. */
  start: (way: SendingWay) => void
  close: () => void
}

/**
 * What may be promised of the events. `not-saved` as soon as some are neither on disk nor with a server and storage has
 * failed or is missing; for a guest also before there is an event: one made now would not be kept. `waiting` where a
 * server does not have all of a user's, `saving` until all is written, also until loaded, `saved` only where nothing is
 * left to do.
 */
export function status(log: LogSnapshot): 'saved' | 'saving' | 'waiting' | 'not-saved' {
  const { loaded, owner, unsaved, waiting, storage } = log
  if (storage !== 'working' && (owner === null || unsaved > 0)) return 'not-saved'
  if (!loaded || unsaved > 0) return 'saving'
  return waiting > 0 ? 'waiting' : 'saved'
}
