/** Reading the stored log, whatever state it is in. */
import { answer } from './database'
import { emptyMeta, type Meta, readMeta } from './meta'
import { readBase, type StoredBase } from './stored-base'
import { isRecord, readRow, type StoredRow } from './stored-row'

export interface StoredLog extends Meta {
  /** Every key there is, readable or not. */
  keys: ReadonlySet<IDBValidKey>
  /** The intact rows among those asked for, whoever's they are. */
  rows: StoredRow[]
  /** What cards start from; read where anything known has changed. */
  bases: StoredBase[]
  /** Keys of rows that are no event, and not another owner's. */
  unreadable: IDBValidKey[]
  /** True where a row set aside earlier can be read now. */
  recoverable: boolean
  /** What a server has refused for good. */
  refused: { id: string; owner: string | null }[]
}

const chunk = 1_000

/** The rows under `keys`, which are all keys of `store` in their order; where a read fails, each row by itself. */
export async function rowsInRange(store: IDBObjectStore, keys: IDBValidKey[]): Promise<unknown[]> {
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

/** The event row that a row of `aside` holds, where it can be read now and was not set aside because a server refused it. */
export function recovered(aside: unknown): { key: IDBValidKey; row: unknown } | null {
  if (!isRecord(aside) || typeof aside.key !== 'string' || aside.refused === true) return null
  return readRow(aside.key, aside.row).kind === 'row' ? { key: aside.key, row: aside.row } : null
}

async function readAside(aside: IDBObjectStore, log: StoredLog): Promise<void> {
  try {
    const rows: unknown[] = await answer(tolerant(aside.getAll()))
    log.recoverable = rows.some((row) => recovered(row) !== null)
    for (const row of rows) {
      if (!isRecord(row) || row.refused !== true || typeof row.key !== 'string' || !isRecord(row.row)) continue
      log.refused.push({ id: row.key, owner: typeof row.row.owner === 'string' ? row.row.owner : null })
    }
  } catch {
    // They stay where they are.
  }
}

function sort(log: StoredLog, key: IDBValidKey, row: unknown): void {
  const reading = readRow(key, row)
  if (reading.kind === 'row') log.rows.push(reading.row)
  // A row that belongs to somebody is theirs to read.
  else if (reading.owner === null || reading.owner === log.owner.value) log.unreadable.push(key)
}

async function readRows(
  store: IDBObjectStore,
  keys: IDBValidKey[],
  known: (key: IDBValidKey) => boolean,
  take: (key: IDBValidKey, row: unknown) => void,
): Promise<void> {
  const wanted = keys.filter((key) => !known(key))
  const read = wanted.length === keys.length ? rowsInRange : rowsOneByOne
  for (let start = 0; start < wanted.length; start += chunk) {
    const part = wanted.slice(start, start + chunk)
    const rows = await read(store, part)
    part.forEach((key, index) => {
      take(key, rows[index])
    })
  }
}

/**
 * Reads every row whose key is not `known` yet, and all of them where the log is not at `revision` any more. Stores that
 * do not exist, as in a later version's database, hold nothing. Rejects with the browser's error where not even the keys
 * can be read.
 */
export async function readLog(
  db: IDBDatabase,
  known: (key: IDBValidKey) => boolean,
  revision: string | null,
): Promise<StoredLog> {
  const names = ['events', 'meta', 'aside', 'bases'].filter((name) => db.objectStoreNames.contains(name))
  const log: StoredLog = {
    ...emptyMeta,
    keys: new Set(),
    rows: [],
    bases: [],
    unreadable: [],
    recoverable: false,
    refused: [],
  }
  if (names.length === 0) return log
  const transaction = db.transaction(names)
  const store = (name: string) => (names.includes(name) ? transaction.objectStore(name) : null)
  const [meta, events, aside, bases] = [store('meta'), store('events'), store('aside'), store('bases')]
  if (meta) Object.assign(log, await readMeta(meta))
  const isCurrent = log.revision === revision
  if (events) {
    const keys = await answer(events.getAllKeys())
    log.keys = new Set(keys)
    await readRows(
      events,
      keys,
      (key) => isCurrent && known(key),
      (key, row) => sort(log, key, row),
    )
  }
  if (aside) await readAside(aside, log)
  if (bases && !isCurrent) {
    const keys = await answer(bases.getAllKeys())
    await readRows(
      bases,
      keys,
      () => false,
      (_key, row) => {
        const base = readBase(row)
        if (base) log.bases.push(base)
      },
    )
  }
  return log
}
