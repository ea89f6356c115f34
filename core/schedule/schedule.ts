import type { AgedMemory } from '../forgetting-curve'
import { dayMs, type StudyDay } from '../study-day'

/** Where a card stands in its life. */
export type State = 'New' | 'Learning' | 'Review' | 'Relearning'

/**
 * One learner's FSRS state for one card. `step` is the index, from 0, of the learning step it waits in. `dueDay` is set
 * from the first review on; `dueAt` only while a (re)learning card waits within its study day. `stability` is in days,
 * `difficulty` 1–10. All but `state`, `step`, `reps` and `lapses` are null for a card that was reset.
 */
export interface Schedule {
  state: State
  step: number
  dueDay: StudyDay | null
  dueAt: Date | null
  stability: number | null
  difficulty: number | null
  reps: number
  lapses: number
  lastReview: Date | null
  lastReviewDay: StudyDay | null
  cardVersion: number
}

/** How long a card waits after an answer: in seconds while (re)learning, in whole study days once in Review. */
export type Wait = { unit: 'seconds'; seconds: number } | { unit: 'days'; days: number }

/** What FSRS knows of a memory: `stability` in days (> 0), `difficulty` 1–10. */
export interface Memory {
  stability: number
  difficulty: number
}

/** A card's memory as it is at `now`; null while there is none: never reviewed, or reset. */
export function memoryAt(schedule: Schedule | null, now: Date): AgedMemory | null {
  if (!schedule?.lastReview || schedule.stability === null) return null
  const elapsedDays = Math.max(0, (now.getTime() - schedule.lastReview.getTime()) / dayMs)
  return { stability: schedule.stability, elapsedDays }
}

export const isLearning = (state: State): boolean => state === 'Learning' || state === 'Relearning'
