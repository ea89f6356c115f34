/**
 * The FSRS-6 memory model, and the only file that knows ts-fsrs. Of that library it takes the memory update
 * (`next_state`) alone: steps, due days, fuzz and the cap are this folder's own, since the library counts days in UTC,
 * seeds fuzz by the millisecond and passes the maximum interval.
 */
import { default_w, FSRSAlgorithm } from 'ts-fsrs'
import { daysUntil, retrievability } from '../forgetting-curve'
import type { Rating } from '../review-log'
import type { Memory } from './schedule'

/** The 21 default weights of FSRS-6. */
export const defaultWeights: readonly number[] = default_w

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

/**
 * The model for `weights`. It is built from the weights alone: given a learner's relearning steps, ts-fsrs would lower
 * w17 and w18. Throws a RangeError unless there are 21 finite weights.
 */
export function memoryModel(weights: readonly number[] = defaultWeights): MemoryModel {
  const kept = models.get(weights)
  if (kept) return kept
  if (weights.length !== 21 || !weights.every(Number.isFinite)) throw new RangeError('FSRS-6 takes 21 finite weights')
  const algorithm = new FSRSAlgorithm({ w: [...weights] })
  const w = algorithm.parameters.w
  const decay = w[20] ?? 0
  const model: MemoryModel = {
    // ts-fsrs raises a first stability to 0.1; Anki and the optimizer clamp it at 0.001.
    first: (rating) => ({
      stability: clamp(weights[rating - 1] ?? 0, 0.001, 36_500),
      difficulty: algorithm.next_state(null, 0, rating).difficulty,
    }),
    next: (memory, elapsedDays, rating) => algorithm.next_state(memory, elapsedDays, rating),
    retrievability: ({ stability }, elapsedDays) => retrievability(elapsedDays, stability, decay),
    interval: (stability, desiredRetention) => daysUntil(desiredRetention, stability, decay),
    shortTerm: (w[17] ?? 0) > 0 && (w[18] ?? 0) > 0,
  }
  models.set(weights, model)
  return model
}

const models = new WeakMap<readonly number[], MemoryModel>()
