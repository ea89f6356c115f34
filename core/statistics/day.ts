/** What a day's study came to, read off the log. */
import type { DatedReview } from '../card-log'
import { learnAheadMs, queue } from '../queue'
import type { Session } from '../session'
import { isOutdated } from '../shelf-life'
import { addDays, type StudyDay, startOfStudyDay } from '../study-day'

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

/** When the first learning step of a sitting that is over is shown, ahead of its minute; null where none waits. */
function nextStep({ queue, ahead }: Session): NextDue | null {
  const [first] = queue.later
  if (!first || ahead) return null
  const at = new Date(first.dueAt.getTime() - learnAheadMs)
  return { at, count: queue.later.filter(({ dueAt }) => dueAt.getTime() - first.dueAt.getTime() < 60_000).length }
}

/** The first study day after today on which a card may be seen; null where none ever is, as under a limit of nothing. */
function nextDay({ cards, logs, moment, limits }: Session): StudyDay | null {
  const tomorrow = addDays(moment.today, 1)
  const days = cards.flatMap((card): StudyDay[] => {
    const schedule = logs.get(card.cardId)?.folded.schedule
    if (!schedule?.dueDay) return limits.newCards > 0 ? [tomorrow] : []
    if (schedule.state === 'Review' && limits.reviews === 0) return []
    // What the day's limit held back is due since before, as is an answer that changed; both come with the next day.
    return [isOutdated(card, schedule) || schedule.dueDay < tomorrow ? tomorrow : schedule.dueDay]
  })
  return days.sort()[0] ?? null
}

/** When something is next to be seen after a sitting is over; null where nothing ever is. */
export function nextDue(session: Session): NextDue | null {
  const { cards, logs, place, limits } = session
  const step = nextStep(session)
  const day = nextDay(session)
  const at = day && startOfStudyDay(day, place.timeZone, place.rollover)
  if (step && (!at || step.at < at)) return step
  if (!day || !at) return null
  const schedules = new Map(
    [...logs].flatMap(([id, { folded }]) => (folded.schedule ? [[id, folded.schedule] as const] : [])),
  )
  const then = queue({ cards, schedules, left: limits, now: at, today: day })
  return { at, count: then.learning.length + then.reviews.length + then.newCards.length }
}
