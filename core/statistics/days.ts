/** Study days in a row: what was done on those past, what comes due on those ahead. */
import type { CardOutline } from '../card'
import { isDue, type Moment } from '../due'
import type { Schedule } from '../schedule/schedule'
import { isOutdated } from '../shelf-life'
import { addDays, daysBetween, type StudyDay } from '../study-day'
import { type CardDay, windowDays, windowStart } from './input'

export interface DayDone {
  day: StudyDay
  reviews: number
  durationMs: number
}

/** What was done on each of the last `windowDays` study days, the earliest first, idle ones included. */
export function daysDone(done: readonly CardDay[], today: StudyDay): DayDone[] {
  const first = windowStart(today)
  const days = Array.from({ length: windowDays }, (_, i) => ({ day: addDays(first, i), reviews: 0, durationMs: 0 }))
  for (const { studyDay, reviews, durationMs } of done) {
    const day = days[daysBetween(first, studyDay)]
    if (!day) continue
    day.reviews += reviews
    day.durationMs += durationMs
  }
  return days
}

/**
 * In how many study days the card is to be seen as things stand: 0 from now on and later today, overdue or with an
 * answer that changed in meaning; null for a card that is New.
 */
export function daysUntilDue(card: CardOutline, schedule: Schedule | undefined, moment: Moment): number | null {
  if (!schedule) return null
  if (isOutdated(card, schedule) || isDue(schedule, moment)) return 0
  return schedule.dueDay && Math.max(0, daysBetween(moment.today, schedule.dueDay))
}

export interface DayAhead {
  day: StudyDay
  cards: number
}

/** How far ahead cards are counted by their day, in study days, today among them. */
const daysAhead = 14

/** How many cards come due on each of the next fourteen study days; the first, today, holds what is overdue too. */
export function comingDue(
  cards: readonly CardOutline[],
  schedules: ReadonlyMap<string, Schedule>,
  moment: Moment,
): DayAhead[] {
  const days = Array.from({ length: daysAhead }, (_, i) => ({ day: addDays(moment.today, i), cards: 0 }))
  for (const card of cards) {
    const until = daysUntilDue(card, schedules.get(card.cardId), moment)
    const day = until === null ? undefined : days[until]
    if (day) day.cards++
  }
  return days
}
