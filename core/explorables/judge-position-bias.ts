import { explorable } from './explorable'
import { tie } from './numbers'

export interface Judge {
  preference: number
  bias: number
  direction: 'first' | 'second'
}

/** Share of verdicts for A when it is shown first and when it is shown second. */
export function winShares({ preference, bias, direction }: Judge): { first: number; second: number } {
  const low = (1 - bias) * preference
  const [first, second] = direction === 'first' ? [bias + low, low] : [low, bias + low]
  return { first, second }
}

/** The preferences between which the order decides who wins: A where it stands in the favoured place, else B. */
export function swayed({ bias }: Judge): [from: number, to: number] {
  const unbiased = 1 - bias
  return unbiased > 0.5 ? [(0.5 - bias) / unbiased, 0.5 / unbiased] : [0, 1]
}

/**
 * A judge that lets the position decide a share `bias` of its verdicts, and else prefers A with chance `preference`,
 * asked in both orders. `consistency` is how often two independent calls in either order agree; `corrected` takes the
 * known bias out of the average. The bias is that of Zheng et al. 2023, arXiv 2306.05685, section 3.3, as a mixture.
 */
export const judgePositionBias = explorable({
  name: 'judge-position-bias',
  inputs: {
    preference: { kind: 'number', label: 'True share for A', min: 0, max: 1, default: 0.6 },
    bias: { kind: 'number', label: 'Decided by place', min: 0, max: 1, default: 0.2 },
    direction: {
      kind: 'choice',
      label: 'Favoured place',
      options: ['first', 'second'],
      default: 'first',
      words: { first: 'The first', second: 'The second' },
    },
  },
  run: (judge) => {
    const { first, second } = winShares(judge)
    const averaged = (first + second) / 2
    const unbiased = 1 - judge.bias
    return {
      'a-first': first,
      'a-second': second,
      averaged,
      gap: first - second,
      consistency: first * second + (1 - first) * (1 - second),
      corrected: unbiased > tie ? (averaged - judge.bias / 2) / unbiased : 'undefined',
    }
  },
})
