/** One answer: what the memory becomes, and how long the card waits. Pure of days and zones. */
import type { Rating, Under } from '../review-log'
import { fuzzNumber, reviewInterval, wholeInterval } from './interval'
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

const graded = (from: Standing, rating: Rating, memory: Memory, state: State, step: number, wait: Wait): Graded => ({
  state,
  step,
  memory,
  reps: from.reps + 1,
  lapses: from.state === 'Review' && rating === 1 ? from.lapses + 1 : from.lapses,
  intervalDays: wait.unit === 'days' ? wait.days : 0,
  wait,
})

const days = (count: number): Wait => ({ unit: 'days', days: count })

const seconds = (count: number): Wait => ({ unit: 'seconds', seconds: count })

/** The standing of a card after `answer`, by the rules of Anki's scheduler over the FSRS memory `model`. */
export function grade(model: MemoryModel, from: Standing, answer: Answer): Graded {
  const { rating, under } = answer
  const memory = memoryAfter(model, from, answer, rating)
  const interval = (other: Rating) => {
    const { stability } = other === rating ? memory : memoryAfter(model, from, answer, other)
    return model.interval(stability, under.desiredRetention)
  }
  const fuzz = under.fuzz ? fuzzNumber(answer.cardId, from.reps) : null
  if (from.state === 'Review' && rating !== 1) {
    const whole = reviewInterval(rating, interval, from.intervalDays, under.maximumInterval, fuzz)
    return graded(from, rating, memory, 'Review', 0, days(whole))
  }
  const first = from.state === 'New' || from.state === 'Learning'
  const steps = first ? under.learningSteps : under.relearningSteps
  const learning = first ? 'Learning' : 'Relearning'
  const next = nextStep(steps, isLearning(from.state) ? from.step : 0, rating)
  if (next) return graded(from, rating, memory, learning, next.step, seconds(next.seconds))
  const wait = interval(rating)
  // Without steps FSRS itself may ask again within the day; with steps it never sets a wait below one.
  if (rating !== 4 && steps.length === 0 && wait < 0.5 && model.shortTerm) {
    return graded(from, rating, memory, learning, 0, seconds(Math.floor(wait * 86_400)))
  }
  const graduating = (real: number, minimum: number) =>
    wholeInterval(Math.max(Math.round(real), 1), minimum, under.maximumInterval, fuzz)
  const minimum = rating === 4 ? graduating(interval(3), 1) + 1 : 1
  return graded(from, rating, memory, 'Review', 0, days(graduating(wait, minimum)))
}

const memoryAfter = (model: MemoryModel, from: Standing, { elapsedDays }: Answer, rating: Rating): Memory =>
  from.memory ? model.next(from.memory, elapsedDays, rating) : model.first(rating)
