/** A card and a moment for tests of what is said of time. */
import type { Schedule } from '@/core/schedule/schedule'
import { studyDay } from '@/core/study-day'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
/** By the clock on the wall, so that the words are the same in every zone. */
export const noon = new Date(2026, 0, 15, 12)
export const later = (ms: number) => new Date(noon.getTime() + ms)

/** Last seen five days before noon, and due five days after. */
export const schedule: Schedule = {
  state: 'Review',
  step: 0,
  dueDay: studyDay('2026-01-20'),
  dueAt: null,
  stability: 5,
  difficulty: 5,
  reps: 2,
  lapses: 0,
  lastReview: later(-5 * day),
  lastReviewDay: studyDay('2026-01-10'),
  cardVersion: 1,
}
