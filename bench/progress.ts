import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ProgressReport } from '../components/progress/progress-report'
import { cards as deckCards, topics as deckTopics } from '../content/deck'
import { topicOf } from '../core/card'
import { defaultSettings } from '../core/settings'
import { progress } from '../core/statistics/progress'
import type { Database, OpenDatabase } from '../db/database'
import { migrate } from '../db/migrate'
import { progressInput } from '../db/queries/progress'
import { cards, reviewLogs, reviewStates, schedules, topics, users } from '../db/schema'
import { median } from './statistics'

/** A member's progress page, without what surrounds it, in ms. */
export interface ProgressTimes {
  engine: string
  reviews: number
  /** How many of them lie in the last thirty study days. */
  recent: number
  /** Reading what it is worked out from, and working it out and drawing it. */
  readMs: number
  drawMs: number
}

const now = new Date('2026-11-24T12:00:00.000Z')
const study = { ...defaultSettings, timeZone: 'UTC' }

async function addDeck(db: Database): Promise<void> {
  const known = deckTopics().map(({ slug, position, title, short }) => ({ slug, position, title, short }))
  const all = deckCards().map(({ cardId, version, position, question, answer }) => {
    return { cardId, topic: topicOf(cardId), version, position, question, answer, questionHtml: '', answerHtml: '' }
  })
  await db.insert(topics).values(known).onConflictDoNothing()
  await db.insert(cards).values(all).onConflictDoNothing()
}

/** A member with `count` reviews, `perDay` on each day up to today, who has studied every card. */
async function addMember(db: Database, count: number, perDay: number): Promise<string> {
  const [user] = await db
    .insert(users)
    .values({ email: `${count}-${perDay}@bench.test` })
    .returning({ id: users.id })
  const userId = user?.id ?? ''
  const at = sql`${now.toISOString()}::timestamptz - i / ${perDay}::int * interval '1 day' - i % ${perDay}::int * interval '1 second'`
  await db.execute(sql`
    insert into ${reviewLogs} (user_id, id, kind, card_id, card_version, at, study_day, time_zone, rollover, rating, duration_ms, payload)
    select ${userId}::uuid, gen_random_uuid(), 'review', ids.card_id, 1, ${at}, ((${at}) at time zone 'UTC')::date, 'UTC', 4,
      1 + i % 4, 5000, '{}'::jsonb
    from generate_series(0, ${count - 1}::int) i
    join (select card_id, position from ${cards}) ids on ids.position = 1 + i % ${deckCards().length}::int`)
  await db.execute(sql`
    insert into ${reviewStates} (user_id, event_id, state, stability, retrievability, elapsed_days, interval_days)
    select user_id, id, 'Review', 20, 0.9, 10, 18 + rating from ${reviewLogs} where user_id = ${userId}::uuid`)
  await db.execute(sql`
    insert into ${schedules} (user_id, card_id, state, step, due_day, stability, difficulty, reps, lapses, last_review, last_review_day, card_version)
    select ${userId}::uuid, card_id, 'Review', 0, '2026-11-20'::date + position, 20, 5, 9, 0, '2026-11-14T12:00:00Z', '2026-11-14', version
    from ${cards}`)
  return userId
}

async function times(engine: string, db: Database, reviews: number, perDay: number): Promise<ProgressTimes> {
  const userId = await addMember(db, reviews, perDay)
  await db.execute(sql`analyze`)
  const reads: number[] = []
  const draws: number[] = []
  let recent = 0
  for (let round = 0; round < 25; round += 1) {
    const began = performance.now()
    const input = await progressInput(db, userId, study, now)
    const read = performance.now()
    renderToStaticMarkup(createElement(ProgressReport, { progress: progress(input) }))
    reads.push(read - began)
    draws.push(performance.now() - read)
    recent = input.done.reduce((sum, { reviews: each }) => sum + each, 0)
  }
  return { engine, reviews, recent, readMs: median(reads), drawMs: median(draws) }
}

/**
 * How long a member's page takes with 1,000 and 100,000 reviews, 48 a day, and with 100,000 in one month. Takes an empty
 * database, and closes it.
 */
export async function progressTimes({ engine, db, close }: OpenDatabase): Promise<ProgressTimes[]> {
  try {
    await migrate(db)
    await addDeck(db)
    return [
      await times(engine, db, 1_000, 48),
      await times(engine, db, 100_000, 48),
      await times(engine, db, 100_000, 3_400),
    ]
  } finally {
    await close()
  }
}
