/** Whatever goes wrong on the way, every event reaches its owner's log once, and the device shows what the server folds. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { seededLogs, withEvents } from '../core/card-log'
import type { ReviewLogEvent } from '../core/review-log'
import { replay } from '../core/schedule/replay'
import { studyDay } from '../core/study-day'
import { largestBatch, type Sending } from '../core/wire'
import { type DeviceLog, type LogSnapshot, status } from './device-log'
import { sendingBy } from './sender'
import { TestBrowser } from './test-browser'
import { eventId, quiet, reviewOf, shownBy } from './test-log'
import { type Fault, TestServer } from './test-server'
import type { Reply } from './transport'

let browser: TestBrowser
let server: TestServer

beforeEach(() => {
  browser = new TestBrowser()
  server = new TestServer(browser.clock.now)
})

afterEach(() => browser.close())

const cardOf = (number: number) => `sampling/card-${number % 5}`

/** Reviews of five cards, a minute apart up to now, every seventh an undo of the one before. */
function history(count: number): ReviewLogEvent[] {
  return Array.from({ length: count }, (_, number) => {
    const at = new Date(browser.clock.ms - (count - number) * 60_000).toISOString()
    const rating = ([1, 2, 3, 4] as const)[number % 4] ?? 3
    if (number % 7 !== 6) return reviewOf(number, { cardId: cardOf(number), at, rating })
    const { rating: _rating, durationMs, under, ...common } = reviewOf(number, { cardId: cardOf(number - 1), at })
    return { ...common, kind: 'undo', undoes: eventId(number - 1) }
  })
}

const until = (log: DeviceLog, wanted: (snapshot: LogSnapshot) => boolean, seconds = 1_200) =>
  shownBy(browser.clock, log, wanted, seconds)

const isSaved = (snapshot: LogSnapshot) => status(snapshot) === 'saved'

async function member(): Promise<DeviceLog> {
  const log = browser.open()
  await log.loaded
  await log.adopt('ada', true)
  log.start(sendingBy(server))
  return log
}

/** The schedules that `log` shows, of the cards that have one. */
function shownSchedules(log: DeviceLog): Map<string, unknown> {
  const { seeds, events } = log.snapshot()
  const logs = withEvents(seededLogs(seeds), events)
  return new Map([...logs].flatMap(([id, { folded }]) => (folded.schedule ? [[id, folded.schedule] as const] : [])))
}

function foldedSchedules(events: readonly ReviewLogEvent[]): Map<string, unknown> {
  const cards = [...new Set(events.map(({ cardId }) => cardId))]
  const schedules = cards.map((id) => [id, replay(events.filter(({ cardId }) => cardId === id)).schedule] as const)
  return new Map(schedules.filter(([, schedule]) => schedule !== null))
}

const idsOf = (events: readonly { id: string }[]) => events.map(({ id }) => id).sort()

const lost: Reply = { kind: 'unreachable' }
const refused = (code: number, retryAfterMs: number | null = null): Reply => ({
  kind: 'refused',
  status: code,
  retryAfterMs,
})
const first =
  (count: number, reply: () => Reply | Promise<Reply>): Fault =>
  (number, record) =>
    number < count ? reply() : record()

/** The server has done its work, and nobody hears of it. */
const answerLost = (_reply: Reply): Reply => lost

const faults: [string, Fault][] = [
  ['nothing goes wrong', (_number, record) => record()],
  ['every other answer is lost', (number, record) => (number % 2 === 0 ? answerLost(record()) : record())],
  ['every other sending is lost', (number, record) => (number % 2 === 0 ? lost : record())],
  ['the server is away for ten tries', first(10, () => lost)],
  ['everything arrives twice', (_number, record) => [record(), record()][1] ?? lost],
  [
    'all that was ever sent arrives again, backwards',
    (_number, record) => {
      for (const sending of server.sendings.toReversed()) server.record(sending)
      return record()
    },
  ],
  ['a server that fails', first(4, () => refused(500))],
  ['a server that is busy', first(4, () => refused(503))],
  ['a server that asks to wait', first(3, () => refused(503, 20_000))],
  ['too many requests', first(2, () => refused(429, 90_000))],
  ['a body that is refused', first(3, () => refused(422))],
  ['an origin that is refused', first(2, () => refused(403))],
  ['answers that make no sense', first(3, () => ({ kind: 'garbled' }))],
  ['a transport that fails', first(2, () => Promise.reject(new Error('made to fail')))],
  ['two sendings that are never answered', first(2, () => new Promise<Reply>(() => undefined))],
  [
    'a server that takes ten events at a time',
    (_number, record, { events }) => (events.length > 10 ? refused(413) : record()),
  ],
]

