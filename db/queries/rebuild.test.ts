import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { idOf, review } from '../../core/test-events'
import { engines } from '../test-engines'
import { allUserIds, type Difference, rebuildUser } from './rebuild'
import { recordReviews } from './review-logs'
import { exportOf, withLearner } from './test-databases'
import { newLearner } from './test-learner'

const now = new Date('2026-11-24T14:00:00.000Z')
const cardId = 'sampling/temperature'
// The last one waits in Relearning, so that every column holds something.
const events = [
  review(1, '2026-10-20T12:00:00Z', 4),
  review(2, '2026-11-20T12:00:00Z', 3),
  review(3, '2026-11-24T12:00:00Z', 1),
]

const wrong: { table: Difference['table']; column: string; value: string }[] = [
  { table: 'schedules', column: 'state', value: `'Review'` },
  { table: 'schedules', column: 'step', value: '3' },
  { table: 'schedules', column: 'due_day', value: `due_day + 1` },
  { table: 'schedules', column: 'due_at', value: `due_at + interval '1 ms'` },
  { table: 'schedules', column: 'stability', value: `stability * 1.0000000001` },
  { table: 'schedules', column: 'difficulty', value: 'null' },
  { table: 'schedules', column: 'reps', value: '4' },
  { table: 'schedules', column: 'lapses', value: '0' },
  { table: 'schedules', column: 'last_review', value: `last_review - interval '1 ms'` },
  { table: 'schedules', column: 'last_review_day', value: 'last_review_day - 1' },
  { table: 'schedules', column: 'card_version', value: '2' },
  { table: 'review_states', column: 'state', value: `'Learning'` },
  { table: 'review_states', column: 'stability', value: '1' },
  { table: 'review_states', column: 'retrievability', value: 'null' },
  { table: 'review_states', column: 'elapsed_days', value: '99' },
  { table: 'review_states', column: 'interval_days', value: '99' },
]

describe.each(engines)('rebuilding on $name', ({ fresh }) => {
  const start = async () => {
    const { db, session } = await withLearner(fresh)
    await recordReviews(db, session, events, { now })
    const { userId } = session
    const rebuilt = (write: boolean) => rebuildUser(db, userId, { write })
    const run = (text: string) => db.execute(sql.raw(text))
    return { db, session, userId, rebuilt, run }
  }

  it('knows every column that there is', async () => {
    const { run } = await start()
    const found = await run(`select table_name || '.' || column_name as name from information_schema.columns
      where table_name in ('schedules', 'review_states') and column_name not in ('user_id', 'card_id', 'event_id')`)
    const names = wrong.map(({ table, column }) => ({ name: `${table}.${column}` }))
    expect(found).toMatchObject({ rows: expect.arrayContaining(names) })
    expect((found as unknown as { rows: unknown[] }).rows.length).toBe(names.length)
  })

  it('finds one wrong value in any column, names it, and mends it', async () => {
    const { db, session, userId, rebuilt, run } = await start()
    const right = await exportOf(db, session, now)
    for (const { table, column, value } of wrong) {
      const eventId = table === 'schedules' ? null : idOf(3)
      await run(`update ${table} set ${column} = ${value} where user_id = '${userId}'
        and ${eventId ? `event_id = '${eventId}'` : `card_id = '${cardId}'`}`)
      const place = { userId, cardId, table, column, eventId }
      expect(await rebuilt(false), `${table}.${column}`).toMatchObject([place])
      expect(await rebuilt(true), `${table}.${column}`).toMatchObject([place])
      expect(await rebuilt(false), `${table}.${column}`).toEqual([])
    }
    expect(await exportOf(db, session, now)).toEqual(right)
  })

  it('finds rows too many and too few', async () => {
    const { userId, rebuilt, run } = await start()
    await run(`insert into schedules select user_id, 'sampling/top-p', state, step, due_day, due_at, stability, difficulty,
      reps, lapses, last_review, last_review_day, card_version from schedules`)
    await run(`delete from schedules where card_id = '${cardId}'`)
    await run(`delete from review_states where event_id = '${idOf(2)}'`)
    await run(`insert into review_logs (user_id, id, kind, card_id, card_version, at, study_day, time_zone, rollover,
      payload) values ('${userId}', '${idOf(9)}', 'reset', 'finetuning/lora', 1, now(), '2026-11-24', 'UTC', 4, '{}')`)
    await run(`insert into review_states (user_id, event_id, state) values ('${userId}', '${idOf(9)}', 'New')`)
    const found = await rebuilt(true)
    expect(found.map(({ table, cardId: card, column, stored }) => [table, card, column, stored])).toEqual(
      expect.arrayContaining([
        ['schedules', 'sampling/top-p', 'row', 'one'],
        ['schedules', cardId, 'row', null],
        ['review_states', cardId, 'row', null],
        ['schedules', 'finetuning/lora', 'row', null],
        ['review_states', 'finetuning/lora', 'row', 'one'],
      ]),
    )
    expect(found.length).toBe(5)
    expect(await rebuilt(true)).toEqual([])
  })

  it('goes through all users', async () => {
    const { db, userId } = await start()
    const others = [await newLearner(db), await newLearner(db)]
    const ids: string[] = []
    for await (const id of allUserIds(db, 2)) ids.push(id)
    expect(ids).toEqual([userId, ...others.map((other) => other.userId)].sort())
  })
})
