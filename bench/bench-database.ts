import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { defaultUnder, type Review } from '../core/review-log'
import { defaultSettings } from '../core/settings'
import { studyDay } from '../core/study-day'
import type { Database } from '../db/database'
import { migrate } from '../db/migrate'
import { cards, settings, topics, users } from '../db/schema'

/** As many cards as the deck has. */
export const benchCards = Array.from({ length: 48 }, (_, i) => `bench/card-${i}`)

/** The learners of a benchmark, by number. */
export const learnerId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Makes the tables, a deck, and as many learners as `learners`. */
export async function prepareDatabase(db: Database, learners: number, cardIds = benchCards): Promise<void> {
  await migrate(db)
  await db.insert(topics).values({ slug: 'bench', position: 1, title: 'Bench', short: 'Bench' })
  const text = { question: 'Q', answer: 'A', questionHtml: '<p>Q</p>', answerHtml: '<p>A</p>' }
  const deck = cardIds.map((cardId, i) => ({ cardId, topic: 'bench', position: i + 1, version: 1, ...text }))
  await db.insert(cards).values(deck)
  const ids = Array.from({ length: learners }, (_, number) => learnerId(number))
  await db.insert(users).values(ids.map((id) => ({ id, email: `${id}@example.org` })))
  const study = { ...defaultSettings, timeZone: 'UTC' }
  await db.insert(settings).values(ids.map((userId) => ({ userId, study })))
  await db.execute(sql`analyze`)
}

/** The moment of every benchmark. */
export const now = new Date('2026-11-24T14:00:00.000Z')

/** A review of one of the deck's cards, some seconds after the one before. */
export const gradeOf = (number: number): Review => ({
  id: randomUUID(),
  kind: 'review',
  cardId: benchCards[number % benchCards.length] ?? '',
  cardVersion: 1,
  at: new Date(now.getTime() - 86_400_000 + number * 1_000).toISOString(),
  studyDay: studyDay('2026-11-23'),
  timeZone: 'UTC',
  rollover: 4,
  rating: 3,
  durationMs: 5_000,
  under: defaultUnder,
})
