/** Whose a review is: one owner's always, the one who was shown when it was given. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dayMs } from '../core/study-day'
import { type DeviceLog, status } from './device-log'
import { sendingBy } from './sender'
import { guestRow, ownRow, type StoredRow } from './stored-row'
import type { Surroundings } from './surroundings'
import { fullDisk, numbersOf, TestBrowser } from './test-browser'
import { channels, eventId, quiet, reviewOf, shows } from './test-log'
import { TestServer } from './test-server'

let browser: TestBrowser
let server: TestServer

beforeEach(() => {
  browser = new TestBrowser()
  server = new TestServer(browser.clock.now)
})

const { put } = IDBObjectStore.prototype

afterEach(() => {
  IDBObjectStore.prototype.put = put
  browser.close()
  vi.unstubAllGlobals()
})

async function opened(parts: Partial<Surroundings> = {}): Promise<DeviceLog> {
  const log = browser.open(parts)
  await log.loaded
  return log
}

const give = (log: DeviceLog, ...numbers: number[]) => {
  for (const number of numbers) log.append(reviewOf(number))
}

/** The owner of each stored event, by its number. */
async function owners(): Promise<Record<number, string | null>> {
  const rows = (await damage.rows('events')) as StoredRow[]
  return Object.fromEntries(rows.map(({ id, owner }) => [Number(id.slice(-12)), owner]))
}

const isSaved = (log: DeviceLog) => shows(log, browser.clock, (snapshot) => status(snapshot) === 'saved')
const isWritten = (log: DeviceLog) => shows(log, browser.clock, ({ unsaved }) => unsaved === 0)