describe.each(faults)('%s', (_name, fault) => {
  test('nothing is lost, nothing doubled', async () => {
    server.fault = fault
    const log = await member()
    const made = history(40)
    for (const [number, event] of made.entries()) {
      log.append(event)
      if (number % 9 === 0) await until(log, () => true)
    }
    await until(log, isSaved)
    expect(server.eventsOf('ada')).toEqual(made)
    expect(shownSchedules(log)).toEqual(foldedSchedules(made))
    expect(log.snapshot()).toMatchObject({ waiting: 0, unsaved: 0, sending: 'idle', refused: 0 })
    log.close()
    const next = browser.open()
    await next.loaded
    expect(next.snapshot()).toMatchObject({ owner: 'ada', waiting: 0 })
    expect(shownSchedules(next)).toEqual(foldedSchedules(made))
  })
})

test('keeps to the limits of a sending, the oldest first', async () => {
  const log = browser.open()
  const made = history(450)
  for (const event of made) log.append(event)
  await browser.saved(log)
  await log.adopt('ada', true)
  log.start(sendingBy(server))
  await until(log, isSaved)
  const sent = server.sendings.flatMap(({ events }) => events as ReviewLogEvent[])
  expect(sent).toEqual(made)
  expect(server.sendings.length).toBeGreaterThan(2)
  for (const sending of server.sendings) {
    expect(sending.events.length).toBeLessThanOrEqual(largestBatch.events)
    expect(new TextEncoder().encode(JSON.stringify(sending)).length).toBeLessThanOrEqual(largestBatch.bytes)
  }
})

test('halves a sending that is too large, until it passes', async () => {
  server.fault = (_number, record, { events }) => (events.length > 10 ? refused(413) : record())
  const log = browser.open()
  for (const event of history(40)) log.append(event)
  await browser.saved(log)
  await log.adopt('ada', true)
  log.start(sendingBy(server))
  await until(log, isSaved)
  expect(server.sendings.slice(0, 3).map(({ events }) => events.length)).toEqual([40, 20, 10])
})

test('sends a grade within a second, and those given meanwhile together', async () => {
  const log = await member()
  let answer = (_reply: Reply) => undefined as unknown
  server.fault = (number, record) =>
    number === 0
      ? new Promise((resolve) => {
          answer = () => resolve(record())
        })
      : record()
  const made = history(5)
  log.append(made[0] as ReviewLogEvent)
  await until(log, ({ sending }) => sending === 'sending', 1)
  for (const event of made.slice(1)) log.append(event)
  await quiet()
  answer(lost)
  await until(log, isSaved, 1)
  expect(server.sendings.map(({ events }) => events.length)).toEqual([1, 4])
})

test('waits as long as it is told, with jitter, whatever happens meanwhile', async () => {
  server.fault = first(1, () => refused(429, 60_000))
  const log = await member()
  log.append(reviewOf(1))
  await until(log, ({ sending }) => sending === 'held', 5)
  const told = browser.clock.ms
  log.append(reviewOf(2))
  browser.page.show()
  await until(log, () => browser.clock.ms >= told + 59_000)
  expect(server.sendings).toHaveLength(1)
  await until(log, isSaved)
  expect(browser.clock.ms - told).toBeLessThan(75_000)
})

test('backs off from one second to sixty', async () => {
  server.fault = () => lost
  const log = await member()
  log.append(reviewOf(1))
  const times: number[] = []
  const end = browser.clock.ms + 400_000
  await until(log, () => {
    if (times.length < server.sendings.length) times.push(browser.clock.ms)
    return browser.clock.ms >= end
  })
  const gaps = times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / 1_000)
  // Three quarters of 1, 2, 4 … 60 s, to the half second that the test's clock moves by.
  expect(gaps.slice(0, 9)).toEqual([1, 1.5, 3, 6, 12, 24, 45, 45, 45])
  expect(log.snapshot()).toMatchObject({ sending: 'offline', waiting: 1 })
})

