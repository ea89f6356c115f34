/** What signing in on this device would bring along. */
import type { ReviewLogEvent } from '../core/review-log'
import type { LogSnapshot } from './device-log'
import { deviceLog } from './this-device-log'

/** The reviews of `events` that no undo takes back. */
export function reviewsIn(events: readonly ReviewLogEvent[]): number {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.undoes] : [])))
  return events.filter(({ kind, id }) => kind === 'review' && !undone.has(id)).length
}

/** Reviews on this device: a guest's, which come along, and an account's, which wait for that account alone. */
export interface ReviewsHere {
  guest: number
  waiting: number
}

/** What `log` holds for whoever signs in. */
export const reviewsHere = ({
  owner,
  events,
  waiting,
}: Pick<LogSnapshot, 'owner' | 'events' | 'waiting'>): ReviewsHere =>
  owner === null ? { guest: reviewsIn(events), waiting: 0 } : { guest: 0, waiting }

/** Calls `show` with them once the log is loaded and whenever it changes, until the returned function is called. */
export function watchReviewsHere(show: (reviews: ReviewsHere) => void): () => void {
  const log = deviceLog()
  const tell = () => {
    const snapshot = log.snapshot()
    if (snapshot.loaded) show(reviewsHere(snapshot))
  }
  tell()
  return log.subscribe(tell)
}
