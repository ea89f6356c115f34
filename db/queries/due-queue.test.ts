import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { studyDay } from '../../core/study-day'
import { engines, type TestDatabase } from '../test-engines'
import { dueQueue, dueQueueSql } from './due-queue'
import { withLearner } from './test-databases'
import { addDeck, newLearner } from './test-learner'

/** Two learners with five thousand schedules each, due over a hundred days. */
async function manySchedules(fresh: () => Promise<TestDatabase>) {
  const { db, session } = await withLearner(fresh)
  const deck = Array.from({ length: 5_000 }, (_, i) => `many/card-${i}`)
  await addDeck(db, deck)
  await newLearner(db)
  await db.execute(sql`insert into schedules (user_id, card_id, state, step, due_day, reps, lapses, card_version)
    select u.id, 'many/card-' || n, 'Review', 0, date '2026-11-01' + (n * 37) % 100, 1, 0, 1
    from users u, generate_series(0, 4999) n`)
  await db.execute(sql`vacuum analyze`)
  return { db, session }
}

describe.each(engines)('the due queue on $name', ({ fresh }) => {
  it('of ten thousand schedules is one scan of its index, without sorting and without reading the rest', async () => {
    const { db, session } = await manySchedules(fresh)
    const params = [session.userId, '2026-11-24', 200]
    const text = dueQueueSql.replace(/\$(\d)/g, (_, n) => `'${params[Number(n) - 1]}'`)
    const plan = await db.execute(sql.raw(`explain ${text}`))
    const lines = JSON.stringify(plan)
    expect(lines).toContain('Index Only Scan using schedules_due on schedules')
    expect(lines).not.toMatch(/Sort|Seq Scan|Hash/)
    const due = await dueQueue(db, session, studyDay('2026-11-24'), 200)
    expect(due.length).toBe(200)
    expect(due.map(({ dueDay }) => dueDay)).toEqual(due.map(({ dueDay }) => dueDay).sort())
  })
})
