/** How many reviews a guest has on this device: what signing in would bring along. */
import type { ReviewLogEvent } from '../core/review-log'
import { deviceLog } from './this-device-log'

/** The reviews of `events` that no undo takes back. */
export function reviewsIn(events: readonly ReviewLogEvent[]): number {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.undoes] : [])))
  return events.filter(({ kind, id }) => kind === 'review' && !undone.has(id)).length
}

/** Calls `show` with the number once the log is loaded and whenever it changes, until the returned function is called. */
export function watchGuestReviews(show: (count: number) => void): () => void {
  const log = deviceLog()
  const tell = () => {
    const { loaded, events } = log.snapshot()
    if (loaded) show(reviewsIn(events))
  }
  tell()
  return log.subscribe(tell)
}
