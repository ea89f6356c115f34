/** What a learner's statistics are worked out from, the same for a member's rows and a guest's log. */
import type { CardOutline, TopicOutline } from '../card'
import type { CardLogs } from '../card-log'
import type { Moment } from '../queue'
import { compareEvents, type LogPlace, type Rating, type Review } from '../review-log'
import type { ReviewState } from '../schedule/replay'
import type { Schedule } from '../schedule/schedule'
import { addDays, type StudyDay } from '../study-day'

/** A card of the deck, as a table names it. */
export interface DeckCard extends CardOutline {
  question: string
}

/** The deck without its retired topics and cards, each in the order of its position. */
export interface Deck {
  topics: readonly TopicOutline[]
  cards: readonly DeckCard[]
}

/** An effective review, and what was so before it. `intervalDays` is set in Review alone. */
export type PastReview = Pick<Review, 'cardId' | 'studyDay' | 'durationMs'> &
  Pick<ReviewState, 'state' | 'intervalDays'> & { rating: Rating }

export interface ProgressInput {
  deck: Deck
  /** The schedule of each card that has one; those of retired cards may be among them. */
  schedules: ReadonlyMap<string, Schedule>
  /** The effective reviews of the last `windowDays` study days, retired cards' too, in the order (`at`, `id`). */
  reviews: readonly PastReview[]
  moment: Moment
  desiredRetention: number
  /** w20 of the learner's weights. */
  decay: number
}

/** How many study days, today among them, the reviews are looked at for. */
export const windowDays = 30

/** The first of the last `windowDays` study days. */
export const windowStart = (today: StudyDay): StudyDay => addDays(today, 1 - windowDays)

/** The effective reviews of `logs` from `first` to `last`, in the order in which they were given. */
export function pastReviews(logs: CardLogs, first: StudyDay, last: StudyDay): PastReview[] {
  const found: (PastReview & LogPlace)[] = []
  for (const { folded } of logs.values()) {
    let place = 0
    for (const event of folded.effective) {
      if (event.kind !== 'review') continue
      const before = folded.states[place++]
      if (!before || event.studyDay < first || event.studyDay > last) continue
      const { id, at, cardId, studyDay, rating, durationMs } = event
      const { state, intervalDays } = before
      found.push({ id, at, cardId, studyDay, rating, durationMs, state, intervalDays })
    }
  }
  return found.sort(compareEvents).map(({ id: _id, at: _at, ...review }) => review)
}

/** The schedule of each card of `logs` that has one. */
export function schedulesOf(logs: CardLogs): Map<string, Schedule> {
  const schedules = new Map<string, Schedule>()
  for (const [cardId, { folded }] of logs) if (folded.schedule) schedules.set(cardId, folded.schedule)
  return schedules
}
