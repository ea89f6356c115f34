import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TestClock } from './test-log'
import { replyOf, retryAfterMs, reviewTransport } from './transport'

const sending = { owner: 'ada', events: [] }
const answer = { acknowledged: [], rejected: [], cards: [], serverTime: '2026-11-24T10:00:00.000Z' }
const taken = { kind: 'recorded', recorded: answer }

let posts: { address: string; init: RequestInit }[]
let respond: () => Promise<Response>

beforeEach(() => {
  posts = []
  respond = async () => Response.json(answer)
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    posts.push({ address, init })
    return respond()
  })
})

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['an answer', answer, taken],
  ['a status', { status: 429, retryAfterMs: 5_000 }, { kind: 'refused', status: 429, retryAfterMs: 5_000 }],
  ['a bare status', { status: 401 }, { kind: 'refused', status: 401, retryAfterMs: null }],
  ['an answer at no time', { ...answer, serverTime: 'now' }, { kind: 'garbled' }],
  ['an answer with half a seed', { ...answer, cards: [{ cardId: 'x' }] }, { kind: 'garbled' }],
  ['a status that is none', { status: 1e300 }, { kind: 'garbled' }],
  ['a wait without an end', { status: 429, retryAfterMs: Number.POSITIVE_INFINITY }, { kind: 'garbled' }],
  ['nothing', null, { kind: 'garbled' }],
  ['a page', '<html>', { kind: 'garbled' }],
])('understands %s', (_name, value, reply) => {
  expect(replyOf(value)).toEqual(reply)
})

test.each([
  [null, null],
  ['', null],
  ['soon', null],
  ['0', 0],
  ['120', 120_000],
  ['-5', 0],
  ['Tue, 24 Nov 2026 10:01:00 GMT', 60_000],
  ['Tue, 24 Nov 2026 09:00:00 GMT', 0],
])('waits for Retry-After %j', (header, ms) => {
  expect(retryAfterMs(header, new Date('2026-11-24T10:00:00.000Z'))).toBe(ms)
})

test('posts JSON where there is no action', async () => {
  expect(await reviewTransport().send(sending)).toEqual(taken)
  expect(posts).toMatchObject([
    { address: '/api/reviews', init: { method: 'POST', headers: { 'content-type': 'application/json' } } },
  ])
  expect(JSON.parse(String(posts[0]?.init.body))).toEqual(sending)
})

test.each([
  ['a refusal', async () => new Response(null, { status: 429, headers: { 'retry-after': '7' } }), 'refused'],
  ['a network that fails', async () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
  ['a captive portal', async () => new Response('<html>', { status: 200 }), 'garbled'],
])('answers %s', async (_name, response, kind) => {
  respond = response
  const reply = await reviewTransport().send(sending)
  expect(reply.kind).toBe(kind)
  if (reply.kind === 'refused') expect(reply).toMatchObject({ status: 429, retryAfterMs: 7_000 })
})

test('asks the action, and posts nothing while that works', async () => {
  const record = vi.fn(async () => answer)
  const transport = reviewTransport(record)
  await transport.send(sending)
  expect(await transport.send(sending)).toEqual(taken)
  expect(record).toHaveBeenCalledTimes(2)
  expect(posts).toEqual([])
})

test('posts where the action is unknown, and does not ask it again', async () => {
  const record = vi.fn(async () => Promise.reject(new Error('Server Action was not found on the server')))
  const transport = reviewTransport(record)
  expect(await transport.send(sending)).toEqual(taken)
  await transport.send(sending)
  expect(record).toHaveBeenCalledTimes(1)
  expect(posts).toHaveLength(2)
})

test('asks the action again after the network was away', async () => {
  respond = async () => Promise.reject(new TypeError('Failed to fetch'))
  const record = vi.fn<() => Promise<unknown>>(async () => answer)
  record.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const transport = reviewTransport(record)
  expect(await transport.send(sending)).toEqual({ kind: 'unreachable' })
  expect(await transport.send(sending)).toEqual(taken)
  expect(record).toHaveBeenCalledTimes(2)
})

test('posts where the action hangs', async () => {
  const clock = new TestClock()
  const transport = reviewTransport(() => new Promise(() => undefined), clock.after)
  const reply = transport.send(sending)
  clock.advance(15_000)
  expect(await reply).toEqual(taken)
})

test('a beacon outlives its page, and its failure is nobody’s', async () => {
  respond = async () => Promise.reject(new TypeError('Failed to fetch'))
  reviewTransport().beacon(sending)
  expect(posts).toMatchObject([{ address: '/api/reviews', init: { keepalive: true } }])
})
