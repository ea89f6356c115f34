/** Writing to the stored log. Nothing here replaces or drops a row that can be read. */
import type { ReviewLogEvent } from '../core/review-log'
import { answer, completion, ForeignSchema, marker, markSchema } from './database'
import { recovered } from './read-log'
import { guestRow, readRow } from './stored-row'

export interface Written {
  /** What is stored now under the ids asked for; where an id was taken, the event that had it first. */
  events: ReviewLogEvent[]
  /** Ids that are stored, but as someone's. */
  owned: string[]
  /** How many rows there are. */
  count: number
}

interface Stores {
  events: IDBObjectStore
  aside: IDBObjectStore
  meta: IDBObjectStore
}

/**
 * Runs `work` in one transaction over all stores, and resolves once its outcome is on disk. Throws ForeignSchema where a
 * later version owns the database, and the browser's error where anything failed; then nothing is written.
 */
async function inTransaction<T>(db: IDBDatabase, work: (stores: Stores) => Promise<T>): Promise<T> {
  const transaction = db.transaction(['events', 'aside', 'meta'], 'readwrite', { durability: 'strict' })
  const completed = completion(transaction)
  try {
    const store = (name: string) => transaction.objectStore(name)
    const stores = { events: store('events'), aside: store('aside'), meta: store('meta') }
    // Asked for together: a tab that is closed right after a grade leaves no time for one answer after another.
    const [outcome] = await Promise.all([work(stores), claim(stores.meta)])
    await completed
    return outcome
  } catch (error) {
    abort(transaction)
    throw error
  }
}

/** Throws ForeignSchema where a later version owns the database; repairs a marker that is missing or broken. */
async function claim(meta: IDBObjectStore): Promise<void> {
  const schema = await marker(meta)
  if (schema === 'greater') throw new ForeignSchema()
  if (schema === 'broken') markSchema(meta)
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It is over already.
  }
}

/** A request that adds `row`, also to a store that somebody made without a key path. */
const addition = (store: IDBObjectStore, key: IDBValidKey, row: unknown): IDBRequest<IDBValidKey> =>
  store.keyPath === null ? store.add(row, key) : store.add(row)

/** True once `row` is added, false where its key is taken; that alone does not undo the transaction. */
const added = (store: IDBObjectStore, key: IDBValidKey, row: unknown): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const request = addition(store, key, row)
    request.onsuccess = () => resolve(true)
    request.onerror = (event) => {
      if (request.error?.name !== 'ConstraintError') return reject(request.error)
      event.preventDefault()
      event.stopPropagation()
      resolve(false)
    }
  })

/** Moves what is stored under `key` aside, as it is. */
async function moveAside({ events, aside }: Stores, key: IDBValidKey, now: Date): Promise<void> {
  const row: unknown = await answer(events.get(key))
  const reading = readRow(key, row)
  // Another tab may have moved it already.
  if (row === undefined || reading.kind !== 'unreadable') return
  await answer(aside.add({ key, row, reason: reading.reason, at: now.toISOString() }))
  await answer(events.delete(key))
}

async function writeEvent(stores: Stores, event: ReviewLogEvent, now: Date, written: Written): Promise<void> {
  if (await added(stores.events, event.id, guestRow(event))) {
    written.events.push(event)
    return
  }
  const reading = readRow(event.id, await answer(stores.events.get(event.id)))
  if (reading.kind === 'guest') written.events.push(reading.event)
  if (reading.kind === 'owned') written.owned.push(event.id)
  if (reading.kind === 'unreadable') {
    await moveAside(stores, event.id, now)
    await writeEvent(stores, event, now, written)
  }
}

/** Stores `events` as a guest's, in one transaction. An id already stored keeps what it has. */
export const writeEvents = (db: IDBDatabase, events: readonly ReviewLogEvent[], now: Date): Promise<Written> =>
  inTransaction(db, async (stores) => {
    const written: Written = { events: [], owned: [], count: 0 }
    const writing = events.map((event) => writeEvent(stores, event, now, written))
    const [count] = await Promise.all([answer(stores.events.count()), ...writing])
    written.count = count
    return written
  })

/** Moves the rows under `keys` aside, and gives back to the log what lies there and can be read. */
export const tidyLog = (db: IDBDatabase, keys: readonly IDBValidKey[], now: Date): Promise<ReviewLogEvent[]> =>
  inTransaction(db, async (stores) => {
    for (const key of keys) await moveAside(stores, key, now)
    return takeBack(stores)
  })

async function takeBack({ events, aside }: Stores): Promise<ReviewLogEvent[]> {
  const back: ReviewLogEvent[] = []
  const keys = await answer(aside.getAllKeys())
  const rows: unknown[] = await answer(aside.getAll())
  for (const [index, key] of keys.entries()) {
    const found = recovered(rows[index])
    if (!found || !(await added(events, found.key, found.row))) continue
    const reading = readRow(found.key, found.row)
    if (reading.kind === 'guest') back.push(reading.event)
    await answer(aside.delete(key))
  }
  return back
}

/** Notes that the browser was asked to keep this site's storage, and what it said. */
export const notePersist = (db: IDBDatabase, granted: boolean): Promise<unknown> =>
  inTransaction(db, ({ meta }) => answer(meta.put({ key: 'persist', value: granted })))
