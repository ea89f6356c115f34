import { explorable } from './explorable'
import { sum, tie } from './numbers'

/** Probabilities in proportion to weights, the largest first. */
export function sorted(weights: readonly number[]): number[] {
  const total = sum(weights)
  return weights.map((weight) => weight / total).sort((a, b) => b - a)
}

/**
 * How many of sorted probabilities top-p keeps: the fewest that together reach p, the one that crosses it included; at
 * least one, and at p = 1 all that are possible, however unlikely.
 */
export function keptByMass(probabilities: readonly number[], p: number): number {
  if (p === 1) return probabilities.filter((probability) => probability > 0).length
  let kept = 0
  let mass = 0
  for (const probability of probabilities) {
    if (kept > 0 && mass >= p - tie) break
    mass += probability
    kept += 1
  }
  return kept
}

/**
 * What top-p and top-k keep of the same distribution, and what the likeliest token's probability is after rescaling.
 * `mass` is what the kept ones had together. Holtzman et al. 2019, arXiv 1904.09751, section 3.1.
 */
export const topP = explorable({
  name: 'top-p',
  inputs: {
    weights: {
      kind: 'list',
      label: 'Weights',
      length: [2, 10],
      min: 0,
      max: 1e6,
      default: [50, 20, 12, 8, 5, 3, 2],
      accepts: (weights) => sum(weights) > 0,
    },
    p: { kind: 'number', label: 'Top-p', min: 0, max: 1, default: 0.9 },
    k: { kind: 'number', label: 'Top-k', min: 1, max: 10, isWhole: true, default: 3 },
  },
  run: ({ weights, p, k }) => {
    const probabilities = sorted(weights)
    const [largest = 0] = probabilities
    const keptP = keptByMass(probabilities, p)
    const keptK = Math.min(k, probabilities.length)
    const massP = sum(probabilities.slice(0, keptP))
    const massK = sum(probabilities.slice(0, keptK))
    return {
      'kept-p': keptP,
      'mass-p': massP,
      'top-after-p': largest / massP,
      'kept-k': keptK,
      'mass-k': massK,
      'top-after-k': largest / massK,
    }
  },
})
