import { afterEach, beforeEach, expect, test } from 'vitest'
import { guestRow } from './stored-row'
import { numbersOf, storedNumbers, TestBrowser } from './test-browser'
import { channels, eventId, quiet, reviewOf, shows } from './test-log'

let browser: TestBrowser

beforeEach(() => {
  browser = new TestBrowser()
})

afterEach(() => browser.close())

test('tells other tabs of an event at once, and trusts nothing they say', async () => {
  const channel = channels()
  const one = browser.open({ channel: channel() })
  const two = browser.open({ channel: channel() })
  const rogue = channel()
  await browser.saved(two)
  one.append(reviewOf(1))
  expect(numbersOf(two)).toEqual([1])
  const rows = [null, { id: eventId(3) }, guestRow(reviewOf(2))]
  for (const message of [null, 'x', {}, { kind: 'rows', rows: 7 }, { kind: 'rows', rows }]) rogue.post(message)
  rogue.post({ kind: 'rows', rows: [guestRow(reviewOf(1, { rating: 1 }))] })
  expect(two.snapshot().events).toEqual([reviewOf(1), reviewOf(2)])
  await browser.saved(two)
  expect(await storedNumbers()).toEqual([1, 2])
})

test('an event told to another tab outlives the tab that made it', async () => {
  const channel = channels()
  const stuck = browser.opening(() => ({}) as IDBOpenDBRequest)
  const one = browser.open({ channel: channel(), factory: stuck })
  const two = browser.open({ channel: channel() })
  one.append(reviewOf(1))
  one.close()
  await browser.saved(two)
  expect(await storedNumbers()).toEqual([1])
})

test('without a channel, a visible tab follows within two seconds', async () => {
  const one = browser.open({ channel: null })
  const two = browser.open({ channel: null })
  await browser.saved(two)
  one.append(reviewOf(1))
  await shows(two, browser.clock, () => numbersOf(two).length === 1, 2)
})

test('without a channel, a hidden tab rests and looks when it is shown', async () => {
  const one = browser.open({ channel: null, isVisible: () => true })
  const two = browser.open({ channel: null })
  await browser.saved(two)
  browser.page.visible = false
  one.append(reviewOf(1))
  await browser.saved(one)
  browser.clock.advance(10_000)
  await quiet()
  expect(numbersOf(two)).toEqual([])
  browser.page.show()
  await quiet()
  expect(numbersOf(two)).toEqual([1])
})