test('tries at once when the network returns, and when the page comes to the front', async () => {
  let online: () => void = () => undefined
  server.fault = (number, record) => (number < 8 || number === 9 ? lost : record())
  const log = browser.open({
    onOnline: (listener) => {
      online = listener
      return () => undefined
    },
  })
  await log.loaded
  await log.adopt('ada', true)
  log.start(sendingBy(server))
  log.append(reviewOf(1))
  await until(log, () => server.sendings.length === 8)
  await quiet()
  online()
  await until(log, isSaved, 1)
  log.append(reviewOf(2))
  await until(log, ({ sending }) => sending === 'offline', 2)
  browser.page.show()
  await until(log, isSaved, 1)
})

describe.each([
  ['nobody is signed in', null, 'signed-out'],
  ['somebody else is signed in', 'bob', 'other-user'],
] as const)('while %s', (_name, user, sending) => {
  test('stops, keeps the events, and goes on after the next sign-in', async () => {
    const log = await member()
    server.user = user
    log.append(reviewOf(1))
    await until(log, (snapshot) => snapshot.sending === sending, 5)
    log.append(reviewOf(2))
    for (let i = 0; i < 100; i++) {
      browser.clock.advance(1_000)
      await quiet(5)
    }
    browser.page.leave()
    expect(server.sendings).toHaveLength(1)
    expect(server.beacons).toHaveLength(0)
    expect(log.snapshot()).toMatchObject({ sending, waiting: 2, owner: 'ada' })
    expect(status(log.snapshot())).toBe('waiting')
    server.user = 'ada'
    await log.adopt('ada', true)
    await until(log, isSaved, 5)
    expect(idsOf(server.eventsOf('ada'))).toEqual([1, 2].map(eventId))
    expect(server.eventsOf('bob')).toEqual([])
  })

  test('asks once more when a page begins to send, as one does to which signing in leads', async () => {
    const log = await member()
    server.user = user
    log.append(reviewOf(1))
    await until(log, (snapshot) => snapshot.sending === sending, 5)
    server.user = 'ada'
    log.start(sendingBy(server))
    await until(log, isSaved, 5)
  })

  test('asks once more when the page comes to the front', async () => {
    const log = await member()
    server.user = user
    log.append(reviewOf(1))
    await until(log, (snapshot) => snapshot.sending === sending, 5)
    server.user = 'ada'
    browser.page.show()
    await until(log, isSaved, 5)
  })
})

describe('an answer that comes after the owner has changed', () => {
  /** Sends one review of Ada's, and gives the function that has `reply` come back for it. */
  async function underWay(): Promise<{ log: DeviceLog; answer: (reply?: Reply) => Promise<void> }> {
    const log = await member()
    let settle: (reply: Reply | null) => void = () => undefined
    server.fault = (number, record) => {
      if (number > 0) return record()
      const recorded = record()
      return new Promise((resolve) => {
        settle = (reply) => resolve(reply ?? recorded)
      })
    }
    log.append(reviewOf(1))
    await until(log, ({ sending }) => sending === 'sending', 1)
    await quiet()
    const answer = async (reply: Reply | null = null) => {
      settle(reply)
      await quiet()
    }
    return { log, answer }
  }

  test('counts for whoever it was sent for', async () => {
    const { log, answer } = await underWay()
    await log.adopt('bob', false)
    await answer()
    expect(log.snapshot()).toMatchObject({ owner: 'bob', seeds: [], waiting: 0 })
    await log.adopt('ada', false)
    expect(log.snapshot()).toMatchObject({ owner: 'ada', waiting: 0 })
    expect(log.snapshot().seeds).toHaveLength(1)
  })

  test('stores nothing of an account that was deleted', async () => {
    const { log, answer } = await underWay()
    await log.wipe('ada')
    await answer()
    expect([await damage.count('events'), await damage.count('bases')]).toEqual([0, 0])
    expect(log.snapshot()).toMatchObject({ owner: null, seeds: [] })
  })

  test('does not stop who has signed in since', async () => {
    const { log, answer } = await underWay()
    await log.adopt('ada', false)
    await answer(refused(401))
    await until(log, isSaved, 5)
  })
})

