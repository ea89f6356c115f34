/** A device's clock, mistrusted: reviews keep the order in which they were given, whatever it is set to. */
import type { Moment } from './due'
import { dayMs, studyDayOf } from './study-day'

/** Where a learner is in time: their IANA zone, and the hour (0–23) at which their study day begins. */
export interface Place {
  timeZone: string
  rollover: number
}

/**
 * The instant to work with where the clock shows `now` and the newest event was made at `newest`: never before it, so
 * that a clock set back neither reorders reviews nor gives a day's new cards twice. A newest event more than a day ahead
 * was made by a clock that was wrong then, and is passed over, or the learner would be stuck at its day.
 */
export function steadyNow(now: Date, newest: Date | null): Date {
  const ahead = newest ? newest.getTime() - now.getTime() : 0
  return newest && ahead > 0 && ahead <= dayMs ? newest : now
}

/** The last instant that an event can carry. */
const endOfTime = Date.parse('9999-12-31T23:59:59.999Z')

/** The instant of a card's next event: after the newest one of the log, and in any case after the card's own. */
export function nextInstant(now: Date, newest: Date | null, newestOfCard: Date | null): Date {
  const steady = steadyNow(now, newest).getTime()
  const afterNewest = steady === newest?.getTime() ? steady + 1 : steady
  const afterOwn = newestOfCard ? newestOfCard.getTime() + 1 : 0
  return new Date(Math.min(Math.max(afterNewest, afterOwn), endOfTime))
}

/** The study day and instant that `now` is at `place`. */
export const momentAt = (now: Date, place: Place): Moment => ({
  now,
  today: studyDayOf(now, place.timeZone, place.rollover),
})
