/** What a learner's log says of their memory, as pages show it. */
import type { AgedMemory } from '../core/forgetting-curve'
import type { State } from '../core/schedule/schedule'
import type { StudyDay } from '../core/study-day'

export interface CardProgress extends AgedMemory {
  state: State
  /** The version of the card that its last review was given on. */
  cardVersion: number
  /** The chance of recall now, 0–1. */
  recall: number
  dueDay: StudyDay | null
  due: boolean
  /** Whole study days until it is due; negative where it is overdue. */
  dueInDays: number | null
}

export interface Progress {
  /** When the numbers were worked out. */
  now: Date
  /** The recall (0–1) that the learner's settings aim at: below it a card is due. */
  desiredRetention: number
  /** The cards that have been reviewed. */
  byCard: ReadonlyMap<string, CardProgress>
}