test.each([
  ['today', '2026-11-24T08:00:00.000Z', '2026-11-24'],
  ['long ago, in the part that the base has folded', '2026-11-19T08:00:00.000Z', '2026-11-19'],
])('an answer with other content is the truth, also from %s: the first stored wins', async (_name, at, day) => {
  const stored = reviewOf(1, { rating: 1, at, studyDay: studyDay(day) })
  server.store('ada', [stored])
  const log = await member()
  log.append(reviewOf(1, { rating: 4 }))
  await until(log, isSaved)
  expect(shownSchedules(log)).toEqual(foldedSchedules([stored]))
  expect(log.snapshot().events).toEqual([])
})

test('an answer without the card’s seed leaves the event in sight until one comes', async () => {
  server.fault = (number, record) => {
    const reply = record()
    return number === 0 && reply.kind === 'recorded' ? { ...reply, recorded: { ...reply.recorded, cards: [] } } : reply
  }
  const log = await member()
  const one = reviewOf(1, { cardId: 'sampling/a' })
  const two = reviewOf(2, { cardId: 'sampling/a' })
  log.append(one)
  await until(log, isSaved)
  expect(log.snapshot().events).toEqual([one])
  log.append(two)
  await until(log, isSaved)
  expect(log.snapshot().events).toEqual([])
  expect(shownSchedules(log)).toEqual(foldedSchedules([one, two]))
})

test('an answer that acknowledges what was never sent, or refuses what no index names, changes nothing', async () => {
  server.fault = (number, record) => {
    const reply = record()
    if (number > 0 || reply.kind !== 'recorded') return reply
    const rejected = [{ index: 99, id: null, reason: 'invalid', retry: false }]
    return { ...reply, recorded: { ...reply.recorded, acknowledged: [eventId(9), 'x'], rejected } }
  }
  const log = await member()
  log.append(reviewOf(1))
  await until(log, isSaved)
  expect(server.sendings).toHaveLength(2)
  expect(log.snapshot().refused).toBe(0)
})

test('what is refused for good is set aside with its reason and counted, and is never sent again or dropped', async () => {
  server.fault = (_number, record) => {
    const reply = record()
    if (reply.kind !== 'recorded') return reply
    const rejected = [{ index: 0, id: eventId(1), reason: 'invalid', retry: false }]
    const acknowledged = reply.recorded.acknowledged.filter((id) => id !== eventId(1))
    return { ...reply, recorded: { ...reply.recorded, acknowledged, rejected } }
  }
  const log = await member()
  log.append(reviewOf(1))
  log.append(reviewOf(2))
  await until(log, isSaved)
  expect(log.snapshot()).toMatchObject({ refused: 1, waiting: 0 })
  expect(await damage.rows('aside')).toMatchObject([{ key: eventId(1), reason: 'invalid', row: { owner: 'ada' } }])
  log.close()
  const next = browser.open()
  next.start(sendingBy(server))
  await until(next, isSaved)
  expect(next.snapshot()).toMatchObject({ refused: 1, setAside: 0 })
  expect(await damage.count('aside')).toBe(1)
  expect(server.sendings).toHaveLength(1)
  await next.release()
  expect(next.snapshot().refused).toBe(0)
})

test('what a newer server may know waits for minutes, and holds nothing else up', async () => {
  server.unknownCards.add('sampling/card-1')
  const log = await member()
  log.append(reviewOf(1))
  log.append(reviewOf(2))
  await until(log, ({ waiting, sending }) => waiting === 1 && sending === 'held', 5)
  const held = browser.clock.ms
  log.append(reviewOf(3))
  await until(log, ({ waiting }) => waiting === 1, 5)
  expect(idsOf(server.eventsOf('ada'))).toEqual([2, 3].map(eventId))
  server.unknownCards.clear()
  await until(log, isSaved)
  expect(browser.clock.ms - held).toBeGreaterThan(110_000)
  expect(server.eventsOf('ada')).toHaveLength(3)
})

test('a page that goes away sends the oldest events and takes note of nothing', async () => {
  server.fault = () => lost
  const log = browser.open()
  const made = history(200)
  for (const event of made) log.append(event)
  await browser.saved(log)
  await log.adopt('ada', true)
  log.start(sendingBy(server))
  browser.page.leave()
  const [left] = server.beacons as [Sending]
  expect(left.owner).toBe('ada')
  expect(left.events).toEqual(made.slice(0, left.events.length))
  expect(new TextEncoder().encode(JSON.stringify(left)).length).toBeLessThanOrEqual(largestBatch.bytes)
  expect(left.events.length).toBeGreaterThan(100)
  expect(log.snapshot().waiting).toBe(200)
  server.fault = (_number, record) => record()
  await until(log, isSaved)
  expect(server.eventsOf('ada')).toEqual(made)
})

