import { type CardLogs, type DatedReview, reviewsOn } from '../card-log'
import { compareEvents } from '../review-log'
import type { StudyDay } from '../study-day'

/** The effective reviews of `day` over `cardIds`, in the order in which they were given. */
export function dayReviews(day: StudyDay, logs: CardLogs, cardIds: Iterable<string>): DatedReview[] {
  const found: DatedReview[] = []
  for (const cardId of cardIds) {
    const log = logs.get(cardId)
    if (log) found.push(...reviewsOn(day, log.folded))
  }
  return found.sort((a, b) => compareEvents(a.review, b.review))
}
