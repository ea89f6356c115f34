import { forceCloseDatabase } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { status } from './device-log'
import { guestRow } from './stored-row'
import { numbersOf, storedNumbers, TestBrowser } from './test-browser'
import { quiet, reviewOf } from './test-log'

let browser: TestBrowser

beforeEach(() => {
  browser = new TestBrowser()
})

afterEach(() => browser.close())

test('uses a database that opens late, and promises nothing until then', async () => {
  await damage.seed([guestRow(reviewOf(1))])
  let answer = () => undefined as unknown
  const late = browser.opening((openNow) => {
    const request: Partial<IDBOpenDBRequest> & { result?: IDBDatabase } = {}
    answer = () => {
      const real = openNow()
      real.onsuccess = () => {
        Object.assign(request, { result: real.result })
        request.onsuccess?.call(real, new Event('success'))
      }
    }
    return request as IDBOpenDBRequest
  })
  const log = browser.open({ factory: late })
  await quiet()
  expect(log.snapshot().loaded).toBe(false)
  browser.clock.advance(2_499)
  await quiet()
  expect(log.snapshot().loaded).toBe(false)
  browser.clock.advance(1)
  await log.loaded
  expect(status(log.snapshot())).toBe('not-saved')
  log.append(reviewOf(2))
  await quiet()
  expect(status(log.snapshot())).toBe('not-saved')
  answer()
  await quiet()
  expect(numbersOf(log)).toEqual([1, 2])
  expect(status(log.snapshot())).toBe('saved')
  expect(await storedNumbers()).toEqual([1, 2])
})

test('opens again when the browser drops the connection', async () => {
  const connections: IDBDatabase[] = []
  const watched = browser.opening((openNow) => {
    const request = openNow()
    request.addEventListener('success', () => connections.push(request.result))
    return request
  })
  const log = browser.open({ factory: watched })
  await browser.saved(log)
  for (const db of connections) forceCloseDatabase(db as never)
  await quiet()
  log.append(reviewOf(1))
  await browser.saved(log, 0)
  expect(await storedNumbers()).toEqual([1])
})

test('lets another tab raise the version, and goes on after it', async () => {
  const log = browser.open()
  log.append(reviewOf(1))
  await browser.saved(log)
  await damage.upgrade((db) => db.createObjectStore('other'))
  log.append(reviewOf(2))
  await browser.saved(log)
  expect(await storedNumbers()).toEqual([1, 2])
})

test('is loaded after two and a half seconds even if opening and reading are slow by turns', async () => {
  const { getAllKeys } = IDBObjectStore.prototype
  IDBObjectStore.prototype.getAllKeys = () => ({}) as IDBRequest<IDBValidKey[]>
  let answer = () => undefined as unknown
  const slow = browser.opening((openNow) => {
    const request = openNow()
    const late = {
      set onsuccess(heard: () => void) {
        request.onsuccess = () => {
          answer = heard
        }
      },
      get result() {
        return request.result
      },
    }
    return late as unknown as IDBOpenDBRequest
  })
  const log = browser.open({ factory: slow })
  await quiet()
  browser.clock.advance(2_000)
  answer()
  await quiet()
  expect(log.snapshot().loaded).toBe(false)
  browser.clock.advance(500)
  expect(log.snapshot().loaded).toBe(true)
  expect(status(log.snapshot())).toBe('not-saved')
  IDBObjectStore.prototype.getAllKeys = getAllKeys
})

test('closes a connection that comes after another was made', async () => {
  const requests: IDBOpenDBRequest[] = []
  const slow = browser.opening((openNow) => {
    const request = openNow()
    if (requests.push(request) === 1) {
      request.addEventListener('success', (event) => event.stopImmediatePropagation(), { once: true })
    }
    return request
  })
  const log = browser.open({ factory: slow })
  await quiet()
  browser.clock.advance(3_000)
  await quiet()
  browser.clock.advance(1_000)
  await browser.saved(log, 0)
  const [late, used] = requests
  late?.onsuccess?.(new Event('success'))
  await quiet()
  expect(() => late?.result.transaction('events')).toThrow()
  expect(() => used?.result.transaction('events')).not.toThrow()
  log.append(reviewOf(1))
  await browser.saved(log, 0)
})

test.each([
  ['absent', 'SecurityError'],
  ['failing', 'UnknownError'],
])('storage is %s after a %s', async (storage, name) => {
  const log = browser.open({
    factory: browser.opening(() => {
      throw new DOMException('made to fail', name)
    }),
  })
  await log.loaded
  expect(log.snapshot().storage).toBe(storage)
})

test('two logs that find a store missing agree on one that creates it', async () => {
  await damage.seed([guestRow(reviewOf(1))])
  await damage.upgrade((db) => db.deleteObjectStore('aside'))
  const logs = [browser.open(), browser.open()]
  for (const log of logs) {
    await browser.saved(log, 2)
    expect(numbersOf(log)).toEqual([1])
  }
})
