/** Reading the stored log, whatever state it is in. */
import type { ReviewLogEvent } from '../core/review-log'
import { answer, marker } from './database'
import { readRow } from './stored-row'

export interface StoredLog {
  /** Every key there is, readable or not. */
  keys: ReadonlySet<IDBValidKey>
  /** The intact guest events among the rows asked for. */
  events: ReviewLogEvent[]
  /** Keys of rows that are no event. */
  unreadable: IDBValidKey[]
  /** True where a row set aside earlier can be read now. */
  recoverable: boolean
  schema: 'ours' | 'greater' | 'broken'
  persistAsked: boolean
}

const chunk = 1_000

/** The rows under `keys`, which are all keys of `store` in their order; where a read fails, each row by itself. */
async function rowsInRange(store: IDBObjectStore, keys: IDBValidKey[]): Promise<unknown[]> {
  try {
    return await answer(tolerant(store.getAll(IDBKeyRange.bound(keys[0], keys.at(-1)))))
  } catch {
    return rowsOneByOne(store, keys)
  }
}

/** The rows under `keys`; null for one that the browser itself cannot read. */
const rowsOneByOne = (store: IDBObjectStore, keys: IDBValidKey[]): Promise<unknown[]> =>
  Promise.all(keys.map((key) => answer(tolerant(store.get(key))).catch(() => null)))

/** Keeps the failure of `request` from undoing its whole transaction. */
function tolerant<T>(request: IDBRequest<T>): IDBRequest<T> {
  request.addEventListener('error', (event) => {
    event.preventDefault()
    event.stopPropagation()
  })
  return request
}

function sort(log: StoredLog, key: IDBValidKey, row: unknown): void {
  const reading = readRow(key, row)
  if (reading.kind === 'guest') log.events.push(reading.event)
  if (reading.kind === 'unreadable') log.unreadable.push(key)
}

/** True where one of the rows set aside is an event after all, to a version that knows more kinds. */
async function hasRecoverable(aside: IDBObjectStore): Promise<boolean> {
  try {
    const rows: unknown[] = await answer(tolerant(aside.getAll()))
    return rows.some((row) => recovered(row) !== null)
  } catch {
    return false
  }
}

/** The event row that a row of `aside` holds, where it can be read now. */
export function recovered(aside: unknown): { key: IDBValidKey; row: unknown } | null {
  if (typeof aside !== 'object' || aside === null || !('row' in aside) || !('key' in aside)) return null
  if (typeof aside.key !== 'string') return null
  return readRow(aside.key, aside.row).kind === 'guest' ? { key: aside.key, row: aside.row } : null
}

/**
 * Reads every row whose key is not `known` yet. Stores that do not exist, as in a later version's database, hold nothing.
 * Rejects with the browser's error where not even the keys can be read.
 */
export async function readLog(db: IDBDatabase, known: (key: IDBValidKey) => boolean): Promise<StoredLog> {
  const names = ['events', 'meta', 'aside'].filter((name) => db.objectStoreNames.contains(name))
  const log: StoredLog = {
    keys: new Set(),
    events: [],
    unreadable: [],
    recoverable: false,
    schema: 'broken',
    persistAsked: false,
  }
  if (names.length === 0) return log
  const transaction = db.transaction(names)
  if (names.includes('meta')) {
    const meta = transaction.objectStore('meta')
    log.schema = await marker(meta)
    log.persistAsked = (await answer(meta.count('persist'))) > 0
  }
  if (names.includes('events')) {
    const events = transaction.objectStore('events')
    const keys = await answer(events.getAllKeys())
    log.keys = new Set(keys)
    const wanted = keys.filter((key) => !known(key))
    const read = wanted.length === keys.length ? rowsInRange : rowsOneByOne
    for (let start = 0; start < wanted.length; start += chunk) {
      const part = wanted.slice(start, start + chunk)
      const rows = await read(events, part)
      part.forEach((key, index) => {
        sort(log, key, rows[index])
      })
    }
  }
  if (names.includes('aside')) log.recoverable = await hasRecoverable(transaction.objectStore('aside'))
  return log
}
