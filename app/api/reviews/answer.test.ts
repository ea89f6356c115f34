import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asker } from '@/app/study/record-sending'
import { idOf, review } from '@/core/test-events'
import { recorded } from '@/core/wire'
import { addDeck, newLearner } from '@/db/queries/test-learner'
import { reviewLogs } from '@/db/schema'
import type { UserSession } from '@/db/session'
import { engines, type TestDatabase } from '@/db/test-engines'
import { reviewsAnswer } from './answer'

const now = new Date('2026-11-24T14:00:00.000Z')
const event = review(1, '2026-11-24T13:00:00Z', 3)
const pglite = engines.find(({ name }) => name === 'pglite')

let database: TestDatabase
let session: UserSession
let asker: Asker

beforeAll(async () => {
  if (!pglite) throw new Error('there is no PGlite')
  database = await pglite.fresh()
  await addDeck(database.db)
})
afterAll(() => database.close())

/** A learner of a test's own: the answer to `body`, sent with `headers` as a page of the site would. */
const post = async (body: BodyInit, headers: Record<string, string | undefined> = {}, as?: Partial<Asker>) => {
  const all = { host: 'deck.example.org', origin: 'https://deck.example.org', 'content-type': 'application/json' }
  const given = Object.entries({ ...all, ...headers }).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers: given, duplex: 'half' }
  const response = await reviewsAnswer(new Request('http://deck.example.org/api/reviews', init), { ...asker, ...as })
  const answer: unknown = JSON.parse(await response.text())
  return { status: response.status, headers: response.headers, answer }
}
const sendingOf = (events: unknown, owner: unknown = session.userId) => JSON.stringify({ owner, events })
const stored = () => database.db.$count(reviewLogs)

