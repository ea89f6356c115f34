import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DeviceLog, status } from './device-log'
import { fullDisk, numbersOf, storedNumbers, TestBrowser } from './test-browser'
import { quiet, reviewOf } from './test-log'

let browser: TestBrowser

beforeEach(() => {
  browser = new TestBrowser()
})

afterEach(() => browser.close())

test('takes a write that answers late for what it is', async () => {
  const { add } = IDBObjectStore.prototype
  let isStuck = true
  IDBObjectStore.prototype.add = function (value, key) {
    const wait = () => {
      if (isStuck) this.count().onsuccess = wait
    }
    wait()
    return add.call(this, value, key)
  }
  const log = browser.open()
  await browser.saved(log)
  log.append(reviewOf(1))
  await quiet()
  expect(status(log.snapshot())).toBe('saving')
  browser.clock.advance(3_000)
  await quiet()
  expect(status(log.snapshot())).toBe('not-saved')
  isStuck = false
  await quiet()
  IDBObjectStore.prototype.add = add
  expect(status(log.snapshot())).toBe('saved')
  expect(await storedNumbers()).toEqual([1])
})

test('tries again after 1, 2, 4 … and at most 30 seconds, and in the end saves all', async () => {
  const log = browser.open()
  await browser.saved(log)
  const disk = fullDisk()
  log.append(reviewOf(1))
  await quiet()
  const times: number[] = []
  let seen = disk.attempts()
  for (let second = 1; second <= 130; second++) {
    browser.clock.advance(1_000)
    await quiet(20)
    if (disk.attempts() > seen) times.push(second)
    seen = disk.attempts()
  }
  expect(times).toEqual([1, 3, 7, 15, 31, 61, 91, 121])
  expect(status(log.snapshot())).toBe('not-saved')
  disk.empty()
  browser.clock.advance(30_000)
  await quiet()
  expect(status(log.snapshot())).toBe('saved')
  expect(await storedNumbers()).toEqual([1])
})

test.each([
  ['with the next event', (log: DeviceLog) => log.append(reviewOf(2)), [1, 2]],
  ['when the page comes to the front', () => browser.page.show(), [1]],
])('tries again %s', async (_name, act, kept) => {
  const log = browser.open()
  await browser.saved(log)
  const disk = fullDisk()
  log.append(reviewOf(1))
  await quiet()
  expect(status(log.snapshot())).toBe('not-saved')
  disk.empty()
  act(log)
  await quiet()
  expect(status(log.snapshot())).toBe('saved')
  expect(await storedNumbers()).toEqual(kept)
})

test('after its database was deleted, waits for a review and then stores everything again', async () => {
  const log = browser.open()
  for (const number of [1, 2, 3]) log.append(reviewOf(number))
  await browser.saved(log)
  await damage.remove()
  await quiet()
  expect(log.snapshot()).toMatchObject({ unsaved: 3, storage: 'failing' })
  browser.clock.advance(60_000)
  browser.page.show()
  await quiet()
  expect(await storedNumbers()).toEqual([])
  log.append(reviewOf(4))
  await browser.saved(log, 0)
  expect(await storedNumbers()).toEqual([1, 2, 3, 4])
})

test('notices with the next write that the store was emptied', async () => {
  const log = browser.open()
  for (const number of [1, 2, 3]) log.append(reviewOf(number))
  await browser.saved(log)
  await damage.stores((events) => events.clear())
  log.append(reviewOf(4))
  await browser.saved(log, 0)
  expect(await storedNumbers()).toEqual([1, 2, 3, 4])
})

test('after a success, waits a second again before the next attempt, and no attempt is left over', async () => {
  const log = browser.open()
  await browser.saved(log)
  const idle = browser.clock.pending
  for (const number of [1, 2]) {
    const disk = fullDisk()
    log.append(reviewOf(number))
    await quiet()
    expect(disk.attempts()).toBe(1)
    browser.clock.advance(1_000)
    await quiet()
    expect(disk.attempts()).toBe(2)
    disk.empty()
    browser.page.show()
    await quiet()
    expect(status(log.snapshot())).toBe('saved')
    expect(browser.clock.pending).toBe(idle)
  }
})

test('writes nothing once a later version has taken the database over', async () => {
  const log = browser.open()
  log.append(reviewOf(1))
  await browser.saved(log)
  await damage.stores((_events, _aside, meta) => meta.put({ key: 'schema', value: 2 }))
  log.append(reviewOf(2))
  await quiet()
  expect(status(log.snapshot())).toBe('not-saved')
  expect(numbersOf(log)).toEqual([1, 2])
  expect(await storedNumbers()).toEqual([1])
})
