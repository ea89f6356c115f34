/**
 * Tools to harm the log that a device keeps, for functions that are sent into a page: such a function sees nothing of
 * its file, so it finds these as a global. They know the database from its description and share no code with the site.
 */

/** A stored row, and a row as harmed. */
export interface Row {
  id: unknown
  owner: unknown
  acknowledgedAt: unknown
  event: Record<string, unknown>
}

export interface Damage {
  /** Creates the database where it is missing, and stores `rows`. */
  seed: (rows: readonly unknown[]) => Promise<void>
  /** Puts what `change` gives in the place of the row with this id. */
  row: (id: string | undefined, change: (row: Row) => unknown) => Promise<void>
  /** Stores what `change` gives beside the row with this id. */
  copy: (id: string | undefined, change: (row: Row) => unknown) => Promise<void>
  /** Changes the three stores as they are. */
  stores: (change: (events: IDBObjectStore, aside: IDBObjectStore, meta: IDBObjectStore) => void) => Promise<void>
  /** Raises the version by one; `change` may create and delete stores meanwhile. */
  upgrade: (change: (db: IDBDatabase, transaction: IDBTransaction) => void) => Promise<void>
  /** Deletes the database. */
  remove: () => Promise<void>
  /** The keys of the rows of `events`, sorted; without that store, none. */
  ids: () => Promise<string[]>
  /** The rows of `store`, in the order of their keys. */
  rows: (store: string) => Promise<unknown[]>
  /** How many rows lie in `store`. */
  count: (store: string) => Promise<number>
  /** Has requests made by `method` of a store fail as if the browser had failed them. */
  failing: (method: 'add' | 'getAll' | 'getAllKeys', error: string) => void
}

declare global {
  var damage: Damage
}

/** Makes `damage`. Self-contained: it is sent into pages as well. */
export function installDamage(): void {
  const name = 'review-log'
  const once = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const complete = (transaction: IDBTransaction) =>
    new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
  const open = (version?: number, change?: (db: IDBDatabase, transaction: IDBTransaction) => void) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => {
      if (request.transaction) change?.(request.result, request.transaction)
    }
    return once(request)
  }
  const create = (db: IDBDatabase) => {
    db.createObjectStore('events', { keyPath: 'id' }).createIndex('owner', 'owner')
    db.createObjectStore('aside', { autoIncrement: true })
    db.createObjectStore('bases', { keyPath: ['owner', 'cardId'] })
    db.createObjectStore('meta', { keyPath: 'key' }).put({ key: 'schema', value: 1 })
  }
  const using = async <T>(work: (db: IDBDatabase) => Promise<T>) => {
    const db = await open()
    try {
      return await work(db)
    } finally {
      db.close()
    }
  }
  const rewrite = (id: string, change: (row: Row) => unknown, instead: boolean) =>
    using(async (db) => {
      const transaction = db.transaction('events', 'readwrite')
      const events = transaction.objectStore('events')
      const row: Row = await once(events.get(id))
      if (instead) events.delete(id)
      events.put(change(row))
      await complete(transaction)
    })
  const tools: Damage = {
    seed: async (rows) => {
      const db = await open(undefined, create)
      const transaction = db.transaction('events', 'readwrite')
      for (const row of rows) transaction.objectStore('events').put(row)
      await complete(transaction)
      db.close()
    },
    row: (id, change) => rewrite(id ?? '', change, true),
    copy: (id, change) => rewrite(id ?? '', change, false),
    stores: (change) =>
      using(async (db) => {
        const transaction = db.transaction(['events', 'aside', 'meta'], 'readwrite')
        const store = (of: string) => transaction.objectStore(of)
        change(store('events'), store('aside'), store('meta'))
        await complete(transaction)
      }),
    upgrade: async (change) => {
      const version = await using(async (db) => db.version)
      const db = await open(version + 1, change)
      db.close()
    },
    remove: async () => {
      await once(indexedDB.deleteDatabase(name))
    },
    ids: () =>
      using(async (db) => {
        if (!db.objectStoreNames.contains('events')) return []
        return (await once(db.transaction('events').objectStore('events').getAllKeys())).map(String).sort()
      }),
    rows: (store) => using((db) => once(db.transaction(store).objectStore(store).getAll())),
    count: (store) => using((db) => once(db.transaction(store).objectStore(store).count())),
    failing: (method, error) => {
      Object.defineProperty(IDBObjectStore.prototype, method, {
        configurable: true,
        value(this: IDBObjectStore) {
          // A request of the right kind, whose answer is turned into a failure before anybody hears of it.
          const request = this.count()
          void Object.defineProperty(request, 'error', {
            get: () => new DOMException('made to fail', error),
            set: () => undefined,
          })
          request.addEventListener('success', (event) => {
            event.stopImmediatePropagation()
            request.dispatchEvent(new Event('error', { bubbles: true, cancelable: true }))
          })
          return request
        },
      })
    },
  }
  globalThis.damage = tools
}
