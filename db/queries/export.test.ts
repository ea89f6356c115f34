import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { studyExportSchema } from '../../core/export'
import { idOf, reset, review, undo } from '../../core/test-events'
import { users } from '../schema'
import { engines } from '../test-engines'
import { studyExport } from './export'
import { recordReviews } from './review-logs'
import { withLearner } from './test-databases'

const now = new Date('2026-11-24T14:00:00.000Z')
const events = [
  review(5, '2026-11-20T12:00:00.000Z', 4),
  review(6, '2026-11-20T12:00:00.000Z', 3, { cardId: 'sampling/top-p', timeZone: 'America/New_York' }),
  review(1, '2026-11-21T12:00:00.120Z', 1, { under: { fuzz: false, desiredRetention: 0.87, learningSteps: [] } }),
  reset(4, '2026-11-22T12:00:00Z', { cardId: 'sampling/top-p' }),
  undo(3, '2026-11-23T12:00:00Z', 99),
]

describe.each(engines)('an export on $name', ({ fresh }) => {
  it('gives all of the log back in its order, as it was made, in the published form', async () => {
    const { db, session } = await withLearner(fresh)
    await recordReviews(db, session, [...events].reverse(), { now })
    const kept = await studyExport(db, session, now)
    const text = JSON.stringify(kept)
    expect(studyExportSchema.parse(JSON.parse(text))).toEqual(kept)
    expect(kept?.events).toEqual(events)
    expect(kept?.account.id).toBe(session.userId)
    expect(kept?.schedules.map(({ cardId, state }) => [cardId, state])).toEqual([
      ['sampling/temperature', 'Relearning'],
      ['sampling/top-p', 'New'],
    ])
    expect(text).toBe(JSON.stringify(await studyExport(db, session, now)))
    const later = await studyExport(db, session, new Date('2026-11-25T14:00:00.000Z'))
    expect(JSON.stringify({ ...later, exportedAt: kept?.exportedAt })).toBe(text)
    expect(text).toContain(idOf(99))
  })

  it('of a user who is gone is none', async () => {
    const { db, session } = await withLearner(fresh)
    await db.delete(users).where(eq(users.id, session.userId))
    expect(await studyExport(db, session, now)).toBeNull()
  })
})
