import { afterEach, beforeEach, expect, test } from 'vitest'
import { guestRow } from './stored-row'
import { fullDisk, numbersOf, storedNumbers, TestBrowser } from './test-browser'
import { eventId, quiet, reviewOf } from './test-log'

let browser: TestBrowser

beforeEach(() => {
  browser = new TestBrowser()
})

afterEach(() => browser.close())

test('moves unreadable rows aside whole, says how many, and says so once', async () => {
  const broken = { id: 'x', owner: null, event: { rating: 9 } }
  await damage.seed([guestRow(reviewOf(1)), broken, { id: 'y' }])
  const log = browser.open()
  await browser.saved(log)
  expect(log.snapshot()).toMatchObject({ setAside: 2 })
  expect(await damage.ids()).toEqual([eventId(1)])
  browser.page.show()
  await quiet()
  expect(log.snapshot()).toMatchObject({ setAside: 2 })
  const [row] = await damage.rows('aside')
  expect(row).toEqual({ key: 'x', row: broken, reason: 'not an event', at: browser.clock.now().toISOString() })
  log.close()
  const again = browser.open()
  await browser.saved(again)
  expect(again.snapshot().setAside).toBe(0)
  expect(await damage.count('aside')).toBe(2)
})

test('leaves rows where they are if they cannot be moved', async () => {
  await damage.seed([guestRow(reviewOf(1)), { id: 'x' }])
  const disk = fullDisk()
  const log = browser.open()
  await browser.saved(log)
  disk.empty()
  expect(log.snapshot()).toMatchObject({ setAside: 1 })
  expect(numbersOf(log)).toEqual([1])
  expect(await damage.ids()).toEqual([eventId(1), 'x'])
})

test('shows a guest no row of somebody else, and leaves it as it is', async () => {
  const theirs = { ...guestRow(reviewOf(2)), owner: 'ada', event: { unreadable: true } }
  await damage.seed([guestRow(reviewOf(1)), theirs])
  const log = browser.open()
  await browser.saved(log)
  expect(numbersOf(log)).toEqual([1])
  expect(log.snapshot().setAside).toBe(0)
  expect(await damage.rows('events')).toContainEqual(theirs)
})

test('an id taken by somebody is theirs', async () => {
  const theirs = { ...guestRow(reviewOf(1)), owner: 'ada' }
  const log = browser.open()
  await browser.saved(log)
  await damage.seed([theirs])
  log.append(reviewOf(1))
  await browser.saved(log)
  expect(numbersOf(log)).toEqual([])
  expect(await damage.rows('events')).toEqual([theirs])
})

test('of two events with one id, the first stored counts', async () => {
  const log = browser.open()
  await browser.saved(log)
  await damage.seed([guestRow(reviewOf(1, { rating: 4 }))])
  log.append(reviewOf(1, { rating: 1 }))
  await browser.saved(log)
  expect(log.snapshot().events).toEqual([reviewOf(1, { rating: 4 })])
})

test('an event whose place holds an unreadable row is stored, and the row kept', async () => {
  const log = browser.open()
  await browser.saved(log)
  await damage.seed([{ id: eventId(1), owner: null, event: 'gone' }])
  log.append(reviewOf(1))
  await browser.saved(log)
  expect(await damage.rows('events')).toEqual([guestRow(reviewOf(1))])
  expect(await damage.count('aside')).toBe(1)
})

test('loads a hundred thousand events, and the unreadable one among them costs no other', {
  timeout: 60_000,
}, async () => {
  const count = 100_000
  await damage.seed(Array.from({ length: count }, (_, index) => guestRow(reviewOf(index))))
  await damage.row(eventId(500), (row) => ({ ...row, event: null }))
  const log = browser.open()
  await log.loaded
  await quiet()
  expect(log.snapshot().events).toHaveLength(count - 1)
  expect(log.snapshot()).toMatchObject({ unsaved: 0, setAside: 1, storage: 'working' })
})

test('takes back what was set aside and can be read now, and leaves it there no longer', async () => {
  await damage.seed([guestRow(reviewOf(1))])
  await damage.stores((_events, aside) => {
    aside.put({ key: eventId(2), row: guestRow(reviewOf(2)), reason: 'not an event', at: '' })
    aside.put({ key: eventId(3), row: { id: eventId(3) }, reason: 'no owner', at: '' })
  })
  const log = browser.open()
  await browser.saved(log)
  expect(numbersOf(log)).toEqual([1, 2])
  expect(await storedNumbers()).toEqual([1, 2])
  expect(await damage.count('aside')).toBe(1)
})

test.each(['one', -3, 0, Number.NaN, null])('repairs a marker of %s', async (value) => {
  await damage.seed([])
  await damage.stores((_events, _aside, meta) => meta.put({ key: 'schema', value }))
  const log = browser.open()
  await browser.saved(log)
  expect(await damage.rows('meta')).toEqual([{ key: 'schema', value: 1 }])
})
