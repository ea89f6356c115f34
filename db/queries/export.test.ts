import { eq } from 'drizzle-orm'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { studyExportSchema } from '../../core/export'
import { compareEvents } from '../../core/review-log'
import { idOf, reset, review, undo } from '../../core/test-events'
import { users } from '../schema'
import { engines } from '../test-engines'
import { recordReviews } from './review-logs'
import { exportOf, exportText, withLearner } from './test-databases'

const now = new Date('2026-11-24T14:00:00.000Z')
const events = [
  review(5, '2026-11-20T12:00:00.000Z', 4),
  review(6, '2026-11-20T12:00:00.000Z', 3, { cardId: 'sampling/top-p', cardVersion: 2, timeZone: 'America/New_York' }),
  review(1, '2026-11-21T12:00:00.120Z', 1, { under: { fuzz: false, desiredRetention: 0.87, learningSteps: [] } }),
  reset(4, '2026-11-22T12:00:00Z', { cardId: 'sampling/top-p', cardVersion: 3 }),
  undo(3, '2026-11-23T12:00:00Z', 99),
]

describe.each(engines)('an export on $name', ({ fresh }) => {
  it('gives all of the log back in its order, as it was made, in the published form', async () => {
    const { db, session } = await withLearner(fresh)
    await recordReviews(db, session, [...events].reverse(), { now })
    const kept = await exportOf(db, session, now)
    const text = await exportText(db, session, now)
    expect(JSON.stringify(kept)).toBe(text)
    expect(v.parse(studyExportSchema, kept)).toEqual(kept)
    expect(kept?.events).toEqual(events)
    expect(kept?.account.id).toBe(session.userId)
    expect(kept?.schedules.map(({ cardId, state }) => [cardId, state])).toEqual([
      ['sampling/temperature', 'Relearning'],
      ['sampling/top-p', 'New'],
    ])
    expect(await exportText(db, session, now)).toBe(text)
    const later = await exportOf(db, session, new Date('2026-11-25T14:00:00.000Z'))
    expect(JSON.stringify({ ...later, exportedAt: kept?.exportedAt })).toBe(text)
    expect(text).toContain(idOf(99))
  })

  it('holds each event once however long the log is, the first id there can be too', async () => {
    const { db, session } = await withLearner(fresh)
    const long = Array.from({ length: 4_100 }, (_, number) =>
      review(number, new Date(Date.parse('2026-11-01T12:00:00.000Z') + (number % 97) * 60_000).toISOString(), 3),
    )
    for (let start = 0; start < long.length; start += 200) {
      await recordReviews(db, session, long.slice(start, start + 200), { now })
    }
    const kept = await exportOf(db, session, now)
    expect(kept?.events).toEqual([...long].sort(compareEvents))
  })

  it('of a user who is gone is none', async () => {
    const { db, session } = await withLearner(fresh)
    await db.delete(users).where(eq(users.id, session.userId))
    expect(await exportOf(db, session, now)).toBeNull()
  })
})
