/** What a fault is given of the log. */
export interface Given {
  /** The ids of the four stored events. */
  ids: readonly string[]
  /** The fault's own `change`. */
  change: object
}

/** One thing that can be wrong with the log that a device keeps, and what must be true in spite of it. */
export interface StorageFault {
  name: string
  /** Done to the database while the site is closed; to a page before its scripts run; or while the log is open. */
  when: 'stored' | 'browser' | 'live'
  /** Sent into the page, where `damage` is a global. */
  damage: (given: Given) => unknown
  change?: object
  /** Which of the four stored events, counted from 0, the learner still has once the log is loaded. */
  surviving: readonly number[]
  /** What may be promised once the log is loaded and has settled. */
  status: 'saved' | 'not-saved'
  /** What may be promised after one more review. */
  afterReview: 'saved' | 'not-saved'
  /**
   * Which stored events are there on the next visit, when the browser works again, and whether that review is on disk if
   * the browser died with it (null: perhaps). If the page was left as pages are, it is there in any case.
   */
  next: { surviving: readonly number[]; review: boolean | null }
}
