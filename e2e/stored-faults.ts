import type { StorageFault } from './storage-fault'

const all = [0, 1, 2, 3]
const others = [0, 2, 3]

type Harm = StorageFault['damage']

/** A fault that leaves storage working: those that survive do so for good, and the next review is kept. */
const harmless = (name: string, surviving: readonly number[], damage: Harm, change: object = {}): StorageFault => ({
  name,
  when: 'stored',
  damage,
  change,
  surviving,
  status: 'saved',
  afterReview: 'saved',
  next: { surviving, review: true },
})

/** A database that this version may read but not write. */
const foreign = (name: string, surviving: readonly number[], damage: Harm): StorageFault => ({
  ...harmless(name, surviving, damage),
  status: 'not-saved',
  afterReview: 'not-saved',
  next: { surviving, review: false },
})

/** Changes fields of the second event. */
const event = (name: string, change: object): StorageFault =>
  harmless(
    name,
    others,
    ({ ids, change }) => damage.row(ids[1], (row) => ({ ...row, event: { ...row.event, ...change } })),
    change,
  )

/** Changes fields of the second event's row. */
const row = (name: string, surviving: readonly number[], change: object): StorageFault =>
  harmless(name, surviving, ({ ids, change }) => damage.row(ids[1], (row) => ({ ...row, ...change })), change)

const under = { desiredRetention: 0.9, maximumInterval: 365, learningSteps: [], relearningSteps: [], fuzz: true }

const eventFaults = [
  event('a date that does not exist', { at: '2026-02-30T10:00:00.000Z' }),
  event('a date without milliseconds', { at: '2026-02-03T10:00:00Z' }),
  event('a date that is a Date', { at: new Date(0) }),
  event('a study day that does not exist', { studyDay: '2026-02-30' }),
  event('a rating that is no number', { rating: Number.NaN }),
  event('a rating of 5', { rating: 5 }),
  event('a rating that is a text', { rating: '3' }),
  event('an answer given before it was asked', { durationMs: -1 }),
  event('a card version of 0', { cardVersion: 0 }),
  event('a card that cannot be', { cardId: 'no topic' }),
  event('an unknown time zone', { timeZone: 'Mars/Olympus' }),
  event('an hour of rollover that no day has', { rollover: 24 }),
  event('a step of an unknown unit', { under: { ...under, learningSteps: ['1 fortnight'] } }),
  event('a desired retention of 1', { under: { ...under, desiredRetention: 1 } }),
  event('an unknown kind', { kind: 'suspend' }),
  event('a field too many', { mood: 'fine' }),
  event('an id in capitals', { id: 'ABCDEF01-0000-4000-8000-000000000001' }),
  harmless('an event without its rating', others, ({ ids }) =>
    damage.row(ids[1], ({ event: { rating, ...event }, ...row }) => ({ ...row, event })),
  ),
]

const rowFaults = [
  row('an event that is null', others, { event: null }),
  row('an event that is a text', others, { event: '{"id"' }),
  row('an event cut short', others, { event: { id: 'a' } }),
  row('a row under another key', others, { id: 'elsewhere' }),
  row('a row under a number', others, { id: 5 }),
  row('a row whose owner is a number', others, { owner: 7 }),
  row('a row that belongs to somebody', others, { owner: 'ada' }),
  row('an acknowledgement that makes no sense', all, { acknowledgedAt: 12 }),
  row('a field of the row that is not known yet', all, { sentBy: 'worker' }),
  harmless('a row of nothing but its key', others, ({ ids }) => damage.row(ids[1], ({ id }) => ({ id }))),
  harmless('a row without an owner', others, ({ ids }) => damage.row(ids[1], ({ owner, ...row }) => row)),
  harmless('one event under two keys', all, ({ ids }) => damage.copy(ids[1], (row) => ({ ...row, id: 'twice' }))),
  harmless('no readable row at all', [], ({ ids }) =>
    damage.stores((events) => {
      for (const id of ids) events.put({ id, owner: null, event: 'gone' })
    }),
  ),
  harmless('rows that are not ours by the hundred', all, () =>
    damage.stores((events) => {
      for (let i = 0; i < 3_000; i++) events.put({ id: `x${i}` })
    }),
  ),
]

