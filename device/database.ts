/** Opening the database, and IndexedDB's requests as promises. */
import { logName } from './has-log'

/** The shape of what is stored. A database marked with a greater one was written by a later version of this site. */
export const schemaVersion = 1

/**
 * The stores: events; what could not be read, or was refused by a server; what cards start from; and what is known of
 * the database itself.
 */
const shapes: Record<string, IDBObjectStoreParameters> = {
  events: { keyPath: 'id' },
  aside: { autoIncrement: true },
  bases: { keyPath: ['owner', 'cardId'] },
  meta: { keyPath: 'key' },
}

/** A later version of this site wrote this database; this one must not change it. */
export class ForeignSchema extends Error {}

/** What `request` gives, or its error. */
export const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })

/** Resolves once what `transaction` wrote is on disk, and rejects where it was undone. */
export function completion(transaction: IDBTransaction): Promise<void> {
  const completed = new Promise<void>((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new DOMException('the transaction was undone', 'AbortError'))
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('error', fail)
    transaction.addEventListener('abort', fail)
  })
  // Whoever fails before waiting for this has that failure to report.
  completed.catch(() => undefined)
  return completed
}

/** `greater`: written by a later version. `broken`: missing or no number at all, and safe to write anew. */
export async function marker(meta: IDBObjectStore): Promise<'ours' | 'greater' | 'broken'> {
  const row: unknown = await answer(meta.get('schema'))
  const value = typeof row === 'object' && row !== null && 'value' in row ? row.value : null
  if (value === schemaVersion) return 'ours'
  return Number.isInteger(value) && Number(value) > schemaVersion ? 'greater' : 'broken'
}

export const markSchema = (meta: IDBObjectStore): IDBRequest<IDBValidKey> =>
  meta.put({ key: 'schema', value: schemaVersion })

function createMissing(db: IDBDatabase, transaction: IDBTransaction): void {
  for (const [name, shape] of Object.entries(shapes)) {
    if (db.objectStoreNames.contains(name)) continue
    const store = db.createObjectStore(name, shape)
    if (name === 'meta') markSchema(store)
  }
  const events = transaction.objectStore('events')
  if (!events.indexNames.contains('owner')) events.createIndex('owner', 'owner')
}

const opened = (factory: IDBFactory, version: number | undefined): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = factory.open(logName, version)
    request.onupgradeneeded = () => {
      if (request.transaction) createMissing(request.result, request.transaction)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function isComplete(db: IDBDatabase): boolean {
  if (!Object.keys(shapes).every((name) => db.objectStoreNames.contains(name))) return false
  return db.transaction('events').objectStore('events').indexNames.contains('owner')
}

async function isForeign(db: IDBDatabase): Promise<boolean> {
  if (!db.objectStoreNames.contains('meta')) return false
  return (await marker(db.transaction('meta').objectStore('meta'))) === 'greater'
}

/** True where nothing is missing, or where what is there is not ours to change. */
const isUsable = async (db: IDBDatabase): Promise<boolean> => isComplete(db) || (await isForeign(db))

/**
 * Opens the log's database and creates what is missing in it. Asks for no version, so a database that a later version
 * has raised still opens; what that version may have changed, the marker in `meta` tells. Rejects with the browser's error.
 */
export async function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  let version: number | undefined
  for (let attempt = 0; attempt < 4; attempt++) {
    const db = await opened(factory, version).catch((error: unknown) => {
      // Another tab may have raised the version in between.
      if (error instanceof DOMException && error.name === 'VersionError') return null
      throw error
    })
    db?.addEventListener('versionchange', () => db.close())
    try {
      if (db && (await isUsable(db))) return db
    } catch (error) {
      db?.close()
      throw error
    }
    version = db ? db.version + 1 : undefined
    db?.close()
  }
  throw new DOMException('the stores could not be created', 'InvalidStateError')
}
