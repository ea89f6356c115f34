/** True retention: how many of the answers that were due to be known were. */
import type { CardDay } from './input'

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
 * True retention over `done` by Anki's definition: the first review of each card on each study day, where the card was
 * then in Review; Again fails, all else passes.
 */
export function trueRetention(done: readonly CardDay[]): Retention {
  const young: Recalled = { reviews: 0, recalled: 0 }
  const mature: Recalled = { reviews: 0, recalled: 0 }
  for (const { first } of done) {
    if (first.state !== 'Review') continue
    const group = (first.intervalDays ?? 0) >= matureDays ? mature : young
    group.reviews++
    if (first.rating !== 1) group.recalled++
  }
  return { young, mature, all: sum(young, mature) }
}
