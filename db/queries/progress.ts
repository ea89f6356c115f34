/** What a member's progress page is worked out from. Nothing grows with the log but the last thirty study days. */
import { and, asc, between, type Column, desc, eq, isNull, sql } from 'drizzle-orm'
import { momentAt } from '../../core/clock'
import { defaultDecay } from '../../core/forgetting-curve'
import { longestAnswerMs, type Rating } from '../../core/review-log'
import type { Schedule, State } from '../../core/schedule/schedule'
import { placeOf, type StudySettings } from '../../core/settings'
import { type CardDay, type Deck, type ProgressInput, windowStart } from '../../core/statistics/input'
import type { StudyDay } from '../../core/study-day'
import type { Database } from '../database'
import { cards, reviewLogs, reviewStates, schedules, settings, topics } from '../schema'

/** The deck as it is stored, without what left it. */
async function storedDeck(db: Database): Promise<Deck> {
  const [topicRows, cardRows] = await Promise.all([
    db
      .select({ slug: topics.slug, position: topics.position, title: topics.title, short: topics.short })
      .from(topics)
      .where(isNull(topics.retiredAt))
      .orderBy(asc(topics.position)),
    db
      .select({ cardId: cards.cardId, version: cards.version, position: cards.position, question: cards.question })
      .from(cards)
      .where(isNull(cards.retiredAt))
      .orderBy(asc(cards.position)),
  ])
  return { topics: topicRows, cards: cardRows }
}

async function schedulesById(db: Database, userId: string): Promise<Map<string, Schedule>> {
  const rows = await db.select().from(schedules).where(eq(schedules.userId, userId))
  return new Map(rows.map(({ userId: _, cardId, ...schedule }) => [cardId, schedule]))
}

/** `column` of the first review of its group. */
const first = <Value>(column: Column) =>
  sql<Value>`(array_agg(${column} order by ${reviewLogs.at}, ${reviewLogs.id}))[1]`

/**
 * What was done with each card on each study day from `from` to `to`: at most a row a card and day, however many reviews
 * there were. What was undone has no state, and neither has an undo or a reset.
 */
async function daysOfCards(db: Database, userId: string, from: StudyDay, to: StudyDay): Promise<CardDay[]> {
  const duration = sql`least(${reviewLogs.durationMs}, ${longestAnswerMs}::int)`
  return db
    .select({
      cardId: reviewLogs.cardId,
      studyDay: reviewLogs.studyDay,
      reviews: sql<number>`count(*)::int`,
      durationMs: sql<number>`sum(${duration})::float8`,
      first: {
        rating: first<Rating>(reviewLogs.rating),
        state: first<State>(reviewStates.state),
        intervalDays: first<number | null>(reviewStates.intervalDays),
      },
    })
    .from(reviewLogs)
    .innerJoin(reviewStates, and(eq(reviewStates.userId, reviewLogs.userId), eq(reviewStates.eventId, reviewLogs.id)))
    .where(and(eq(reviewLogs.userId, userId), between(reviewLogs.studyDay, from, to)))
    .groupBy(reviewLogs.cardId, reviewLogs.studyDay)
}

/** The zone of the newest event; UTC where there is none. */
async function newestZone(db: Database, userId: string): Promise<string> {
  const [newest] = await db
    .select({ timeZone: reviewLogs.timeZone })
    .from(reviewLogs)
    .where(eq(reviewLogs.userId, userId))
    .orderBy(desc(reviewLogs.studyDay))
    .limit(1)
  return newest?.timeZone ?? 'UTC'
}

/** w20 of the learner's weights. */
async function storedDecay(db: Database, userId: string): Promise<number> {
  const [row] = await db.select({ weights: settings.weights }).from(settings).where(eq(settings.userId, userId))
  return row?.weights?.[20] ?? defaultDecay
}

/**
 * What `progress` works out the learner's page from at `now`, by the settings in force; without a zone there, in that of
 * the learner's newest event. `userId` is the session's, never the client's.
 */
export async function progressInput(
  db: Database,
  userId: string,
  study: StudySettings,
  now: Date,
): Promise<ProgressInput> {
  const moment = momentAt(now, placeOf(study, study.timeZone ?? (await newestZone(db, userId))))
  const [deck, schedules, done, decay] = await Promise.all([
    storedDeck(db),
    schedulesById(db, userId),
    daysOfCards(db, userId, windowStart(moment.today), moment.today),
    storedDecay(db, userId),
  ])
  return { deck, schedules, done, moment, desiredRetention: study.desiredRetention, decay }
}
