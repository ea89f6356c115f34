import { explorable } from './explorable'

const word = /[\p{L}\p{N}'’]+|[^\s\p{L}\p{N}'’]/gu

/** The tokens of a text, simply: words, and every other sign by itself. Real tokenizers split differently. */
export const tokensOf = (text: string): string[] => text.match(word) ?? []

/** What a model is trained on: each token after the first, together with all that stand before it. */
export const samplesOf = (sequence: readonly string[]): { context: string[]; target: string }[] =>
  sequence.slice(1).map((target, index) => ({ context: sequence.slice(0, index + 1), target }))

/** The tokens of a text, between such markers as are switched on. */
export const sequenceOf = ({ text, bos, eos }: { text: string; bos: string; eos: string }): string[] => [
  ...(bos === 'yes' ? ['<BOS>'] : []),
  ...tokensOf(text),
  ...(eos === 'yes' ? ['<EOS>'] : []),
]

/**
 * How many training samples a text is by itself, each next token being the label of those before it. `tokens` leaves
 * the markers out. Huyen, AI Engineering (2025), Table 1-1.
 */
export const trainingSamples = explorable({
  name: 'training-samples',
  inputs: {
    text: { kind: 'text', label: 'Text', length: 200, default: 'I love street food.' },
    bos: {
      kind: 'choice',
      label: 'Begin marker',
      options: ['yes', 'no'],
      default: 'yes',
      words: { yes: '<BOS>', no: 'none' },
    },
    eos: {
      kind: 'choice',
      label: 'End marker',
      options: ['yes', 'no'],
      default: 'yes',
      words: { yes: '<EOS>', no: 'none' },
    },
  },
  run: (values) => {
    const samples = samplesOf(sequenceOf(values))
    return {
      tokens: tokensOf(values.text).length,
      samples: samples.length,
      'last-target': samples.at(-1)?.target ?? 'none',
    }
  },
})
