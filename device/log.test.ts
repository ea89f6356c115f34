import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { status } from './device-log'
import { numbersOf, storedNumbers, TestBrowser } from './test-browser'
import { quiet, reviewOf } from './test-log'

let browser: TestBrowser

beforeEach(() => {
  browser = new TestBrowser()
})

afterEach(() => browser.close())

test('returns at once, shows an event at once, and saves it', async () => {
  const log = browser.open()
  expect(log.snapshot()).toMatchObject({ loaded: false, events: [], unsaved: 0, storage: 'working' })
  expect(status(log.snapshot())).toBe('saving')
  log.append(reviewOf(1))
  expect(log.snapshot()).toMatchObject({ unsaved: 1, saving: true })
  await log.loaded
  await browser.saved(log, 0)
  expect(await storedNumbers()).toEqual([1])
})

test('gives the same snapshot until something changes, and tells of each change', async () => {
  const log = browser.open()
  await browser.saved(log)
  const before = log.snapshot()
  let told = 0
  const stop = log.subscribe(() => told++)
  browser.page.show()
  await quiet()
  expect(log.snapshot()).toBe(before)
  expect(told).toBe(0)
  log.append(reviewOf(1))
  expect(told).toBe(1)
  expect(log.snapshot()).not.toBe(before)
  const { events } = log.snapshot()
  await browser.saved(log)
  expect(log.snapshot().events).toBe(events)
  stop()
  const heard = told
  log.append(reviewOf(2))
  expect(told).toBe(heard)
})

test('keeps events in the order of the log, whatever order they come in', async () => {
  const log = browser.open()
  for (const number of [3, 1, 2, 1]) log.append(reviewOf(number))
  expect(numbersOf(log)).toEqual([1, 2, 3])
  await browser.saved(log)
  expect(await storedNumbers()).toEqual([1, 2, 3])
})

test('refuses an event that could not be read again', () => {
  const log = browser.open()
  expect(() => log.append(reviewOf(1, { durationMs: -1 }))).toThrow(RangeError)
  expect(log.snapshot().events).toEqual([])
})

test('writes strictly', async () => {
  const asked: unknown[] = []
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === 'readwrite') asked.push(options?.durability)
    return transaction.call(this, stores, mode, options)
  }
  const log = browser.open()
  log.append(reviewOf(1))
  await browser.saved(log)
  IDBDatabase.prototype.transaction = transaction
  expect(asked.length).toBeGreaterThan(0)
  expect(new Set(asked)).toEqual(new Set(['strict']))
})

test('has asked for the write when `append` returns', async () => {
  const log = browser.open()
  await browser.saved(log)
  const { add } = IDBObjectStore.prototype
  let asked = 0
  IDBObjectStore.prototype.add = function (value, key) {
    asked++
    return add.call(this, value, key)
  }
  log.append(reviewOf(1))
  IDBObjectStore.prototype.add = add
  expect(asked).toBe(1)
  await browser.saved(log, 0)
})

test('asks once that storage be kept, after the first stored event', async () => {
  let asked = 0
  const persist = async () => {
    asked++
    throw new Error('made to fail')
  }
  const log = browser.open({ persist })
  await browser.saved(log)
  expect(asked).toBe(0)
  for (const number of [1, 2]) {
    log.append(reviewOf(number))
    await browser.saved(log)
  }
  expect(asked).toBe(1)
  await quiet()
  log.close()
  const next = browser.open({ persist })
  next.append(reviewOf(3))
  await browser.saved(next)
  expect(asked).toBe(1)
  expect(next.snapshot().persistAsked).toBe(true)
})

test('two logs that open at once share one database', async () => {
  const one = browser.open()
  const two = browser.open()
  one.append(reviewOf(1))
  two.append(reviewOf(2))
  await browser.saved(one)
  await browser.saved(two)
  expect(await storedNumbers()).toEqual([1, 2])
})

test('leaves nothing running when it is closed', async () => {
  const log = browser.open()
  log.append(reviewOf(1))
  await browser.saved(log)
  log.close()
  await quiet()
  expect(browser.clock.pending).toBe(0)
  await damage.upgrade(() => undefined)
})

test('marks the device once there is an event, made here or found', async () => {
  const setItem = vi.fn()
  vi.stubGlobal('localStorage', { getItem: () => null, setItem })
  const log = browser.open()
  await browser.saved(log)
  expect(setItem).not.toHaveBeenCalled()
  log.append(reviewOf(1))
  expect(setItem).toHaveBeenCalledTimes(1)
  await browser.saved(log)
  log.close()
  await browser.saved(browser.open())
  expect(setItem).toHaveBeenCalledTimes(2)
  vi.unstubAllGlobals()
})

test('without IndexedDB everything is in memory, and says so before the first event', async () => {
  const log = browser.open({ factory: null })
  await log.loaded
  expect(log.snapshot()).toMatchObject({ loaded: true, storage: 'absent' })
  expect(status(log.snapshot())).toBe('not-saved')
  log.append(reviewOf(1))
  expect(log.snapshot()).toMatchObject({ unsaved: 1, saving: false })
})