describe('signing in', () => {
  test('brings the guest’s log along, whatever of it is on disk, in memory or stashed', async () => {
    const items = new Map([['review-log-unsaved', JSON.stringify([guestRow(reviewOf(4))])]])
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => items.set(key, value),
      removeItem: (key: string) => items.delete(key),
    })
    await damage.seed([guestRow(reviewOf(1))])
    const log = await opened()
    give(log, 2)
    await browser.saved(log)
    give(log, 3)
    expect(await log.adopt('ada', true)).toBe(true)
    expect(log.snapshot()).toMatchObject({ owner: 'ada', waiting: 4 })
    await isWritten(log)
    expect(await owners()).toEqual({ 1: 'ada', 2: 'ada', 3: 'ada', 4: 'ada' })
    expect(items.has('review-log-unsaved')).toBe(false)
  })

  test('leaves the guest’s log where it is, if so wished, and shows it again after signing out', async () => {
    const log = await opened()
    give(log, 1, 2)
    await browser.saved(log)
    await log.adopt('ada', false)
    expect(log.snapshot()).toMatchObject({ owner: 'ada', events: [], waiting: 0 })
    give(log, 3)
    await isWritten(log)
    await log.release()
    expect(numbersOf(log)).toEqual([1, 2])
    expect(await owners()).toEqual({ 1: null, 2: null, 3: 'ada' })
  })

  test('leaves another user’s rows that user’s', async () => {
    await damage.seed([ownRow(reviewOf(1), 'bob'), guestRow(reviewOf(2))])
    const log = await opened()
    await log.adopt('ada', true)
    expect(numbersOf(log)).toEqual([2])
    expect(await owners()).toEqual({ 1: 'bob', 2: 'ada' })
  })

  test('keeps what is not known of a row, and brings along what cannot be read', async () => {
    await damage.seed([{ ...guestRow(reviewOf(1)), sentBy: 'worker' }])
    const log = await opened()
    await damage.stores((events) => events.put({ id: 'x', owner: null, event: { kind: 'later' } }))
    await log.adopt('ada', true)
    expect(await damage.rows('events')).toMatchObject([{ sentBy: 'worker', owner: 'ada' }])
    expect(await damage.rows('aside')).toMatchObject([{ key: 'x', row: { owner: 'ada' } }])
  })

  test('of a new user straight after another leaves each with their own', async () => {
    const log = await opened()
    await log.adopt('ada', true)
    give(log, 1)
    await isWritten(log)
    await log.adopt('bob', true)
    expect(numbersOf(log)).toEqual([])
    give(log, 2)
    await isWritten(log)
    await log.adopt('ada', true)
    expect(numbersOf(log)).toEqual([1])
    expect(await owners()).toEqual({ 1: 'ada', 2: 'bob' })
  })

  test('is on disk as a whole or not at all', async () => {
    await damage.seed([1, 2, 3].map((number) => guestRow(reviewOf(number))))
    const log = await opened()
    let puts = 0
    IDBObjectStore.prototype.put = function (value, key) {
      if (++puts === 5) throw new DOMException('made to fail', 'QuotaExceededError')
      return key === undefined ? put.call(this, value) : put.call(this, value, key)
    }
    expect(await log.adopt('ada', true)).toBe(false)
    IDBObjectStore.prototype.put = put
    expect(puts).toBeGreaterThan(4)
    expect(await owners()).toEqual({ 1: null, 2: null, 3: null })
    expect((await damage.rows('meta')).map((row) => (row as { key: string }).key)).toEqual(['schema'])
  })

  test('while the disk refuses, shows the user all the same, sends nothing that lies there as the guest’s, and is made good', async () => {
    await damage.seed([guestRow(reviewOf(1))])
    const log = await opened()
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('made to fail', 'QuotaExceededError')
    }
    expect(await log.adopt('ada', true)).toBe(false)
    log.start(sendingBy(server))
    give(log, 2)
    await shows(log, browser.clock, ({ waiting }) => waiting === 1)
    expect(log.snapshot()).toMatchObject({ owner: 'ada' })
    expect(server.eventsOf('ada').map(({ id }) => id)).toEqual([eventId(2)])
    expect((await owners())[1]).toBe(null)
    IDBObjectStore.prototype.put = put
    await isSaved(log)
    expect(server.eventsOf('ada').map(({ id }) => id)).toEqual([1, 2].map(eventId))
    expect(await owners()).toEqual({ 1: 'ada', 2: 'ada' })
  })

  test('that was given up for a later one elsewhere is not made good', async () => {
    const [one, two] = [await opened({ channel: null }), await opened({ channel: null })]
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('made to fail', 'QuotaExceededError')
    }
    await one.adopt('ada', true)
    IDBObjectStore.prototype.put = put
    browser.clock.ms += 100
    await two.release()
    await shows(one, browser.clock, ({ owner, storage }) => owner === null && storage === 'working')
  })

  test('works in memory where there is no storage', async () => {
    const log = await opened({ factory: null })
    give(log, 1)
    await log.adopt('ada', true)
    log.start(sendingBy(server))
    await shows(log, browser.clock, ({ waiting }) => waiting === 0)
    expect(status(log.snapshot())).toBe('saved')
    expect(server.eventsOf('ada')).toHaveLength(1)
  })
})

