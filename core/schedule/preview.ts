/** What each rating would give. The buttons promise by the fold itself, so what they promise is what is stored. */
import type { Rating, Review } from '../review-log'
import { grade } from './grade'
import { defaultWeights, memoryModel } from './memory'
import { type Base, elapsedDays, fold, startingAt } from './replay'
import type { Schedule, Wait } from './schedule'

export const ratings: readonly Rating[] = [1, 2, 3, 4]

export const ratingNames: Record<Rating, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' }

export interface Outcome {
  schedule: Schedule
  wait: Wait
}

/** A review before its rating is chosen. */
export type Prospect = Omit<Review, 'rating' | 'kind' | 'durationMs' | 'id'>

/** The schedule and the wait that each of the four ratings would give a card that stands at `schedule`. */
export function preview(
  schedule: Schedule | null,
  prospect: Prospect,
  weights: readonly number[] = defaultWeights,
): Record<Rating, Outcome> {
  const base: Base = { schedule, lastDay: schedule?.lastReviewDay ?? null, last: null }
  const { standing, lastReview } = startingAt(base)
  const outcome = (rating: Rating): Outcome => {
    const review: Review = { ...prospect, id: '', kind: 'review', durationMs: 0, rating }
    const after = fold(base, [review], weights).schedule
    if (!after) throw new Error('a review always gives a schedule')
    const elapsed = elapsedDays(lastReview, prospect.studyDay)
    return { schedule: after, wait: grade(memoryModel(weights), standing, { ...review, elapsedDays: elapsed }).wait }
  }
  return { 1: outcome(1), 2: outcome(2), 3: outcome(3), 4: outcome(4) }
}

/** A wait as a button says it: `Nm`, `Nh` (rounded up) or `Nd` (days, never months). */
export function waitLabel(wait: Wait): string {
  if (wait.unit === 'days') return `${wait.days}d`
  const minutes = Math.max(Math.ceil(wait.seconds / 60), 1)
  if (minutes < 60) return `${minutes}m`
  const hours = Math.ceil(wait.seconds / 3_600)
  return hours < 24 ? `${hours}h` : `${Math.ceil(wait.seconds / 86_400)}d`
}
