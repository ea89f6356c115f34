/** What a day's study came to, read off the log. */
import { type CardLogs, type DatedReview, reviewsOn } from '../card-log'
import { isDue, type Moment } from '../queue'
import { compareEvents } from '../review-log'
import type { Session } from '../session'
import { addDays, type StudyDay, startOfStudyDay } from '../study-day'

/** The effective reviews of `day` over `cardIds`, in the order in which they were given. */
export function dayReviews(day: StudyDay, logs: CardLogs, cardIds: Iterable<string>): DatedReview[] {
  const found: DatedReview[] = []
  for (const cardId of cardIds) {
    const log = logs.get(cardId)
    if (log) found.push(...reviewsOn(day, log.folded))
  }
  return found.sort((a, b) => compareEvents(a.review, b.review))
}

export interface DaySummary {
  /** Different cards answered. */
  cards: number
  durationMs: number
  /** Cards met for the first time. */
  begun: number
  /** Different cards that were answered Again while being learned for the first time. */
  again: number
  /** Reviews of cards in Review that passed (Hard, Good, Easy), and that failed. */
  recalled: number
  forgotten: number
  /** How many of those FSRS expected to be recalled: the sum of their retrievability. */
  expected: number
  /** The cards that failed in Review, each once. */
  slipped: string[]
}

/** What `reviews`, all of one day, came to. */
export function daySummary(reviews: readonly DatedReview[]): DaySummary {
  const inReview = reviews.filter(({ before }) => before.state === 'Review')
  const failed = inReview.filter(({ review }) => review.rating === 1)
  return {
    cards: new Set(reviews.map(({ review }) => review.cardId)).size,
    durationMs: reviews.reduce((sum, { review }) => sum + review.durationMs, 0),
    begun: reviews.filter(({ before }) => before.state === 'New').length,
    again: new Set(
      reviews.flatMap(({ review, before }) =>
        review.rating === 1 && (before.state === 'New' || before.state === 'Learning') ? [review.cardId] : [],
      ),
    ).size,
    recalled: inReview.length - failed.length,
    forgotten: failed.length,
    expected: inReview.reduce((sum, { before }) => sum + (before.retrievability ?? 0), 0),
    slipped: [...new Set(failed.map(({ review }) => review.cardId))],
  }
}

export interface NextDue {
  /** When the next card of the sitting comes. */
  at: Date
  /** How many are to be seen then, new ones within the day's limit included. */
  count: number
}

/** When something is next to be seen after a sitting is over; null where nothing ever is. */
export function nextDue({ cards, logs, queue, moment, place, limits }: Session): NextDue | null {
  const step = queue.later[0]
  if (step) {
    const together = queue.later.filter(({ dueAt }) => dueAt.getTime() - step.dueAt.getTime() < 60_000)
    return { at: step.dueAt, count: together.length }
  }
  const tomorrow = addDays(moment.today, 1)
  const schedules = cards.map(({ cardId }) => logs.get(cardId)?.folded.schedule ?? null)
  const fresh = schedules.filter((schedule) => !schedule || schedule.state === 'New').length
  const days = schedules.flatMap((schedule) => (schedule?.dueDay ? [schedule.dueDay] : []))
  const [first] = fresh > 0 ? [tomorrow] : days.sort()
  if (!first) return null
  // What the day's limit held back is due since before; it comes with the next day.
  const isLate = first < tomorrow
  const day = isLate ? tomorrow : first
  const at = startOfStudyDay(day, place.timeZone, place.rollover)
  const then: Moment = { now: at, today: day }
  const due = schedules.filter((schedule) => schedule && isDue(schedule, then)).length
  return { at, count: Math.min(due, limits.reviews) + Math.min(fresh, limits.newCards) }
}
