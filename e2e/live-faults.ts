import type { StorageFault } from './storage-fault'

const all = [0, 1, 2, 3]

/**
 * What happens to the database while the log is open. The log knows its events still: with the next review all of them
 * are stored again. `status` is what may be promised once the page came to the front.
 */
const live = (name: string, status: StorageFault['status'], damage: StorageFault['damage']): StorageFault => ({
  name,
  when: 'live',
  damage,
  surviving: all,
  status,
  afterReview: 'saved',
  next: { surviving: all, review: true },
})

export const liveFaults = [
  live('the database deleted', 'not-saved', () => damage.remove()),
  live('every event cleared', 'not-saved', () => damage.stores((events) => events.clear())),
  live('one event deleted', 'not-saved', ({ ids }) => damage.stores((events) => events.delete(ids[1] ?? ''))),
  live('the events store deleted', 'not-saved', () => damage.upgrade((db) => db.deleteObjectStore('events'))),
  live('the version raised', 'saved', () => damage.upgrade(() => undefined)),
  live('the marker cleared', 'saved', () => damage.stores((_events, _aside, meta) => meta.clear())),
]