const asideFaults = [
  harmless('an intact row among those set aside', all, ({ ids }) =>
    damage.stores((events, aside) => {
      const id = ids[1] ?? ''
      events.get(id).onsuccess = ({ target }) => {
        if (target instanceof IDBRequest) aside.put({ key: id, row: target.result, reason: 'not an event', at: '' })
        events.delete(id)
      }
    }),
  ),
  harmless('an event among those set aside whose id is taken', all, ({ ids }) =>
    damage.stores((events, aside) => {
      events.get(ids[1] ?? '').onsuccess = ({ target }) => {
        if (!(target instanceof IDBRequest)) return
        const row = { ...target.result, event: { ...target.result.event, rating: 4 } }
        aside.put({ key: ids[1], row, reason: 'not an event', at: '' })
      }
    }),
  ),
  harmless('nonsense among the rows set aside', all, () =>
    damage.stores((_events, aside) => {
      for (const row of [null, 7, 'x', [], {}, { key: 5, row: {} }]) aside.put(row)
    }),
  ),
]

const shapeFaults = [
  harmless('nothing wrong', all, () => undefined),
  harmless('a deleted database', [], () => damage.remove()),
  harmless('no events store', [], () => damage.upgrade((db) => db.deleteObjectStore('events'))),
  harmless('no place for what cannot be read', all, () => damage.upgrade((db) => db.deleteObjectStore('aside'))),
  harmless('no store for the marker', all, () => damage.upgrade((db) => db.deleteObjectStore('meta'))),
  harmless('no store at all', [], () =>
    damage.upgrade((db) => {
      for (const store of [...db.objectStoreNames]) db.deleteObjectStore(store)
    }),
  ),
  harmless('no index', all, () => damage.upgrade((_db, tx) => tx.objectStore('events').deleteIndex('owner'))),
  harmless('an events store without a key path, and null in it', [], () =>
    damage.upgrade((db) => {
      db.deleteObjectStore('events')
      db.createObjectStore('events').put(null, 'nothing')
    }),
  ),
  harmless('a version raised by somebody else', all, () => damage.upgrade((db) => db.createObjectStore('other'))),
  harmless('no marker', all, () => damage.stores((_events, _aside, meta) => meta.clear())),
  harmless('a marker that is no number', all, () =>
    damage.stores((_events, _aside, meta) => meta.put({ key: 'schema', value: 'one' })),
  ),
  harmless('a marker below the first', all, () =>
    damage.stores((_events, _aside, meta) => meta.put({ key: 'schema', value: -3 })),
  ),
  foreign('a marker of a later version', all, () =>
    damage.stores((_events, _aside, meta) => meta.put({ key: 'schema', value: 2 })),
  ),
  foreign('a later version with other stores', [], () =>
    damage.upgrade((db, tx) => {
      tx.objectStore('meta').put({ key: 'schema', value: 3 })
      db.deleteObjectStore('events')
      db.deleteObjectStore('aside')
    }),
  ),
]

/** Fields of the row that says whose log this is. */
const owner = (name: string, change: object): StorageFault =>
  harmless(
    name,
    all,
    ({ change }) => damage.stores((_events, _aside, meta) => meta.put({ key: 'owner', ...change })),
    change,
  )

/** A row of what is known of the log as a whole. */
const meta = (name: string, key: string, value: unknown): StorageFault =>
  harmless(name, all, ({ change }) => damage.stores((_events, _aside, meta) => meta.put(change)), { key, value })

const ownerFaults = [
  owner('an owner that is a number', { value: 7, brought: true, epoch: 'a', at: '' }),
  owner('an owner without a name', { value: '', brought: true, epoch: 'a', at: '' }),
  owner('an owner of no epoch', { value: 'ada', brought: false, at: '' }),
  owner('an owner cut short', {}),
  meta('a revision that is a number', 'revision', 12),
  meta('deleted owners that are no list', 'wiped', 'ada'),
  meta('deleted owners that are nobody', 'wiped', [null, 7, {}]),
  meta('times of leaving that are none', 'left', { ada: 5, bob: null }),
  meta('a correction of the clock that is no number', 'clock', 'late'),
  meta('a correction of the clock without end', 'clock', Number.POSITIVE_INFINITY),
  harmless('no store for what cards start from', all, () => damage.upgrade((db) => db.deleteObjectStore('bases'))),
  harmless('what cards start from without a key path', all, () =>
    damage.upgrade((db) => {
      db.deleteObjectStore('bases')
      db.createObjectStore('bases').put(null, 'nothing')
    }),
  ),
  harmless('rows of other owners by the hundred', all, () =>
    damage.stores((events) => {
      for (let i = 0; i < 500; i++) events.put({ id: `y${i}`, owner: 'ada', acknowledgedAt: null, event: null })
    }),
  ),
]

export const storedFaults = [...shapeFaults, ...eventFaults, ...rowFaults, ...asideFaults, ...ownerFaults]
