import { explorable } from './explorable'
import { entropy, largestAt, softmax } from './numbers'

/** Probabilities of tokens with these logits at a temperature; at 0 the largest logit, the first of equals, has all. */
export function probabilities(logits: readonly number[], temperature: number): number[] {
  if (temperature > 0) return softmax(logits, temperature)
  const top = largestAt(logits)
  return logits.map((_, index) => (index === top ? 1 : 0))
}

/**
 * What temperature does to the probabilities of a few tokens: p = softmax(logits / T). `effective` is 2^entropy, the
 * number of equally likely tokens that would be as uncertain. Hinton, Vinyals, Dean 2015, arXiv 1503.02531, section 2.
 */
export const temperature = explorable({
  name: 'temperature',
  inputs: {
    logits: { kind: 'list', label: 'Logits', length: [2, 8], min: -50, max: 50, default: [2, 1, 0, -1] },
    temperature: { kind: 'number', label: 'Temperature', min: 0, max: 5, step: 0.05, default: 1 },
  },
  run: ({ logits, temperature }) => {
    const p = probabilities(logits, temperature)
    const bits = entropy(p)
    return {
      ...Object.fromEntries(p.map((value, index) => [`p-${index + 1}`, value])),
      top: largestAt(p) + 1,
      entropy: bits,
      effective: 2 ** bits,
    }
  },
})
