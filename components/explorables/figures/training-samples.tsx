import { samplesOf, sequenceOf, trainingSamples } from '@/core/explorables/training-samples'
import { figure, type ShownOf } from '../figure'
import { counted, fixed } from '../paint'

type Shown = ShownOf<typeof trainingSamples>

interface Sample {
  context: string[]
  target: string
}

const mostRows = 9
const mostTokens = 8

/** A sample: what is seen, with a gap after it, and what belongs there. Of a long text only the last tokens are shown. */
function Row({ sample: { context, target }, number }: { sample: Sample; number: number }) {
  const left = Math.max(0, context.length - mostTokens)
  const seen = context.slice(left).map((token, index) => ({ token, place: left + index }))
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        {left > 0 && <span className="rest">{left} earlier … </span>}
        {seen.map(({ token, place }) => (
          <span key={place} className={number > 1 && place === context.length - 1 ? 'tok new' : 'tok'}>
            {token}{' '}
          </span>
        ))}
        <span className="tok gap" aria-hidden="true" />
      </td>
      <td>
        <span className="tok target">{target}</span>
      </td>
    </tr>
  )
}

function Picture({ values }: Shown) {
  const samples = samplesOf(sequenceOf(values)).map((sample, index) => ({ sample, number: index + 1 }))
  const isLong = samples.length > mostRows
  const [first, last] = isLong ? [samples.slice(0, mostRows - 3), samples.slice(-2)] : [samples, []]
  const skipped = samples.length - first.length - last.length
  return (
    <table className="samples">
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">Seen</th>
          <th scope="col">Next</th>
        </tr>
      </thead>
      <tbody>
        {first.map((one) => (
          <Row key={one.number} {...one} />
        ))}
        {skipped > 0 && (
          <tr>
            <th scope="row" className="rest">
              …
            </th>
            <td className="rest" colSpan={2}>
              {skipped} more, each a token longer
            </td>
          </tr>
        )}
        {last.map((one) => (
          <Row key={one.number} {...one} />
        ))}
      </tbody>
    </table>
  )
}

const count = (many: number, one: string) => counted(String(many), one)

function says({ values: { bos, eos }, results: { tokens, samples } }: Shown): string {
  const markers = Number(bos === 'yes') + Number(eos === 'yes')
  if (samples === 0) return 'There is nothing to learn from: a sample needs one element to see and one to come.'
  if (tokens === 0) return 'Even an empty text is a sample: after the beginning comes the end.'
  const elements = markers === 0 ? count(tokens, 'token') : `${count(tokens, 'token')} and ${count(markers, 'marker')}`
  const end = eos === 'yes' ? ' The last one teaches when to stop.' : ''
  return `${elements} make ${count(samples, 'sample')}: all but the first are a right answer once, and nobody wrote a label.${end}`
}

export const trainingSamplesFigure = figure({
  spec: trainingSamples,
  title: 'One sentence, many samples',
  guess: {
    question: 'The card’s sentence has no full stop. With both markers, how many samples is it then?',
    setting: { text: 'I love street food' },
    key: 'samples',
    answer: {
      kind: 'choice',
      options: [
        [4, '4'],
        [5, '5'],
        [6, '6'],
        [7, '7'],
      ],
    },
  },
  Picture,
  says,
  results: [
    { key: 'tokens', name: 'Tokens in the text', paint: fixed(0) },
    { key: 'samples', name: 'Training samples', paint: fixed(0) },
    { key: 'last-target', name: 'Last right answer', paint: fixed(0) },
  ],
  assumes:
    'Dashed: what is to be told. Tinted: what the row before was asked for. Words and signs count as tokens here; a real tokenizer splits differently, which changes the count.',
})