describe('signing out', () => {
  test('shows an empty log; what was not sent stays the user’s and goes out when they sign in again', async () => {
    const log = await opened()
    await log.adopt('ada', true)
    log.start(sendingBy(server))
    give(log, 1)
    await isSaved(log)
    server.user = null
    give(log, 2)
    await shows(log, browser.clock, ({ sending }) => sending === 'signed-out')
    expect(await log.release()).toBe(true)
    expect(log.snapshot()).toMatchObject({ owner: null, events: [], seeds: [], waiting: 0, sending: 'idle' })
    give(log, 3)
    server.user = 'bob'
    await log.adopt('bob', false)
    await isSaved(log)
    expect(server.eventsOf('bob')).toEqual([])
    server.user = 'ada'
    await log.adopt('ada', false)
    await isSaved(log)
    expect(server.eventsOf('ada').map(({ id }) => id)).toEqual([1, 2].map(eventId))
    expect(await owners()).toEqual({ 1: 'ada', 2: 'ada', 3: null })
  })

  test('deletes after a week what the server has, and nothing else', async () => {
    const log = await opened()
    await log.adopt('ada', true)
    log.start(sendingBy(server))
    give(log, 1)
    await isSaved(log)
    server.fault = () => ({ kind: 'unreachable' })
    give(log, 2)
    await isWritten(log)
    await log.release()
    log.close()
    browser.clock.ms += 6 * dayMs
    ;(await opened()).close()
    await quiet()
    expect([await damage.count('events'), await damage.count('bases')]).toEqual([2, 1])
    browser.clock.ms += 2 * dayMs
    await isWritten(await opened())
    expect(await owners()).toEqual({ 2: 'ada' })
    expect(await damage.count('bases')).toBe(0)
  })
})

test('what a server has had for a week goes, once its card’s seed holds it; seeds stay', async () => {
  const log = await opened()
  await log.adopt('ada', true)
  log.start(sendingBy(server))
  give(log, 1)
  await isSaved(log)
  log.close()
  browser.clock.ms += 8 * dayMs
  const next = await opened()
  await quiet()
  expect(await damage.count('events')).toBe(0)
  expect(next.snapshot()).toMatchObject({ owner: 'ada', unsaved: 0, storage: 'working' })
  expect(next.snapshot().seeds).toHaveLength(1)
})

test('what no seed holds yet stays beyond the week', async () => {
  server.fault = (_number, record) => {
    const reply = record()
    return reply.kind === 'recorded' ? { ...reply, recorded: { ...reply.recorded, cards: [] } } : reply
  }
  const log = await opened()
  await log.adopt('ada', true)
  log.start(sendingBy(server))
  give(log, 1)
  await isSaved(log)
  log.close()
  browser.clock.ms += 8 * dayMs
  const next = await opened()
  await quiet()
  expect(numbersOf(next)).toEqual([1])
  expect(await owners()).toEqual({ 1: 'ada' })
})

test('a tab that stays open does not write again what another has let go', async () => {
  const log = await opened()
  await log.adopt('ada', true)
  log.start(sendingBy(server))
  give(log, 1)
  await isSaved(log)
  browser.clock.ms += 8 * dayMs
  await opened()
  await quiet()
  give(log, 2)
  await isSaved(log)
  expect(await owners()).toEqual({ 2: 'ada' })
})

describe('deleting an account', () => {
  test('deletes its rows, seeds and what was set aside, in all tabs, and nothing of others', async () => {
    const channel = channels()
    const [one, two] = [await opened({ channel: channel() }), await opened({ channel: channel() })]
    await damage.seed([ownRow(reviewOf(9), 'bob')])
    await damage.stores((_events, aside) => {
      aside.put({ key: 'x', row: { id: 'x', owner: 'ada' }, reason: 'not an event', at: '' })
      aside.put({ key: 'y', row: { id: 'y', owner: 'bob' }, reason: 'not an event', at: '' })
    })
    await one.adopt('ada', true)
    one.start(sendingBy(server))
    give(one, 1)
    await isSaved(one)
    server.fault = () => ({ kind: 'unreachable' })
    give(one, 2)
    await isWritten(one)
    await quiet()
    expect(two.snapshot().owner).toBe('ada')
    expect(await one.wipe('ada')).toBe(true)
    await quiet()
    for (const log of [one, two])
      expect(log.snapshot()).toMatchObject({ owner: null, events: [], seeds: [], waiting: 0 })
    give(two, 3)
    await browser.saved(two)
    expect(await owners()).toEqual({ 3: null, 9: 'bob' })
    expect(await damage.rows('aside')).toMatchObject([{ key: 'y' }])
    expect(await damage.count('bases')).toBe(0)
  })

  test('also of what a tab writes that has not heard of it', async () => {
    const two = await opened({ channel: null })
    await two.adopt('ada', true)
    const one = await opened({ channel: null })
    await one.wipe('ada')
    give(two, 1)
    await shows(two, browser.clock, ({ owner, events }) => owner === null && events.length === 0)
    expect(await owners()).toEqual({})
  })
})