test('what an earlier visit could not send goes out on the next, without another review', async () => {
  server.fault = () => lost
  const log = await member()
  log.append(reviewOf(1))
  await until(log, ({ sending }) => sending === 'offline', 5)
  log.close()
  server.fault = (_number, record) => record()
  const next = browser.open()
  next.start(sendingBy(server))
  await until(next, isSaved, 5)
  expect(server.eventsOf('ada')).toEqual([reviewOf(1)])
})

test('a guest sends nothing', async () => {
  const log = browser.open()
  log.start(sendingBy(server))
  log.append(reviewOf(1))
  await browser.saved(log)
  browser.clock.advance(10_000)
  browser.page.leave()
  await quiet()
  expect([server.sendings, server.beacons]).toEqual([[], []])
})

test('an answer that cannot be written counts in memory, and is asked for again on the next visit', async () => {
  const log = await member()
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('made to fail', 'QuotaExceededError')
  }
  log.append(reviewOf(1))
  await until(log, ({ waiting }) => waiting === 0, 10)
  IDBObjectStore.prototype.put = put
  expect(log.snapshot().seeds).toHaveLength(1)
  log.close()
  const next = browser.open()
  next.start(sendingBy(server))
  await until(next, isSaved)
  expect(server.eventsOf('ada')).toEqual([reviewOf(1)])
})

test.each([
  ['every event', 0],
  ['the newest ones', 20],
])(
  'what a server acknowledged and has lost, here %s, goes out again with the seeds that lack it',
  async (_name, kept) => {
    const log = await member()
    const events = history(30)
    for (const event of events) log.append(event)
    await until(log, isSaved)
    const lost = events.slice(kept).map(({ id }) => id)
    server.lose('ada', lost)
    const cards = [...new Set(server.eventsOf('ada').map(({ cardId }) => cardId))]
    const seeds = cards
      .map((cardId) => server.seedOf('ada', cardId))
      .filter(({ base, events: own }) => base.schedule || own.length > 0)
    log.seed('ada', seeds, browser.clock.now().toISOString())
    expect(log.snapshot().waiting).toBeGreaterThan(0)
    expect(shownSchedules(log)).toEqual(foldedSchedules(events))
    await until(log, isSaved)
    expect(new Set(server.eventsOf('ada').map(({ id }) => id))).toEqual(new Set(events.map(({ id }) => id)))
    expect(shownSchedules(log)).toEqual(foldedSchedules(events))
  },
)

test('seeds older than what a server has acknowledged since send nothing again', async () => {
  const log = await member()
  log.append(reviewOf(1))
  await until(log, isSaved)
  const [cardId = ''] = server.eventsOf('ada').map((event) => event.cardId)
  const older = { seeds: [server.seedOf('ada', cardId)], at: browser.clock.now().toISOString() }
  browser.clock.advance(60_000)
  for (const event of [reviewOf(2, { cardId }), reviewOf(3, { cardId: 'sampling/new' })]) log.append(event)
  await until(log, isSaved)
  const before = server.sendings.length
  log.seed('ada', older.seeds, older.at)
  expect(log.snapshot().waiting).toBe(0)
  await quiet(40)
  browser.clock.advance(5_000)
  await quiet(40)
  expect(server.sendings.length).toBe(before)
})

test('seeds that hold everything send nothing again', async () => {
  const log = await member()
  for (const event of history(30)) log.append(event)
  await until(log, isSaved)
  const before = server.sendings.length
  const cards = [...new Set(server.eventsOf('ada').map(({ cardId }) => cardId))]
  log.seed(
    'ada',
    cards.map((cardId) => server.seedOf('ada', cardId)),
    browser.clock.now().toISOString(),
  )
  await quiet(40)
  browser.clock.advance(5_000)
  await quiet(40)
  expect(log.snapshot().waiting).toBe(0)
  expect(server.sendings.length).toBe(before)
})
