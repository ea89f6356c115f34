import { explorable } from './explorable'
import { mean, sum } from './numbers'

/** How surprising a token of this probability is, in bits: infinite for one held impossible. */
export const surprise = (p: number): number => -Math.log2(p) + 0

const orInfinite = (value: number): number | 'infinite' => (Number.isFinite(value) ? value : 'infinite')

/**
 * How surprised a model was by a text, of the probability that it gave each actual token: the mean in bits and in nats,
 * 2^bits, and the sum per byte of the text. `worst` is the place, from 1, of the least likely token. A perplexity
 * beyond what a number holds (a mean of 1,024 bits and more) is infinite too. Jelinek et al. 1977, J. Acoust. Soc. Am.
 * 62, S63.
 */
export const perplexity = explorable({
  name: 'perplexity',
  inputs: {
    probabilities: {
      kind: 'list',
      label: 'Probability of each actual token',
      length: [1, 20],
      min: 0,
      max: 1,
      default: [0.5, 0.25, 0.125, 0.5],
    },
    bytes: {
      kind: 'number',
      label: 'Length of the text',
      unit: 'bytes',
      min: 1,
      max: 1e4,
      isWhole: true,
      isWide: true,
      default: 16,
    },
  },
  run: ({ probabilities, bytes }) => {
    const surprises = probabilities.map(surprise)
    const bits = mean(surprises)
    return {
      bits: orInfinite(bits),
      nats: orInfinite(bits * Math.LN2),
      perplexity: orInfinite(2 ** bits),
      'bits-per-byte': orInfinite(sum(surprises) / bytes),
      worst: probabilities.indexOf(Math.min(...probabilities)) + 1,
    }
  },
})