describe('a review given while the owner changes', () => {
  test('has one owner: the one who was shown', async () => {
    const log = await opened()
    const changes: Promise<boolean>[] = []
    const shown: Record<number, string | null> = {}
    const giveNow = (number: number) => {
      shown[number] = log.snapshot().owner
      give(log, number)
    }
    let number = 1
    for (const change of [
      () => log.adopt('ada', false),
      () => log.release(),
      () => log.adopt('bob', false),
      () => log.adopt('ada', false),
    ]) {
      giveNow(number++)
      changes.push(change())
      giveNow(number++)
      await quiet(40)
      giveNow(number++)
    }
    await Promise.all(changes)
    await isWritten(log)
    expect(await owners()).toEqual(shown)
    expect(new Set(Object.values(shown)).size).toBeGreaterThan(1)
  })

  test('comes along with the guest’s log where that does, from every tab', async () => {
    const [one, two] = [await opened({ channel: null }), await opened({ channel: null })]
    const adopting = one.adopt('ada', true)
    give(one, 1)
    give(two, 2)
    await adopting
    give(two, 3)
    for (const log of [one, two]) {
      await shows(log, browser.clock, () => log.snapshot().owner === 'ada' && numbersOf(log).length === 3)
    }
    expect(await owners()).toEqual({ 1: 'ada', 2: 'ada', 3: 'ada' })
  })

  test('comes along also while the disk is too full to hold it', async () => {
    const [one, two] = [await opened({ channel: null }), await opened({ channel: null })]
    const disk = fullDisk()
    give(two, 1)
    await one.adopt('ada', true)
    browser.page.show()
    await shows(two, browser.clock, ({ owner }) => owner === 'ada')
    expect(numbersOf(two)).toEqual([1])
    disk.empty()
    await isWritten(two)
    expect(await owners()).toEqual({ 1: 'ada' })
  })

  test('stays the guest’s where the guest’s log does', async () => {
    const [one, two] = [await opened({ channel: null }), await opened({ channel: null })]
    await one.adopt('ada', false)
    give(two, 1)
    await isWritten(two)
    expect(await owners()).toEqual({ 1: null })
    await shows(two, browser.clock, ({ owner }) => owner === 'ada')
    expect(numbersOf(two)).toEqual([])
  })
})

test.each([
  ['which speak with one another', true],
  ['which do not', false],
])('tabs %s follow the owner, acknowledgements and seeds', async (_name, speaks) => {
  const channel = channels()
  const parts = () => ({ channel: speaks ? channel() : null })
  const [one, two] = [await opened(parts()), await opened(parts())]
  await one.adopt('ada', true)
  one.start(sendingBy(server))
  give(one, 1)
  await isSaved(one)
  await shows(
    two,
    browser.clock,
    ({ owner, waiting, seeds }) => owner === 'ada' && waiting === 0 && seeds.length === 1,
    2,
  )
  expect(two.snapshot().events).toEqual([])
  await two.release()
  await shows(one, browser.clock, ({ owner }) => owner === null, 2)
})

test('two tabs send everything once, and never at the same time', async () => {
  const channel = channels()
  let turn: Promise<void> = Promise.resolve()
  const exclusively = (work: () => Promise<void>) => {
    turn = turn.then(work)
    return turn
  }
  const logs = [await opened({ channel: channel(), exclusively }), await opened({ channel: channel(), exclusively })]
  await logs[0]?.adopt('ada', true)
  await quiet()
  server.fault = async (_number, record) => {
    await quiet(10)
    return record()
  }
  for (const log of logs) log.start(sendingBy(server))
  for (let number = 0; number < 20; number += 2) {
    for (const [index, log] of logs.entries()) log.append(reviewOf(number + index))
    browser.clock.advance(200)
    await quiet(7)
  }
  for (const log of logs) await isSaved(log)
  expect(server.mostAtOnce).toBe(1)
  expect(server.sendings.flatMap(({ events }) => events)).toHaveLength(20)
  expect(server.eventsOf('ada')).toHaveLength(20)
})

