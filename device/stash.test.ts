import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { status } from './device-log'
import { stash, stashedRows, unstash } from './stash'
import { guestRow, ownRow } from './stored-row'
import { numbersOf, storedNumbers, TestBrowser } from './test-browser'
import { eventId, quiet, reviewOf } from './test-log'

let browser: TestBrowser
let items: Map<string, string>

beforeEach(() => {
  browser = new TestBrowser()
  items = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  })
})

afterEach(() => {
  browser.close()
  vi.unstubAllGlobals()
})

test('keeps each event once, from every tab, until it is saved', () => {
  const [one, two, three] = [guestRow(reviewOf(1)), ownRow(reviewOf(2), 'ada'), guestRow(reviewOf(3))]
  stash([one, two])
  stash([two, three])
  expect(stashedRows()).toEqual([one, two, three])
  unstash(({ id }) => id === eventId(2))
  expect(stashedRows()).toEqual([one, three])
  unstash(() => true)
  expect(items.size).toBe(0)
})

test.each(['', 'null', '{}', '[', '[null, 7, {"id": "x"}]'])('finds nothing in %j', (text) => {
  items.set('review-log-unsaved', text)
  expect(stashedRows()).toEqual([])
  expect(() => unstash(() => true)).not.toThrow()
})

test('bears a storage that refuses', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => JSON.stringify([guestRow(reviewOf(1))]),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
    removeItem: () => {
      throw new DOMException('forbidden', 'SecurityError')
    },
  })
  expect(() => stash([guestRow(reviewOf(2))])).not.toThrow()
  expect(() => unstash(() => true)).not.toThrow()
})

test('a page that goes away before its write was answered loses nothing', async () => {
  const log = browser.open()
  await browser.saved(log)
  const stuck = IDBObjectStore.prototype.add
  IDBObjectStore.prototype.add = () => ({}) as IDBRequest<IDBValidKey>
  log.append(reviewOf(1))
  browser.page.leave()
  log.close()
  IDBObjectStore.prototype.add = stuck
  const next = browser.open()
  expect(numbersOf(next)).toEqual([1])
  expect(status(next.snapshot())).toBe('saving')
  await browser.saved(next)
  expect(await storedNumbers()).toEqual([1])
  expect(stashedRows()).toEqual([])
})

test('leaves nothing behind where all is saved', async () => {
  const log = browser.open()
  log.append(reviewOf(1))
  await browser.saved(log)
  browser.page.leave()
  expect(stashedRows()).toEqual([])
})

test('does not bring back what was deleted with the database', async () => {
  const log = browser.open()
  log.append(reviewOf(1))
  await browser.saved(log)
  await damage.remove()
  await quiet()
  browser.page.leave()
  log.close()
  const next = browser.open()
  await browser.saved(next)
  expect(numbersOf(next)).toEqual([])
})
