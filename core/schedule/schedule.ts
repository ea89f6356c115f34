import type { StudyDay } from '../study-day'

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

export const isLearning = (state: State): boolean => state === 'Learning' || state === 'Relearning'
