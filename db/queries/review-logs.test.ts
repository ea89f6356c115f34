import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { replay } from '../../core/schedule/replay'
import { studyDay } from '../../core/study-day'
import { idOf, reset, review, undo } from '../../core/test-events'
import { recorded } from '../../core/wire'
import { cards, endedSessions, reviewLogs, reviewStates, schedules, settings, users } from '../schema'
import { engines } from '../test-engines'
import { rebuildUser } from './rebuild'
import { recordReviews } from './review-logs'
import { exportOf, withLearner } from './test-databases'
import { newLearner } from './test-learner'

const now = new Date('2026-11-24T14:00:00.000Z')
const first = review(1, '2026-11-20T14:00:00Z', 3)
const second = review(2, '2026-11-24T13:00:00Z', 3)
const other = { cardId: 'sampling/top-p' }

describe.each(engines)('recording reviews on $name', ({ fresh }) => {
  const start = async () => {
    const { db, session } = await withLearner(fresh)
    const record = (events: readonly unknown[], as = session) => recordReviews(db, as, events, { now })
    const stored = async (as = session) => {
      const kept = await exportOf(db, as, now)
      return { events: kept?.events ?? [], schedules: kept?.schedules ?? [] }
    }
    return { db, session, record, stored }
  }
  const rows = async (db: Awaited<ReturnType<typeof start>>['db']) => ({
    logs: await db.$count(reviewLogs),
    schedules: await db.$count(schedules),
    states: await db.$count(reviewStates),
  })

  it('stores events as they are, their schedule, and what was so before each review', async () => {
    const { db, session, record, stored } = await start()
    const answer = await record([second, first])
    expect(answer).toMatchObject({ kind: 'recorded', acknowledged: [second.id, first.id], rejected: [] })
    expect((await stored()).events).toEqual([first, second])
    expect(await rows(db)).toEqual({ logs: 2, schedules: 1, states: 2 })
    expect(await rebuildUser(db, session.userId, { write: false })).toEqual([])
  })

  it('answers with what the device goes on from, as JSON', async () => {
    const { record } = await start()
    const answer = await record([first, second])
    const { cards } = v.parse(recorded, JSON.parse(JSON.stringify(answer)))
    expect(cards).toEqual([
      {
        cardId: first.cardId,
        base: {
          schedule: replay([first]).schedule,
          lastDay: '2026-11-20',
          last: { at: first.at, id: first.id },
        },
        events: [second],
      },
    ])
  })

  it('takes an event once, however often it is sent, and says the same again', async () => {
    const { db, record } = await start()
    const answer = await record([first, second])
    expect(await record([second, first, second])).toMatchObject({ acknowledged: [second.id, first.id], rejected: [] })
    expect(await record([first, second])).toEqual(answer)
    expect(await rows(db)).toEqual({ logs: 2, schedules: 1, states: 2 })
  })

  it('keeps the first event of an id, and answers with what is stored, be it of another card', async () => {
    const { record, stored } = await start()
    await record([first])
    const answer = await record([{ ...review(1, second.at, 1, other) }])
    expect(answer).toMatchObject({ acknowledged: [first.id], rejected: [] })
    const { cards } = v.parse(recorded, JSON.parse(JSON.stringify(answer)))
    expect(cards.map(({ cardId, base }) => [cardId, base.schedule])).toEqual([[first.cardId, replay([first]).schedule]])
    expect((await stored()).events).toEqual([first])
  })

  it('stores the good events beside bad ones, of retired cards too, and says what is wrong with the others', async () => {
    const { db, record, stored } = await start()
    await db.update(cards).set({ retiredAt: now }).where(eq(cards.cardId, other.cardId))
    const retired = review(3, second.at, 3, other)
    const answer = await record([
      { ...first, rating: 2.5 },
      second,
      review(4, second.at, 3, { cardId: 'sampling/gone' }),
      { ...first, id: idOf(5), kind: 'bury' },
      review(6, '2026-11-24T14:06:00Z', 3),
      retired,
      '\u0000',
    ])
    expect(answer).toMatchObject({
      acknowledged: [second.id, retired.id],
      rejected: [
        { index: 0, id: first.id, reason: 'invalid', retry: false },
        { index: 2, id: idOf(4), reason: 'unknown-card', retry: true },
        { index: 3, id: idOf(5), reason: 'unknown-kind', retry: true },
        { index: 4, id: idOf(6), reason: 'future', retry: true },
        { index: 6, id: null, reason: 'invalid', retry: false },
      ],
      serverTime: now.toISOString(),
    })
    expect((await stored()).events).toEqual([retired, second].sort((a, b) => (a.id < b.id ? -1 : 1)))
  })

  it('takes back what an undo names, be it sent before its target, and drops the schedule with the last review', async () => {
    const { db, record, stored } = await start()
    await record([undo(3, '2026-11-24T13:30:00Z', 2), first])
    expect((await stored()).schedules).toMatchObject([{ reps: 1 }])
    await record([second])
    expect((await stored()).schedules).toMatchObject([{ reps: 1, lastReview: first.at }])
    expect(await rows(db)).toEqual({ logs: 3, schedules: 1, states: 1 })
    await record([undo(4, '2026-11-24T13:31:00Z', 1)])
    expect(await rows(db)).toEqual({ logs: 4, schedules: 0, states: 0 })
  })

  it('forgets what was so before a review that is taken back later', async () => {
    const { db, session, record } = await start()
    await record([first, second])
    await record([undo(3, '2026-11-24T13:30:00Z', 2)])
    expect(await rows(db)).toEqual({ logs: 3, schedules: 1, states: 1 })
    expect(await rebuildUser(db, session.userId, { write: false })).toEqual([])
  })

  it('never takes back a review of another card', async () => {
    const { db, session, record, stored } = await start()
    await record([first, undo(3, '2026-11-24T13:30:00Z', 1, other)])
    expect((await stored()).schedules).toMatchObject([{ cardId: first.cardId, reps: 1 }])
    expect(await rebuildUser(db, session.userId, { write: false })).toEqual([])
  })

  it('keeps a card that was reset as New, with its counts', async () => {
    const { record, stored } = await start()
    await record([first, reset(3, '2026-11-24T13:30:00Z')])
    expect((await stored()).schedules).toMatchObject([{ state: 'New', reps: 1, dueDay: null, lastReview: null }])
  })

  it('folds with the weights of the learner', async () => {
    const { db, session, record, stored } = await start()
    const weights = Array.from({ length: 21 }, (_, i) => 0.3 + i / 100)
    await db.update(settings).set({ weights }).where(eq(settings.userId, session.userId))
    await record([first, second])
    const { stability } = replay([first, second], weights).schedule ?? {}
    expect((await stored()).schedules).toMatchObject([{ stability }])
  })

  it('goes on for a learner without a row of settings', async () => {
    const { db, session, record, stored } = await start()
    await db.delete(settings).where(eq(settings.userId, session.userId))
    expect(await record([first])).toMatchObject({ kind: 'recorded' })
    expect((await stored()).events).toEqual([first])
  })

  it('stores the first instants that there are, and days beside the instant', async () => {
    const { record, stored } = await start()
    const early = { ...first, at: '0001-01-02T12:00:00.007Z', studyDay: studyDay('0001-01-01') }
    expect(await record([early])).toMatchObject({ acknowledged: [early.id] })
    expect((await stored()).events).toEqual([early])
  })

  it('takes nothing and answers where nothing is sent', async () => {
    const { record } = await start()
    expect(await record([])).toMatchObject({ kind: 'recorded', acknowledged: [], rejected: [], cards: [] })
  })

  it('writes nothing for a session that was signed out, is of an older version, or has no user', async () => {
    const { db, session, record } = await start()
    const signedOut = { ...session, sessionId: randomUUID() }
    await db.insert(endedSessions).values({ sessionId: signedOut.sessionId, expires: new Date('2027-01-01') })
    await db.update(users).set({ sessionVersion: 1 }).where(eq(users.id, session.userId))
    const current = { ...session, version: 1 }
    for (const as of [session, { ...signedOut, version: 1 }, { ...current, userId: randomUUID() }])
      expect(await record([first], as)).toEqual({ kind: 'ended' })
    expect(await rows(db)).toEqual({ logs: 0, schedules: 0, states: 0 })
    expect(await record([first], current)).toMatchObject({ kind: 'recorded' })
  })

  it('keeps learners apart, though their events have the same ids', async () => {
    const { db, session, record, stored } = await start()
    const beside = await newLearner(db)
    await record([first, second])
    await record([undo(3, '2026-11-24T13:30:00Z', 1), { ...second, rating: 1 }], beside)
    expect(await stored()).toMatchObject({ events: [first, second], schedules: [{ reps: 2 }] })
    expect(await stored(beside)).toMatchObject({ events: [{ rating: 1 }, { kind: 'undo' }], schedules: [{ reps: 1 }] })
    for (const { userId } of [session, beside]) expect(await rebuildUser(db, userId, { write: true })).toEqual([])
  })

  it('leaves nothing of a user who is deleted, and all of the others', async () => {
    const { db, session, record } = await start()
    const beside = await newLearner(db)
    await record([first, second])
    await record([first], beside)
    await db.delete(users).where(eq(users.id, session.userId))
    const left = await db.execute(sql`select 1 from review_logs where user_id = ${session.userId}
      union all select 1 from schedules where user_id = ${session.userId}
      union all select 1 from review_states where user_id = ${session.userId}
      union all select 1 from settings where user_id = ${session.userId}`)
    expect(left).toMatchObject({ rows: [] })
    expect(await rows(db)).toEqual({ logs: 1, schedules: 1, states: 1 })
  })
})
