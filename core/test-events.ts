/** Events for tests: plain builders, every field overridable. */
import { defaultUnder, type Rating, type Reset, type Review, type Under, type Undo } from './review-log'
import { replay } from './schedule/replay'
import type { Schedule } from './schedule/schedule'
import { studyDayOf } from './study-day'

/** A lower-case UUID that sorts by `number`. */
export const idOf = (number: number): string => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

interface Options {
  cardId?: string
  cardVersion?: number
  timeZone?: string
  rollover?: number
  under?: Partial<Under>
}

const common = (
  number: number,
  at: string,
  { cardId = 'sampling/temperature', cardVersion = 1, timeZone = 'UTC', rollover = 4 }: Options,
) => ({
  id: idOf(number),
  cardId,
  cardVersion,
  at: new Date(at).toISOString(),
  studyDay: studyDayOf(new Date(at), timeZone, rollover),
  timeZone,
  rollover,
})

export const review = (number: number, at: string, rating: Rating, options: Options = {}): Review => ({
  ...common(number, at, options),
  kind: 'review',
  rating,
  durationMs: 5_000,
  under: { ...defaultUnder, ...options.under },
})

export const undo = (number: number, at: string, undoes: number, options: Options = {}): Undo => ({
  ...common(number, at, options),
  kind: 'undo',
  undoes: idOf(undoes),
})

export const reset = (number: number, at: string, options: Options = {}): Reset => ({
  ...common(number, at, options),
  kind: 'reset',
})

/** Days from a schedule's last review to its due day. */
export function intervalOf(schedule: Schedule | null): number {
  if (!schedule?.dueDay || !schedule.lastReviewDay) return Number.NaN
  return (Date.parse(schedule.dueDay) - Date.parse(schedule.lastReviewDay)) / 86_400_000
}

/** Answers a card with `ratings`, each at noon of the day it is due, or at its instant while learning. */
export function studied(ratings: readonly Rating[], options: Options = {}): { events: Review[]; waits: string[] } {
  const events: Review[] = []
  const waits: string[] = []
  let at = new Date('2026-01-01T12:00:00.000Z')
  for (const [number, rating] of ratings.entries()) {
    events.push(review(number, at.toISOString(), rating, options))
    const { schedule } = replay(events)
    if (schedule?.dueAt) {
      waits.push(`${(schedule.dueAt.getTime() - at.getTime()) / 1000}s`)
      at = schedule.dueAt
    } else {
      waits.push(`${intervalOf(schedule)}d`)
      at = new Date(`${schedule?.dueDay}T12:00:00.000Z`)
    }
  }
  return { events, waits }
}
