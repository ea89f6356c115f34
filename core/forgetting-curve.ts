/** The FSRS-6 forgetting curve, R(t, S) = (1 + F·t/S)^(−w20) with F = 0.9^(−1/w20) − 1, so that R(S, S) = 0.9. */

/** w20 of the default FSRS-6 weights. */
export const defaultDecay = 0.1542

/** The recall at which a card is due until a learner changes it. It stands here, apart from the schemas, for pages that only draw. */
export const defaultRetention = 0.9

/** A memory some time after the review that shaped it. */
export interface AgedMemory {
  /** Days from that review until the chance of recall has fallen to 90 %. */
  stability: number
  /** Days since that review, with their fraction. */
  elapsedDays: number
}

/** Recall (0–1) at `day`, in days after the curve's beginning. */
export interface CurvePoint {
  day: number
  recall: number
}

/** F of the curve whose decay is `decay` (w20). */
export const curveFactor = (decay: number): number => 0.9 ** (-1 / decay) - 1

/** The chance (0–1) to recall a card `elapsedDays` (fractions allowed) after a review that left it at `stability` days. */
export function retrievability(elapsedDays: number, stability: number, decay = defaultDecay): number {
  return (1 + (curveFactor(decay) * Math.max(0, elapsedDays)) / stability) ** -decay
}

/** Days, not rounded, until recall falls to `recall` (0–1): S/F · (R^(−1/w20) − 1), the curve read the other way. */
export function daysUntil(recall: number, stability: number, decay = defaultDecay): number {
  return (stability / curveFactor(decay)) * (recall ** (-1 / decay) - 1)
}

/**
 * The next `days` days of a card last reviewed `elapsedDays` ago: 37 points from day 0 to `days`, closer together at the
 * start, where a young memory falls fastest.
 */
export function curve(stability: number, elapsedDays: number, days: number, decay = defaultDecay): CurvePoint[] {
  const steps = 36
  return Array.from({ length: steps + 1 }, (_, step) => {
    const day = days * (step / steps) ** 1.6
    return { day, recall: retrievability(elapsedDays + day, stability, decay) }
  })
}
