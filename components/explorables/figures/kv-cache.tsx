import { fittingLength, kvCache } from '@/core/explorables/kv-cache'
import { figure, type ShownOf } from '../figure'
import { Key, type KeyEntry } from '../key'
import { counted, significant, whole } from '../paint'
import { BlockOfSlabs } from '../slabs'

const three = significant(3)

type Shown = ShownOf<typeof kvCache>

const sequences = (count: number) => counted(whole(count), 'sequence')

const tokens = (count: number) => counted(whole(count), 'token')

/** What the card holds, and what not, in GB and sequences. */
function held({ values, results }: Shown) {
  const count = Math.min(values.batch, results['max-batch'])
  const each = results['per-sequence-gb']
  const free = Math.max(0, values.gpu - values.weights - count * each)
  return { size: values.gpu, first: values.weights, each, held: count, out: values.batch - count, free }
}

function entries(shown: Shown): KeyEntry[] {
  const { first, each, held: count, out, free } = held(shown)
  return [
    ['area ink', `Weights, ${three(first)} GB`],
    ['area', `${sequences(count)}, ${three(each)} GB each`],
    ['area wash', `Free, ${three(free)} GB`],
    ['area pale', `${whole(out)} without room`],
  ]
}

export const kvCacheFigure = figure({
  spec: kvCache,
  title: 'What fits beside the weights',
  guess: {
    question: 'Let each sequence be 100,000 tokens long. How many fit on this card?',
    setting: { sequence: 100_000 },
    key: 'max-batch',
    answer: {
      kind: 'choice',
      options: [
        [16, '16'],
        [4, '4'],
        [1, '1'],
        [0, 'None'],
      ],
    },
  },
  Picture: (shown) => {
    const block = held(shown)
    const { gpu } = shown.values
    return (
      <>
        <Key entries={entries(shown)} />
        <BlockOfSlabs
          {...block}
          painted={`${three(gpu)} GB`}
          label={`${three(gpu)} GB of memory as a block: ${three(block.first)} GB of weights, then ${sequences(block.held)} of ${three(block.each)} GB, and ${three(block.free)} GB free. ${block.out > 0 ? `${sequences(block.out)} beyond it.` : ''}`}
        />
      </>
    )
  },
  says: (shown) => {
    const { values, results } = shown
    const { batch, sequence } = values
    const left = values.gpu - values.weights
    const most = results['max-batch']
    const each = three(results['per-sequence-gb'])
    if (left < 0) return `The weights alone take ${three(-left)} GB more than the card has. No sequence fits.`
    if (most === 0)
      return `A sequence of ${tokens(sequence)} takes ${each} GB, and only ${three(left)} GB are left beside the weights. Not one fits.`
    if (most >= batch)
      return `${three(left)} GB are left beside the weights: room for ${sequences(most)} of ${tokens(sequence)}. ${batch === 1 ? 'The one here takes' : `The ${whole(batch)} here take`} ${three(results['cache-gb'])} GB.`
    const longest = fittingLength(values)
    return `${sequences(most)} ${most === 1 ? 'fits' : 'fit'}, ${whole(batch - most)} must wait. ${longest > 0 ? `For all ${whole(batch)} at once, none could be longer than ${tokens(longest)}.` : `All ${whole(batch)} at once would not fit with one token each.`}`
  },
  results: [
    { key: 'max-batch', name: 'Fit beside the weights', unit: 'sequences', paint: whole },
    { key: 'cache-gb', name: 'Cache of the batch', unit: 'GB', paint: three },
    { key: 'per-sequence-gb', name: 'One sequence', unit: 'GB', paint: three },
    { key: 'per-token-kb', name: 'One token', unit: 'kB', paint: three },
    { key: 'full-heads-gb', name: 'With a KV head per head', unit: 'GB', paint: three },
    { key: 'saving', name: 'Saved by fewer KV heads', paint: (value) => `${three(value)}×` },
  ],
  assumes:
    'The frame is the card’s memory. It counts weights and cache alone, each sequence at its full length, in GB of 10⁹ bytes; KV heads beyond the number of heads do not count.',
})
