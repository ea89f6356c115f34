/** Devices whose clocks are hours apart: what one dates into the future is moved, once, and the log keeps its order. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ReviewLogEvent } from '../core/review-log'
import { studyDayOf } from '../core/study-day'
import { type DeviceLog, type LogSnapshot, status } from './device-log'
import { sendingBy } from './sender'
import { TestBrowser } from './test-browser'
import { quiet, reviewOf, shownBy } from './test-log'
import { TestServer } from './test-server'

const hour = 3_600_000
const minute = 60_000

let browser: TestBrowser
let server: TestServer
let leadMs: number

beforeEach(() => {
  browser = new TestBrowser()
  leadMs = 36 * hour
  server = new TestServer(() => new Date(browser.clock.ms - leadMs))
})

afterEach(() => browser.close())

const until = (log: DeviceLog, wanted: (snapshot: LogSnapshot) => boolean, seconds = 600) =>
  shownBy(browser.clock, log, wanted, seconds)

const isSaved = (snapshot: LogSnapshot) => status(snapshot) === 'saved'

/** A review given when the device's own clock, corrected, shows what it shows. */
function give(log: DeviceLog, number: number): ReviewLogEvent {
  const now = log.now()
  const event = reviewOf(number, { at: now.toISOString(), studyDay: studyDayOf(now, 'UTC', 4) })
  log.append(event)
  return event
}

const times = (user = 'ada') => server.eventsOf(user).map(({ at }) => Date.parse(at))

test('a guest’s log made on a clock 36 hours ahead comes along whole, in order, with its gaps', async () => {
  const log = browser.open()
  const made: ReviewLogEvent[] = []
  for (const number of [1, 2, 3]) {
    made.push(give(log, number))
    browser.clock.advance(number * minute)
  }
  await browser.saved(log)
  await log.adopt('ada', true)
  log.start(sendingBy(server))
  await until(log, isSaved)
  expect(server.eventsOf('ada').map(({ id }) => id)).toEqual(made.map(({ id }) => id))
  const [one = 0, two = 0, three = 0] = times()
  expect([two - one, three - two]).toEqual([minute, 2 * minute])
  expect(Math.abs(Date.parse(made[0]?.at ?? '') - leadMs - one)).toBeLessThan(5_000)
  for (const { at, studyDay } of server.eventsOf('ada')) expect(studyDay).toBe(studyDayOf(new Date(at), 'UTC', 4))
  expect(log.snapshot().clockOffsetMs).toBe(-leadMs)
})

test('later reviews carry the corrected time at once, in other tabs and on later visits too', async () => {
  const log = browser.open()
  await log.adopt('ada', true)
  log.start(sendingBy(server))
  give(log, 1)
  await until(log, isSaved)
  const before = server.sendings.length
  give(log, 2)
  await until(log, isSaved)
  expect(server.sendings.length - before).toBe(1)
  log.close()
  const next = browser.open()
  await next.loaded
  expect(next.now().getTime()).toBe(browser.clock.ms - leadMs)
  await next.release()
  expect(next.now().getTime()).toBe(browser.clock.ms)
})

test('once the clock is right again, the correction goes with the next answer', async () => {
  const log = browser.open()
  await log.adopt('ada', true)
  log.start(sendingBy(server))
  give(log, 1)
  await until(log, isSaved)
  expect(log.snapshot().clockOffsetMs).toBe(-leadMs)
  browser.clock.ms -= leadMs
  leadMs = 0
  give(log, 2)
  await until(log, isSaved)
  expect(log.snapshot().clockOffsetMs).toBe(0)
})

test('what was dated ahead before the clock was set right goes out as well', async () => {
  const log = browser.open()
  give(log, 1)
  browser.clock.ms -= leadMs
  leadMs = 0
  await log.adopt('ada', true)
  log.start(sendingBy(server))
  await until(log, isSaved, 60)
  expect(Math.abs((times()[0] ?? 0) - browser.clock.ms)).toBeLessThan(60_000)
})

test('a moved review never comes before one that this device has had acknowledged', async () => {
  leadMs = 0
  const log = browser.open()
  await log.adopt('ada', true)
  log.start(sendingBy(server))
  const known = give(log, 1)
  await until(log, isSaved)
  // Two of cards that the server does not know yet, given by the right clock; then the clock leaps ahead.
  for (const number of [2, 3]) server.unknownCards.add(`sampling/card-${number}`)
  give(log, 2)
  give(log, 3)
  await until(log, ({ sending }) => sending === 'held')
  leadMs = 36 * hour
  browser.clock.ms += leadMs
  const late = give(log, 4)
  await until(log, ({ waiting }) => waiting === 2)
  server.unknownCards.clear()
  await until(log, isSaved)
  expect(server.eventsOf('ada').map(({ id }) => Number(id.slice(-12)))).toEqual([1, 2, 3, 4])
  const start = Date.parse(known.at)
  expect(times().slice(0, 3)).toEqual([start, start + 1, start + 2])
  expect(Math.abs((times()[3] ?? 0) - (Date.parse(late.at) - leadMs))).toBeLessThan(5_000)
})

describe.each([0.2, 1, 5, 12.5, 24, 36, 71])('two devices %d hours apart', (hours) => {
  test('end with one log in which each device’s reviews are in the order in which they were given', async () => {
    leadMs = 0
    const slow = browser.open()
    await slow.adopt('ada', true)
    slow.start(sendingBy(server))
    const other = new TestBrowser()
    other.clock.ms = browser.clock.ms + hours * hour
    const fast = other.open()
    await fast.adopt('ada', true)
    fast.start(sendingBy(server))
    const given: Record<'slow' | 'fast', string[]> = { slow: [], fast: [] }
    for (let round = 0; round < 6; round++) {
      given.slow.push(give(slow, round).id)
      given.fast.push(give(fast, 100 + round).id)
      browser.clock.advance(minute)
      other.clock.advance(minute)
      await quiet()
    }
    for (let i = 0; i < 100 && !(isSaved(slow.snapshot()) && isSaved(fast.snapshot())); i++) {
      browser.clock.advance(1_000)
      other.clock.advance(1_000)
      await quiet(40)
    }
    expect([slow, fast].map((log) => status(log.snapshot()))).toEqual(['saved', 'saved'])
    const stored = server.eventsOf('ada').map(({ id }) => id)
    expect(stored.filter((id) => given.slow.includes(id))).toEqual(given.slow)
    expect(stored.filter((id) => given.fast.includes(id))).toEqual(given.fast)
    expect(new Set(stored).size).toBe(12)
    const latest = Math.max(...times())
    expect(latest).toBeLessThanOrEqual(browser.clock.ms + 5 * minute)
    other.close()
  })
})

test('an answer that is read hours later, after a sleep, says nothing of the clock', async () => {
  leadMs = 0
  const log = browser.open()
  await log.adopt('ada', true)
  let wake: () => void = () => undefined
  server.fault = (_number, record) => {
    const reply = record()
    return new Promise((resolve) => {
      wake = () => resolve(reply)
    })
  }
  log.start(sendingBy(server))
  give(log, 1)
  await until(log, ({ sending }) => sending === 'sending')
  await quiet()
  // No timer runs in a sleep.
  browser.clock.ms += 3 * hour
  wake()
  await quiet(40)
  expect(log.snapshot()).toMatchObject({ waiting: 0, clockOffsetMs: 0 })
})
