import { explorable } from './explorable'
import { entropy, softmax, sum } from './numbers'

/** What each of the scores weighs: softmax of score / √dimension over the first `visible`, and 0 for those masked. */
export function weightsOf(
  scores: readonly number[],
  { dimension, scale, visible }: { dimension: number; scale: string; visible: number },
): number[] {
  const seen = softmax(scores.slice(0, visible), scale === 'yes' ? Math.sqrt(dimension) : 1)
  return scores.map((_, index) => seen[index] ?? 0)
}

/**
 * One query's attention over four tokens: softmax(q·k / √d), and the mean of their values so weighted. `entropy` in
 * bits. Vaswani et al. 2017, arXiv 1706.03762, section 3.2.1.
 */
export const attentionWeights = explorable({
  name: 'attention-weights',
  inputs: {
    scores: { kind: 'list', label: 'Scores q·k', length: [4, 4], min: -200, max: 200, default: [20, 8, 0, -8] },
    values: { kind: 'list', label: 'Values', length: [4, 4], min: -100, max: 100, default: [1, 2, 3, 4] },
    dimension: { kind: 'number', label: 'Dimension d', min: 1, max: 512, isWhole: true, default: 64 },
    scale: { kind: 'choice', label: 'Divide by √d', options: ['yes', 'no'], default: 'yes' },
    visible: { kind: 'number', label: 'Visible tokens', min: 1, max: 4, isWhole: true, default: 4 },
  },
  run: ({ scores, values, ...how }) => {
    const weights = weightsOf(scores, how)
    return {
      ...Object.fromEntries(weights.map((weight, index) => [`weight-${index + 1}`, weight])),
      output: sum(weights.map((weight, index) => weight * (values[index] ?? 0))),
      entropy: entropy(weights),
      'max-weight': Math.max(...weights),
    }
  },
})
