/** Moving events that a clock running ahead has dated into the future. */
import type { ReviewLogEvent } from '../core/review-log'
import { studyDayOf } from '../core/study-day'

/** `event` at another instant, its study day worked out anew. */
function movedTo(event: ReviewLogEvent, ms: number): ReviewLogEvent {
  const at = new Date(ms)
  return { ...event, at: at.toISOString(), studyDay: studyDayOf(at, event.timeZone, event.rollover) }
}

/**
 * By how many ms events are to be moved that lie in the future of a server whose time is `serverTime`: by what the
 * device's clock is ahead. Where that has been set right since, by so much that the newest event is not in the future.
 */
export function shiftOf(events: readonly ReviewLogEvent[], serverTime: number, now: number): number {
  const newest = Math.max(...events.map(({ at }) => Date.parse(at)))
  return Math.min(serverTime - now, serverTime - newest)
}

/**
 * `events`, which are in the order of the log, moved by `offsetMs`: order, gaps and ids stay, study days follow. One that
 * would come to lie at or before `newestAcknowledged` (an instant) follows that by 1 ms, and each further one the one before.
 */
export function shifted(
  events: readonly ReviewLogEvent[],
  offsetMs: number,
  newestAcknowledged: string | null,
): ReviewLogEvent[] {
  let floor = newestAcknowledged === null ? 0 : Date.parse(newestAcknowledged)
  return events.map((event) => {
    const ms = Date.parse(event.at) + offsetMs
    if (ms > floor) return movedTo(event, ms)
    floor += 1
    return movedTo(event, floor)
  })
}
