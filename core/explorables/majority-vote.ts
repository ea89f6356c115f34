import { explorable } from './explorable'
import { sum } from './numbers'

/** The coefficients up to x^degree of a product. */
const product = (one: readonly number[], other: readonly number[], degree: number): number[] =>
  Array.from({ length: degree + 1 }, (_, k) => {
    let total = 0
    for (let i = Math.max(0, k - other.length + 1); i <= k && i < one.length; i++)
      total += (one[i] ?? 0) * (other[k - i] ?? 0)
    return total
  })

const factorials = Array.from({ length: 42 }, (_, n) => {
  let value = 1
  for (let factor = 2; factor <= n; factor++) value *= factor
  return value
})
const factorial = (n: number) => factorials[n] ?? Number.NaN

const choose = (n: number, k: number) => factorial(n) / (factorial(k) * factorial(n - k))

/**
 * The chances that `right` votes win, by how many votes, 0 to `most`, fall evenly at random on `wrong` answers: that none
 * gets more, and that the lot decides for the right one where some get as many. Of the boxes' generating function, where
 * a box of v votes weighs xᵛ/v!, the ways with t boxes that hold exactly `right` are taken for each t.
 */
export function winChances(right: number, wrong: number, most: number): number[] {
  const fewer = Array.from({ length: Math.min(right, most + 1) }, (_, votes) => 1 / factorial(votes))
  const powers = [[1]]
  for (let boxes = 1; boxes <= wrong; boxes++) powers.push(product(powers[boxes - 1] ?? [], fewer, most))
  return Array.from({ length: most + 1 }, (_, votes) => {
    let ways = 0
    for (let tied = 0; tied <= wrong && tied * right <= votes; tied++) {
      const others = powers[wrong - tied]?.[votes - tied * right] ?? 0
      ways += (choose(wrong, tied) * others) / (factorial(right) ** tied * (tied + 1))
    }
    return (ways * factorial(votes)) / wrong ** votes
  })
}

/** As many votes as are ever counted. */
const mostVotes = 41

const tables = new Map<number, number[][]>()

/** The chances of `winChances`, up to 41 votes in all, by how many are right: 1 at [0], 2 at [1] … Worked out once. */
export function winTable(wrong: number): number[][] {
  const known = tables.get(wrong)
  if (known) return known
  const table = Array.from({ length: mostVotes }, (_, index) => winChances(index + 1, wrong, mostVotes - index - 1))
  tables.set(wrong, table)
  return table
}

/** The chance that the vote of n chains, each right with chance p, is right; any table of at least n votes will do. */
export const voteAccuracy = (p: number, n: number, table: readonly (readonly number[])[]): number =>
  sum(
    Array.from({ length: n }, (_, index) => {
      const right = index + 1
      return choose(n, right) * p ** right * (1 - p) ** (n - right) * (table[index]?.[n - right] ?? 0)
    }),
  )

/** How often the right answer comes where it is as common as each wrong one: above that a vote helps, below it harms. */
export const breakEven = (wrong: number): number => 1 / (wrong + 1)

/**
 * What voting over n independent chains makes of a chance p that one is right, when wrong ones scatter evenly over a
 * few answers; ties are drawn by lot. Chances are fractions of 1. Self-consistency: Wang et al. 2022, arXiv 2203.11171.
 */
export const majorityVote = explorable({
  name: 'majority-vote',
  inputs: {
    p: { kind: 'number', label: 'One chain is right', min: 0, max: 1, default: 0.6 },
    n: { kind: 'number', label: 'Chains that vote', min: 1, max: mostVotes, default: 5, isWhole: true },
    wrong: { kind: 'number', label: 'Different errors', min: 1, max: 20, default: 1, isWhole: true },
  },
  run: ({ p, n, wrong }) => {
    const accuracy = voteAccuracy(p, n, winTable(wrong))
    return { accuracy, single: p, gain: accuracy - p }
  },
})
