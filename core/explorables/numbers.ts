/** Arithmetic that several explorables share. */

const noise = 1e-9
export const tie = 1e-12

/** ⌈x⌉, where rounding noise does not make it one more. */
export const ceil = (x: number): number => Math.ceil(x - noise) + 0

/** ⌊x⌋, where rounding noise does not make it one less. */
export const floor = (x: number): number => Math.floor(x + noise) + 0

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

export const mean = (values: readonly number[]): number => sum(values) / values.length

/**
 * Probabilities in proportion to e^(score / divisor), of a divisor above 0. The largest score is taken off first, so that
 * nothing overflows.
 */
export function softmax(scores: readonly number[], divisor = 1): number[] {
  const largest = Math.max(...scores)
  const weights = scores.map((score) => Math.exp((score - largest) / divisor))
  const total = sum(weights)
  return weights.map((weight) => weight / total)
}

/** Entropy of probabilities in bits; 0·log 0 = 0. */
export const entropy = (probabilities: readonly number[]): number =>
  sum(probabilities.map((p) => (p > 0 ? -p * Math.log2(p) : 0))) + 0

/** The place, from 0, of the largest value; of equal ones (within 1e-12) the first. */
export const largestAt = (values: readonly number[]): number => {
  const most = Math.max(...values)
  return values.findIndex((value) => value >= most - tie)
}
