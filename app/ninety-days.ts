import type { SawtoothReview } from '@/components/ui/sawtooth-paths'
import { defaultUnder } from '@/core/review-log'
import { grade, newStanding } from '@/core/schedule/grade'
import { memoryModel } from '@/core/schedule/memory'

const secondsADay = 86_400

/**
 * The reviews of a card answered Good whenever it is due, as this site schedules it with its defaults: day 0, then each
 * day on which it comes back within `days`. Fuzz is off, since it differs from card to card.
 */
export function goodReviews(days: number): SawtoothReview[] {
  const model = memoryModel()
  const under = { ...defaultUnder, fuzz: false }
  const reviews = new Map<number, number>()
  let standing = newStanding
  let day = 0
  let elapsedDays = 0
  while (day <= days) {
    const graded = grade(model, standing, { cardId: 'any/card', rating: 3, under, elapsedDays })
    // A learning step ends within the day: the last answer of a day is the one that counts from there.
    reviews.set(Math.floor(day), graded.memory.stability)
    elapsedDays = graded.wait.unit === 'days' ? graded.wait.days : 0
    day = graded.wait.unit === 'days' ? Math.floor(day) + elapsedDays : day + graded.wait.seconds / secondsADay
    standing = graded
  }
  return [...reviews].map(([reviewDay, stability]) => ({ day: reviewDay, stability }))
}
