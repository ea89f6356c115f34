import { explorable } from './explorable'
import { sum } from './numbers'

const enough = 0.99 - 1e-12

/** The singular values of a size × size matrix, each `decay` times the one before it and the first 1. */
export const singularValues = (size: number, decay: number): number[] =>
  Array.from({ length: size }, (_, index) => decay ** index)

/** The share of the sum of squares that the best approximation of each rank keeps, from rank 0 to full rank. */
export function energies(values: readonly number[]): number[] {
  let kept = 0
  const sums = [kept]
  for (const value of values) {
    kept += value ** 2
    sums.push(kept)
  }
  return sums.map((value) => value / kept)
}

/**
 * How much of a matrix a low rank holds. `error` is the Frobenius norm of what is lost over that of the whole; two
 * factors of a rank have `parameter-share` of its entries. Eckart, Young 1936, Psychometrika 1, 211–218.
 */
export const lowRankEnergy = explorable({
  name: 'low-rank-energy',
  inputs: {
    size: { kind: 'number', label: 'Matrix size', min: 2, max: 1024, isWhole: true, isWide: true, default: 64 },
    decay: { kind: 'number', label: 'Decay', min: 0, max: 1, default: 0.8 },
    rank: { kind: 'number', label: 'Rank', min: 0, max: 1024, isWhole: true, isWide: true, default: 8 },
  },
  run: ({ size, decay, rank }) => {
    const values = singularValues(size, decay)
    const kept = energies(values)
    const used = Math.min(rank, size)
    const squares = values.map((value) => value ** 2)
    return {
      energy: kept[used] ?? 1,
      error: Math.sqrt(sum(squares.slice(used)) / sum(squares)),
      'parameter-share': (2 * used) / size,
      'rank-for-99': kept.findIndex((energy) => energy >= enough),
    }
  },
})
