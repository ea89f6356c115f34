/** True retention: how many of the answers that were due to be known were. */
import type { PastReview } from './input'

/** A card whose interval is this long is mature. */
export const matureDays = 21

export interface Recalled {
  reviews: number
  /** How many of them passed: Hard, Good or Easy. */
  recalled: number
}

export interface Retention {
  /** Cards whose interval was below 21 days, and those of 21 and more. */
  young: Recalled
  mature: Recalled
  all: Recalled
}

const sum = (a: Recalled, b: Recalled): Recalled => ({
  reviews: a.reviews + b.reviews,
  recalled: a.recalled + b.recalled,
})

/**
 * True retention over `reviews` (in order) by Anki's definition: the first review of each card on each study day, where
 * the card was then in Review; Again fails, all else passes.
 */
export function trueRetention(reviews: readonly PastReview[]): Retention {
  const seen = new Set<string>()
  const young: Recalled = { reviews: 0, recalled: 0 }
  const mature: Recalled = { reviews: 0, recalled: 0 }
  for (const { cardId, studyDay, rating, state, intervalDays } of reviews) {
    const first = `${studyDay} ${cardId}`
    if (seen.has(first)) continue
    seen.add(first)
    if (state !== 'Review') continue
    const group = (intervalDays ?? 0) >= matureDays ? mature : young
    group.reviews++
    if (rating !== 1) group.recalled++
  }
  return { young, mature, all: sum(young, mature) }
}