describe('a sending', () => {
  beforeAll(async () => {
    session = await newLearner(database.db)
    asker = { session: async () => session, retried: (work) => work(database.db), now: () => now }
  })

  it('is recorded, and nothing keeps the answer', async () => {
    const { status, headers, answer } = await post(sendingOf([event, { ...event, id: idOf(2), rating: 2.5 }]))
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(answer).not.toHaveProperty('kind')
    expect(v.parse(recorded, answer)).toMatchObject({
      acknowledged: [event.id],
      rejected: [{ index: 1, id: idOf(2), reason: 'invalid', retry: false }],
      cards: [{ cardId: event.cardId, events: [event] }],
    })
  })

  const deep = (text: string, end: string) => `${text.repeat(10_000)}1${end.repeat(10_000)}`
  const long = 'x'.repeat(61 * 1024)
  it.each<[string, number, string, () => BodyInit, Record<string, string | undefined>]>([
    ['without an Origin', 403, 'foreign-origin', () => sendingOf([event]), { origin: undefined }],
    ['of another site', 403, 'foreign-origin', () => sendingOf([event]), { origin: 'https://evil.example' }],
    ['of a sandbox', 403, 'foreign-origin', () => sendingOf([event]), { origin: 'null' }],
    [
      'that claims to be forwarded',
      403,
      'foreign-origin',
      () => sendingOf([event]),
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    ],
    ['as plain text', 415, 'not-json', () => sendingOf([event]), { 'content-type': 'text/plain' }],
    ['as a form', 415, 'not-json', () => 'owner=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as almost JSON', 415, 'not-json', () => sendingOf([event]), { 'content-type': 'application/jsonp' }],
    ['of 61 KiB', 413, 'too-large', () => sendingOf([long]), {}],
    ['of 61 KiB that claims less', 413, 'too-large', () => new Blob([sendingOf([long])]).stream(), {}],
    ['that claims more than it may be', 413, 'too-large', () => sendingOf([]), { 'content-length': '9999999' }],
    ['of 201 events', 413, 'too-large', () => sendingOf(Array.from({ length: 201 }, () => 1)), {}],
    ['of nothing', 422, 'no-sending', () => '', {}],
    ['of half a JSON', 422, 'no-sending', () => sendingOf([event]).slice(0, -1), {}],
    ['of bytes that are no text', 422, 'no-sending', () => new Uint8Array([0xff, 0xfe, 0x7b]), {}],
    ['with NaN', 422, 'no-sending', () => '{"owner": NaN, "events": []}', {}],
    ['of a list', 422, 'no-sending', () => '[]', {}],
    ['without events', 422, 'no-sending', () => '{"owner": "x"}', {}],
    ['of an event that is alone', 422, 'no-sending', () => sendingOf(event), {}],
    ['with a field too many', 422, 'no-sending', () => '{"owner": "x", "events": [], "__proto__": {}}', {}],
    ['of another owner', 409, 'other-owner', () => sendingOf([event], '5f0c5c59-0000-4000-8000-000000000000'), {}],
    ['of a guest', 422, 'no-sending', () => sendingOf([event], null), {}],
    ['nested ten thousand deep', 422, 'no-sending', () => deep('[', ']'), {}],
  ])('%s is refused with %d', async (_, status, error, body, headers) => {
    const before = await stored()
    expect(await post(body(), headers)).toMatchObject({ status, answer: { error } })
    expect(await stored()).toBe(before)
  })

  it.each<[string, string]>([
    ['text instead of events', JSON.stringify(['\u0000', '\ud800', '💥'])],
    ['NUL in a card', JSON.stringify([{ ...event, id: idOf(7), cardId: 'sampling/\u0000' }])],
    ['half a character', JSON.stringify([{ ...event, id: idOf(7), timeZone: '\ud800' }])],
    ['another prototype', `[{"__proto__": {"a": 1}, ${JSON.stringify({ ...event, id: idOf(7) }).slice(1)}]`],
    ['a constructor', `[{"constructor": {"prototype": 1}, ${JSON.stringify({ ...event, id: idOf(7) }).slice(1)}]`],
    ['an event nested ten thousand deep', `[${deep('[', ']')}]`],
    ['the year 9999', JSON.stringify([{ ...event, at: '9999-12-31T23:59:59.999Z', studyDay: '9999-12-31' }])],
    ['the year 0', JSON.stringify([{ ...event, at: '0000-01-01T00:00:00.000Z', studyDay: '0000-01-01' }])],
    ['a number past all', JSON.stringify([{ ...event, id: idOf(7) }]).replace('5000', '1e999')],
  ])('with %s is answered event by event', async (_, events) => {
    const before = await stored()
    const { status, answer } = await post(`{"owner": "${session.userId}", "events": ${events}}`)
    expect(status).toBe(200)
    expect(v.parse(recorded, answer).acknowledged).toEqual([])
    expect(v.parse(recorded, answer).rejected.length).toBeGreaterThan(0)
    expect(await stored()).toBe(before)
  })

  it('takes the last of two fields with one name, as JSON does', async () => {
    const { status } = await post(`{"owner": "nobody", "owner": "${session.userId}", "events": []}`)
    expect(status).toBe(200)
  })

  it('of somebody signed out is refused, whenever that is noticed', async () => {
    expect(await post(sendingOf([event]), {}, { session: async () => null })).toMatchObject({
      status: 401,
      answer: { error: 'signed-out' },
    })
    const ended = { ...session, version: session.version + 1 }
    expect((await post(sendingOf([event]), {}, { session: async () => ended })).status).toBe(401)
  })

  it('is put off while the database is away, and says nothing of why', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' })
    const { status, headers, answer } = await post(sendingOf([event]), {}, { retried: () => Promise.reject(away) })
    expect({ status, answer }).toEqual({ status: 503, answer: { error: 'unavailable' } })
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('of somebody who sends without end is put off, and of nobody else', async () => {
    const eager = await newLearner(database.db)
    const as = { session: async () => eager }
    const statuses: number[] = []
    for (let i = 0; i < 601; i++) statuses.push((await post(sendingOf([], eager.userId), {}, as)).status)
    expect(statuses.lastIndexOf(200)).toBe(599)
    const { status, headers } = await post(sendingOf([event], eager.userId), {}, as)
    expect(status).toBe(429)
    expect(Number(headers.get('retry-after'))).toBe(300)
    expect((await post(sendingOf([event]))).status).toBe(200)
  })
})
