/**
 * The FSRS-6 memory model. A test holds it to what ts-fsrs gives, bit for bit, rounding to eight places included: that
 * library carries its own scheduler, whose days, steps and fuzz are not ours, to every device that studies.
 */
import { daysUntil, defaultDecay, retrievability } from '../forgetting-curve'
import type { Rating } from '../review-log'
import type { Memory } from './schedule'

/** The 21 default weights of FSRS-6. */
export const defaultWeights: readonly number[] = [
  0.212,
  1.2931,
  2.3065,
  8.2956,
  6.4133,
  0.8334,
  3.0194,
  0.001,
  1.8722,
  0.1666,
  0.796,
  1.4835,
  0.0614,
  0.2629,
  1.6483,
  0.6014,
  1.8729,
  0.5425,
  0.0912,
  0.0658,
  defaultDecay,
]

export interface MemoryModel {
  /** The memory after a first review. */
  first(rating: Rating): Memory
  /** The memory after a later review, `elapsedDays` study days (≥ 0) on. 0 takes the short-term formula. */
  next(memory: Memory, elapsedDays: number, rating: Rating): Memory
  /** The chance of recall `elapsedDays` after the last review. */
  retrievability(memory: Memory, elapsedDays: number): number
  /** Days, not rounded, until recall falls to `desiredRetention`: S/F · (DR^(−1/w20) − 1), F = 0.9^(−1/w20) − 1. */
  interval(stability: number, desiredRetention: number): number
  /** Whether a card without steps may be asked again within the day (w17, w18 > 0). */
  shortTerm: boolean
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
const rounded = (value: number) => Math.round(value * 1e8) / 1e8

const leastStability = 0.001
const stabilityOf = (days: number) => clamp(days, leastStability, 36_500)
const difficultyOf = (difficulty: number) => clamp(difficulty, 1, 10)

/** Between what each weight counts for, w0 to w20. */
const bounds: readonly [low: number, high: number][] = [
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0.01, 0.8],
  [0.1, 0.8],
]

/** The formulas of FSRS-6 for weights within their bounds; `w(i)` is weight i. D: difficulty, S: stability, G: rating. */
function formulas(w: (index: number) => number) {
  const factor = rounded(Math.exp((-w(20)) ** -1 * Math.log(0.9)) - 1)
  /** D₀(G) = w4 − e^((G − 1)·w5) + 1. */
  const firstDifficulty = (rating: Rating) => rounded(w(4) - Math.exp((rating - 1) * w(5)) + 1)
  /** D′ = w7·D₀(4) + (1 − w7)·(D − w6·(G − 3)·(10 − D)/9). */
  const nextDifficulty = (difficulty: number, rating: Rating) => {
    const moved = difficulty + rounded((-w(6) * (rating - 3) * (10 - difficulty)) / 9)
    return difficultyOf(rounded(w(7) * firstDifficulty(4) + (1 - w(7)) * moved))
  }
  const recall = (stability: number, days: number) => rounded((1 + (factor * days) / stability) ** -w(20))
  /** Within the day: S′ = S · S^(−w19) · e^(w17·(G − 3 + w18)), from Hard on never less than S. */
  const againToday = (stability: number, rating: Rating) => {
    const growth = stability ** -w(19) * Math.exp(w(17) * (rating - 3 + w(18)))
    return rounded(stabilityOf(stability * (rating > 1 ? Math.max(growth, 1) : growth)))
  }
  /** S′ = w11 · D^(−w12) · ((S + 1)^w13 − 1) · e^((1 − R)·w14), at most S / e^(w17·w18). */
  const forgotten = ({ stability, difficulty }: Memory, r: number) => {
    const left = w(11) * difficulty ** -w(12) * ((stability + 1) ** w(13) - 1) * Math.exp((1 - r) * w(14))
    const most = rounded(stability / Math.exp(w(17) * w(18)))
    return clamp(most, leastStability, rounded(stabilityOf(left)))
  }
  /** S′ = S · (1 + e^w8 · (11 − D) · S^(−w9) · (e^((1 − R)·w10) − 1) · w15 for Hard · w16 for Easy). */
  const recalled = ({ stability, difficulty }: Memory, r: number, rating: Rating) => {
    const hard = rating === 2 ? w(15) : 1
    const easy = rating === 4 ? w(16) : 1
    const gain = Math.exp(w(8)) * (11 - difficulty) * stability ** -w(9) * (Math.exp((1 - r) * w(10)) - 1) * hard * easy
    return rounded(stabilityOf(stability * (1 + gain)))
  }
  const nextStability = (memory: Memory, days: number, rating: Rating) => {
    if (days === 0) return againToday(memory.stability, rating)
    const r = recall(memory.stability, days)
    return rating === 1 ? forgotten(memory, r) : recalled(memory, r, rating)
  }
  return { firstDifficulty: (rating: Rating) => difficultyOf(firstDifficulty(rating)), nextDifficulty, nextStability }
}

/**
 * The model for `weights`. It is built from the weights alone: given a learner's relearning steps, ts-fsrs would lower
 * w17 and w18. Throws a RangeError unless there are 21 finite weights.
 */
export function memoryModel(weights: readonly number[] = defaultWeights): MemoryModel {
  const kept = models.get(weights)
  if (kept) return kept
  if (weights.length !== 21 || !weights.every(Number.isFinite)) throw new RangeError('FSRS-6 takes 21 finite weights')
  const within = bounds.map(([low, high], index) => clamp(weights[index] ?? 0, low, high))
  const w = (index: number) => within[index] ?? 0
  const { firstDifficulty, nextDifficulty, nextStability } = formulas(w)
  const model: MemoryModel = {
    // ts-fsrs raises a first stability to 0.1; Anki and the optimizer clamp it at 0.001.
    first: (rating) => ({ stability: stabilityOf(weights[rating - 1] ?? 0), difficulty: firstDifficulty(rating) }),
    next(memory, elapsedDays, rating) {
      const { stability, difficulty } = memory
      if (!(elapsedDays >= 0 && difficulty >= 1 && stability >= leastStability))
        throw new RangeError(`no memory: stability ${stability}, difficulty ${difficulty}, ${elapsedDays} days on`)
      return { difficulty: nextDifficulty(difficulty, rating), stability: nextStability(memory, elapsedDays, rating) }
    },
    retrievability: ({ stability }, elapsedDays) => retrievability(elapsedDays, stability, w(20)),
    interval: (stability, desiredRetention) => daysUntil(desiredRetention, stability, w(20)),
    shortTerm: w(17) > 0 && w(18) > 0,
  }
  models.set(weights, model)
  return model
}

const models = new WeakMap<readonly number[], MemoryModel>()
