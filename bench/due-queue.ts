import { sql } from 'drizzle-orm'
import { studyDay } from '../core/study-day'
import { openPostgres } from '../db/postgres'
import { dueQueue } from '../db/queries/due-queue'
import { learnerId, prepareDatabase } from './bench-database'
import { median } from './statistics'

export interface DueQueueTime {
  schedules: number
  medianMs: number
}

const ofEach = 5_000
const today = studyDay('2026-11-24')

/** How long a learner of 5,000 cards waits for the first 200 due ones, beside ever more learners in the same table. */
export async function dueQueueTimes(url: string, sizes = [10_000, 1_000_000]): Promise<DueQueueTime[]> {
  const { db, close } = openPostgres(url, 'migration')
  try {
    const cardIds = Array.from({ length: ofEach }, (_, i) => `bench/card-${i}`)
    await prepareDatabase(db, Math.max(...sizes) / ofEach, cardIds)
    const results: DueQueueTime[] = []
    for (const schedules of sizes) {
      await db.execute(sql`insert into schedules (user_id, card_id, state, step, due_day, reps, lapses, card_version)
        select ('00000000-0000-4000-8000-' || lpad(l::text, 12, '0'))::uuid, 'bench/card-' || n, 'Review', 0,
          date '2026-11-01' + (n * 37) % 100, 1, 0, 1
        from generate_series(0, ${schedules / ofEach - 1}) l, generate_series(0, ${ofEach - 1}) n
        on conflict do nothing`)
      await db.execute(sql`vacuum analyze`)
      const session = { userId: learnerId(1), sessionId: learnerId(0), version: 0 }
      const times: number[] = []
      for (let i = 0; i < 300; i++) {
        const began = performance.now()
        const due = await dueQueue(db, session, today, 200)
        times.push(performance.now() - began)
        if (due.length !== 200) throw new Error(`${due.length} cards are due`)
      }
      // The first ones fill caches.
      results.push({ schedules, medianMs: median(times.slice(100)) })
    }
    return results
  } finally {
    await close()
  }
}