test('where tabs cannot agree on turns, each sends, and nothing is doubled', async () => {
  const logs = [await opened({ channel: null }), await opened({ channel: null })]
  await logs[0]?.adopt('ada', true)
  for (const log of logs) log.start(sendingBy(server))
  for (const [index, log] of logs.entries()) log.append(reviewOf(index))
  for (const log of logs) await isSaved(log)
  expect(server.eventsOf('ada')).toHaveLength(2)
})

describe('the seeds that a page brings', () => {
  const seeds = () => ['sampling/card-1', 'sampling/card-2'].map((cardId) => server.seedOf('ada', cardId))
  const later = (ms: number) => new Date(browser.clock.ms + ms).toISOString()

  test('are shown to their owner, and there on the next visit', async () => {
    server.store('ada', [reviewOf(1), reviewOf(2)])
    const log = await opened()
    log.seed('ada', seeds(), later(0))
    expect(log.snapshot().seeds).toEqual([])
    await log.adopt('ada', true)
    expect(log.snapshot().seeds).toEqual(seeds())
    log.close()
    expect((await opened()).snapshot().seeds).toEqual(seeds())
  })

  test('give way to a later answer, and take the place of an earlier one', async () => {
    const log = await opened()
    await log.adopt('ada', true)
    const before = seeds()
    log.start(sendingBy(server))
    give(log, 1)
    await isSaved(log)
    const after = log.snapshot().seeds
    log.seed('ada', before, later(-60_000))
    await quiet()
    expect(log.snapshot().seeds.find(({ cardId }) => cardId === 'sampling/card-1')).toEqual(after[0])
    server.store('ada', [reviewOf(6, { cardId: 'sampling/card-1' })])
    log.seed('ada', seeds(), later(1_000))
    expect(log.snapshot().seeds.find(({ cardId }) => cardId === 'sampling/card-1')?.events).toHaveLength(2)
  })

  test('stay the same object while reviews are added', async () => {
    server.store('ada', [reviewOf(1)])
    const log = await opened()
    await log.adopt('ada', true)
    log.seed('ada', seeds(), later(0))
    const { seeds: known, rewrites } = log.snapshot()
    give(log, 5)
    await isWritten(log)
    expect(log.snapshot().seeds).toBe(known)
    expect(log.snapshot().rewrites).toBe(rewrites)
  })
})

test('a full disk does not keep a user’s reviews from the server, and says so until they are there', async () => {
  const log = await opened()
  await log.adopt('ada', true)
  const disk = fullDisk()
  give(log, 1)
  await quiet()
  expect(status(log.snapshot())).toBe('not-saved')
  log.start(sendingBy(server))
  await shows(log, browser.clock, ({ waiting }) => waiting === 0, 10)
  expect(status(log.snapshot())).toBe('saved')
  disk.empty()
  expect(server.eventsOf('ada')).toHaveLength(1)
})

test('with its database deleted, a tab goes on for its user, and stores that with the next review', async () => {
  const log = await opened()
  await log.adopt('ada', true)
  give(log, 1)
  await isWritten(log)
  await damage.remove()
  await quiet()
  expect(log.snapshot()).toMatchObject({ owner: 'ada', unsaved: 1 })
  give(log, 2)
  await isWritten(log)
  expect(await owners()).toEqual({ 1: 'ada', 2: 'ada' })
  log.close()
  expect((await opened()).snapshot().owner).toBe('ada')
})
