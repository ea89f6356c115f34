/** Writing to the stored log: one transaction over all of it, which happens whole or not at all. */
import { answer, completion, ForeignSchema, marker, markSchema } from './database'

export interface Stores {
  events: IDBObjectStore
  aside: IDBObjectStore
  bases: IDBObjectStore
  meta: IDBObjectStore
}

/**
 * Runs `work` in one transaction over all stores, and resolves once its outcome is on disk. Throws ForeignSchema where a
 * later version owns the database, and the browser's error where anything failed; then nothing is written.
 */
export async function inTransaction<T>(db: IDBDatabase, work: (stores: Stores) => Promise<T>): Promise<T> {
  const names = ['events', 'aside', 'bases', 'meta']
  const transaction = db.transaction(names, 'readwrite', { durability: 'strict' })
  const completed = completion(transaction)
  try {
    const store = (name: string) => transaction.objectStore(name)
    const stores = { events: store('events'), aside: store('aside'), bases: store('bases'), meta: store('meta') }
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
export const added = (store: IDBObjectStore, key: IDBValidKey, row: unknown): Promise<boolean> =>
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

/** Stores `row` under `key`, in the place of what may lie there. */
export async function replaced(store: IDBObjectStore, key: IDBValidKey, row: unknown): Promise<void> {
  await answer(store.keyPath === null ? store.put(row, key) : store.put(row))
}
