import type { StorageFault } from './storage-fault'

const all = [0, 1, 2, 3]

type Outcome = Pick<StorageFault, 'surviving' | 'status' | 'afterReview' | 'next'>

/** Nothing can be read or written. */
const dead: Outcome = {
  surviving: [],
  status: 'not-saved',
  afterReview: 'not-saved',
  next: { surviving: all, review: false },
}

/** The log can be read but not written, which shows with the next review. */
const readOnly: Outcome = { ...dead, surviving: all, status: 'saved' }

const working: Outcome = {
  surviving: all,
  status: 'saved',
  afterReview: 'saved',
  next: { surviving: all, review: true },
}

/** As before, but what was tried may have happened after all. */
const unanswered: Outcome = { ...readOnly, next: { surviving: all, review: null } }

/** What is stored cannot be read, but the next review is stored beside it. */
const writeOnly: Outcome = { ...dead, next: { surviving: all, review: true } }

const fault = (name: string, outcome: Outcome, damage: StorageFault['damage']): StorageFault => ({
  name,
  when: 'browser',
  damage,
  ...outcome,
})

const openFaults = [
  fault('no IndexedDB', dead, () =>
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined }),
  ),
  fault('IndexedDB that may not even be named', dead, () =>
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get() {
        throw new DOMException('made to fail', 'SecurityError')
      },
    }),
  ),
  fault('a database that may not be opened', dead, () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('made to fail', 'SecurityError')
    }
  }),
  fault('a database that never opens', dead, () => {
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function (name, version) {
      const request = open.call(this, name, version)
      request.addEventListener('success', (event) => event.stopImmediatePropagation())
      return request
    }
  }),
  fault('a database that fails to open', dead, () => {
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function (name, version) {
      const request = open.call(this, name, version)
      Object.defineProperty(request, 'error', {
        get: () => new DOMException('made to fail', 'UnknownError'),
        set: () => undefined,
      })
      request.addEventListener('success', (event) => {
        event.stopImmediatePropagation()
        request.result.close()
        request.dispatchEvent(new Event('error', { cancelable: true }))
      })
      return request
    }
  }),
  fault('a database that opens at the third attempt', working, () => {
    const { open } = IDBFactory.prototype
    let attempts = 0
    IDBFactory.prototype.open = function (name, version) {
      attempts++
      if (attempts < 3) throw new DOMException('made to fail', 'UnknownError')
      return open.call(this, name, version)
    }
  }),
]

const readFaults = [
  fault('rows that cannot be read together (thrown)', working, () => {
    IDBObjectStore.prototype.getAll = () => {
      throw new DOMException('made to fail', 'DataError')
    }
  }),
  fault('rows that cannot be read together (answered)', working, () => damage.failing('getAll', 'UnknownError')),
  fault('keys that cannot be read (thrown)', writeOnly, () => {
    IDBObjectStore.prototype.getAllKeys = () => {
      throw new DOMException('made to fail', 'DataError')
    }
  }),
  fault('keys that cannot be read (answered)', writeOnly, () => damage.failing('getAllKeys', 'UnknownError')),
]

const writeFaults = [
  fault('a full disk (thrown)', readOnly, () => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('made to fail', 'QuotaExceededError')
    }
  }),
  fault('a full disk (answered)', readOnly, () => damage.failing('add', 'QuotaExceededError')),
  fault('a transaction undone by the browser', readOnly, () => {
    const { add } = IDBObjectStore.prototype
    IDBObjectStore.prototype.add = function (value, key) {
      const request = add.call(this, value, key)
      request.addEventListener('success', () => this.transaction.abort())
      return request
    }
  }),
  fault('a write that is never answered', unanswered, () => {
    const { add } = IDBObjectStore.prototype
    const stuck: typeof add = function (this: IDBObjectStore, value, key) {
      const request = add.call(this, value, key)
      // The transaction is kept busy, as by a disk that does not answer; with the browser it ends, undone.
      const wait = () => {
        if (IDBObjectStore.prototype.add === stuck) this.count().onsuccess = wait
        else this.transaction.abort()
      }
      wait()
      return request
    }
    IDBObjectStore.prototype.add = stuck
  }),
  fault('a connection that the browser has dropped', dead, () => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('made to fail', 'InvalidStateError')
    }
  }),
  fault('a connection dropped for writing', readOnly, () => {
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') throw new DOMException('made to fail', 'InvalidStateError')
      return transaction.call(this, stores, mode, options)
    }
  }),
]

const sideFaults = [
  fault('no channel between tabs', working, () =>
    Object.defineProperty(globalThis, 'BroadcastChannel', { configurable: true, value: undefined }),
  ),
  fault('no local storage', working, () =>
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('made to fail', 'SecurityError')
      },
    }),
  ),
  fault('a browser that cannot be asked to keep storage', working, () =>
    Object.defineProperty(navigator, 'storage', { configurable: true, value: undefined }),
  ),
]

export const browserFaults = [...openFaults, ...readFaults, ...writeFaults, ...sideFaults]
