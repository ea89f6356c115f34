/** What can be wrong with a user's log on a device: no row of theirs is lost, and none is shown to anybody else. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { wireSeed } from '../core/wire'
import { type DeviceLog, status } from './device-log'
import { sendingBy } from './sender'
import { guestRow, ownRow } from './stored-row'
import { numbersOf, TestBrowser } from './test-browser'
import { eventId, quiet, reviewOf, shows } from './test-log'
import { TestServer } from './test-server'

let browser: TestBrowser
let server: TestServer

const owner = { key: 'owner', value: 'ada', brought: true, epoch: 'a', at: '2026-11-24T09:00:00.000Z' }
const acknowledged = { acknowledgedAt: '2026-11-24T09:00:00.000Z', seeded: true }
const rows = [
  ownRow(reviewOf(1), 'ada'),
  { ...ownRow(reviewOf(2), 'ada'), ...acknowledged },
  ownRow(reviewOf(3), 'bob'),
  guestRow(reviewOf(4)),
]

function base(change: object = {}, seed: object = {}) {
  const cardId = 'sampling/card-2'
  const stored = wireSeed(server.seedOf('ada', cardId))
  return { owner: 'ada', cardId, serverTime: '2026-11-24T09:00:00.000Z', seed: { ...stored, ...seed }, ...change }
}

/** Everything as it should be: two reviews of Ada's, of which the server has one; one of Bob's, and one of a guest's. */
async function prepare(storedBase: object = base(), storedOwner: object = owner): Promise<void> {
  await damage.seed(rows)
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = browser.factory.open('review-log')
    request.onsuccess = () => resolve(request.result)
  })
  const transaction = db.transaction(['bases', 'meta'], 'readwrite')
  transaction.objectStore('bases').put(storedBase)
  transaction.objectStore('meta').put(storedOwner)
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
  })
  db.close()
}

async function visit(): Promise<DeviceLog> {
  const log = browser.open()
  await log.loaded
  await quiet()
  return log
}

beforeEach(() => {
  browser = new TestBrowser()
  server = new TestServer(browser.clock.now)
  server.store('ada', [reviewOf(2)])
})

afterEach(() => browser.close())

const ids = async () =>
  (await damage.ids()).concat((await damage.rows('aside')).map((row) => String((row as { key: string }).key)))

test('an intact log shows what waits, what the server has, and nothing of others', async () => {
  await prepare()
  const log = await visit()
  expect(log.snapshot()).toMatchObject({ owner: 'ada', waiting: 1, setAside: 0, refused: 0 })
  expect(numbersOf(log)).toEqual([1])
  expect(log.snapshot().seeds).toEqual([server.seedOf('ada', 'sampling/card-2')])
})

describe.each([
  ['is nonsense', { value: 7 }],
  ['has no epoch', { epoch: undefined }],
  ['is cut short', { value: undefined }],
  ['does not say whether the guest’s log came along', { brought: 'yes' }],
] as const)('an owner that %s', (_name, change) => {
  test('is a guest; every row stays its owner’s, and is there after the next sign-in', async () => {
    await prepare(base(), { ...owner, ...change })
    const log = await visit()
    expect(log.snapshot()).toMatchObject({ owner: null, waiting: 0, seeds: [] })
    expect(numbersOf(log)).toEqual([4])
    log.append(reviewOf(5))
    await browser.saved(log)
    await log.adopt('ada', false)
    expect(numbersOf(log)).toEqual([1])
    expect((await damage.rows('events')).map((row) => (row as { owner: string | null }).owner)).toEqual([
      'ada',
      'ada',
      'bob',
      null,
      null,
    ])
  })
})

describe.each([
  ['no base', { base: null }, {}],
  ['a schedule that is none', { base: { schedule: {}, lastDay: null, last: null } }, {}],
  ['an event that is none', { events: [{ id: 'x' }] }, {}],
  ['another card', { cardId: 'sampling/card-9' }, {}],
  ['no time', {}, { serverTime: 'never' }],
  ['no seed at all', {}, { seed: null }],
])('a seed with %s', (_name, seed, change) => {
  test('is none: the device shows its own events until the next answer', async () => {
    await prepare(base(change, seed))
    const log = await visit()
    expect(numbersOf(log)).toEqual([1, 2])
    expect(log.snapshot()).toMatchObject({ owner: 'ada', waiting: 1, seeds: [] })
    log.seed('ada', [server.seedOf('ada', 'sampling/card-2')], '2026-11-24T09:30:00.000Z')
    expect(numbersOf(log)).toEqual([1])
    log.start(sendingBy(server))
    await shows(log, browser.clock, (snapshot) => status(snapshot) === 'saved')
    expect(await ids()).toEqual([1, 2, 3, 4].map(eventId))
  })
})

test('a row of the user’s that cannot be read is set aside whole, and one of another’s is left alone', async () => {
  await prepare()
  await damage.row(eventId(1), (row) => ({ ...row, event: null }))
  await damage.row(eventId(3), (row) => ({ ...row, event: null }))
  const log = await visit()
  expect(log.snapshot()).toMatchObject({ owner: 'ada', setAside: 1, waiting: 0 })
  expect(await damage.rows('aside')).toMatchObject([{ key: eventId(1), row: { owner: 'ada', event: null } }])
  expect(await damage.ids()).toEqual([2, 3, 4].map(eventId))
})

test('acknowledgements that make no sense are none: the events go out again', async () => {
  await prepare()
  await damage.row(eventId(2), (row) => ({ ...row, acknowledgedAt: 12 }))
  const log = await visit()
  expect(log.snapshot().waiting).toBe(2)
  log.start(sendingBy(server))
  await shows(log, browser.clock, (snapshot) => status(snapshot) === 'saved')
  expect(server.eventsOf('ada').map(({ id }) => id)).toEqual([1, 2].map(eventId))
  expect(server.eventsOf('bob')).toEqual([])
})
