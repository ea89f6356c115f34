/** One answer: what the memory becomes, and how long the card waits. Pure of days and zones. */
import type { Rating, Under } from '../review-log'
import { fuzzNumber, reviewIntervals, wholeInterval } from './interval'
import type { MemoryModel } from './memory'
import { isLearning, type Memory, type State, type Wait } from './schedule'
import { nextStep } from './steps'

/** What a grade starts from. `intervalDays` is the interval a card in Review was given, 0 in any other state. */
export interface Standing {
  state: State
  step: number
  memory: Memory | null
  reps: number
  lapses: number
  intervalDays: number
}

export interface Graded extends Standing {
  memory: Memory
  wait: Wait
}

export const newStanding: Standing = { state: 'New', step: 0, memory: null, reps: 0, lapses: 0, intervalDays: 0 }

interface Answer {
  cardId: string
  rating: Rating
  under: Under
  /** Study days since the last effective review, at least 0; ignored where there is no memory yet. */
  elapsedDays: number
}

/** The standing of a card after `answer`, by the rules of Anki's scheduler over the FSRS memory `model`. */
export function grade(model: MemoryModel, from: Standing, answer: Answer): Graded {
  const after = (rating: Rating) =>
    from.memory ? model.next(from.memory, answer.elapsedDays, rating) : model.first(rating)
  const memory = after(answer.rating)
  const interval = (rating: Rating) => {
    const { stability } = rating === answer.rating ? memory : after(rating)
    return model.interval(stability, answer.under.desiredRetention)
  }
  const lapses = from.lapses + (from.state === 'Review' && answer.rating === 1 ? 1 : 0)
  const graded = { memory, reps: from.reps + 1, lapses }
  const inReview = (days: number): Graded => ({
    ...graded,
    state: 'Review',
    step: 0,
    intervalDays: days,
    wait: { unit: 'days', days },
  })
  const inSteps = (step: number, seconds: number): Graded => ({
    ...graded,
    state: from.state === 'New' || from.state === 'Learning' ? 'Learning' : 'Relearning',
    step,
    intervalDays: 0,
    wait: { unit: 'seconds', seconds },
  })

  const { under, rating } = answer
  const fuzz = under.fuzz ? fuzzNumber(answer.cardId, from.reps) : null
  const whole = (days: number, minimum = 1) =>
    wholeInterval(Math.max(Math.round(days), 1), minimum, under.maximumInterval, fuzz)

  if (from.state === 'Review' && rating !== 1) {
    const real = [interval(2), interval(3), interval(4)] as const
    return inReview(reviewIntervals(real, from.intervalDays, under.maximumInterval, fuzz)[rating - 2] ?? 1)
  }
  const steps = from.state === 'New' || from.state === 'Learning' ? under.learningSteps : under.relearningSteps
  const next = nextStep(steps, isLearning(from.state) ? from.step : 0, rating)
  if (next) return inSteps(next.step, next.seconds)
  if (rating === 4) return inReview(whole(interval(4), whole(interval(3)) + 1))
  const days = interval(rating)
  // Without steps FSRS itself may ask again within the day; with steps it never sets a wait below one.
  if (steps.length === 0 && days < 0.5 && model.shortTerm) return inSteps(0, Math.floor(days * 86_400))
  return inReview(whole(days))
}
