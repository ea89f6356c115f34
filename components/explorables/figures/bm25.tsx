import { bm25, halfCount, saturation } from '@/core/explorables/bm25'
import { figure, type ShownOf } from '../figure'
import { Across, Curve, Dot, Graph, labelAt, linear, type Point, steps } from '../graph'
import { share, significant, whole } from '../paint'

type Shown = ShownOf<typeof bm25>

const three = significant(3)

/** Both axes hold what is usual, and reach further where that is needed. */
function axes({ values: { tf }, results: { idf } }: Shown) {
  const most = [20, 100].find((end) => tf <= end) ?? bm25.inputs.tf.max
  const top = [8, 16].find((end) => idf <= 0.75 * end) ?? 32
  return {
    most,
    top,
    x: linear('x', [0, most], { name: 'Occurrences of the term', paint: whole }),
    y: linear('y', [0, top], { name: 'Its part of the score', paint: three }),
  }
}

function Saturation({ values, results }: Shown) {
  const { tf, average, k1, b } = values
  const { idf, 'half-tf': half, score } = results
  const { x, y, most, top } = axes({ values, results })
  // Closer together where the curve bends.
  const counts = steps([0, 1], 100).map((part) => most * part ** 2)
  const curve = (at: number) => counts.map((count): Point => [count, idf * saturation(count, at)])
  const each = bm25.run({ ...values, tf: 1 })['tf-idf']
  const end = each > 0 ? Math.min(most, top / each) : most
  const name = idf * saturation(0.9 * most, half)
  const isHigh = idf > top / 8
  const hasHalf = half > 0 && half <= 0.75 * most
  return (
    <Graph
      label={`The term’s part of the score over its occurrences: BM25 bends towards its idf, ${three(idf)}, and is at ${three(score)} for ${whole(tf)}, where TF-IDF has gone straight on to ${three(results['tf-idf'])}.`}
      x={x}
      y={y}
      labels={[
        labelAt(x, y, [0.9 * most, name], 'BM25', { strong: true, side: name > 0.15 * top ? 'below' : 'above' }),
        each * end > top / 2
          ? labelAt(x, y, [end, 0.93 * each * end], 'TF-IDF', { side: end > most / 2 ? 'left' : 'right' })
          : labelAt(x, y, [0.6 * end, 0.6 * each * end], 'TF-IDF', { side: 'above' }),
        ...(isHigh ? [labelAt(x, y, [0.88 * most, idf], `idf ${three(idf)}`, { side: 'above' })] : []),
        ...(isHigh && hasHalf
          ? [labelAt(x, y, [half, idf / 2 - (half < most / 8 ? 0 : 0.05 * top)], `half at ${three(half)}`)]
          : []),
      ]}
    >
      <Curve x={x} y={y} points={curve(halfCount(average, average, k1, b))} kind="before" />
      <Across y={[y, idf]} />
      <Curve x={x} y={y} points={[0, end].map((count): Point => [count, each * count])} kind="other" />
      <Curve x={x} y={y} points={curve(half)} />
      {hasHalf && <Dot x={x} y={y} at={[half, idf / 2]} kind="other" />}
      <Dot x={x} y={y} at={[tf, score]} />
    </Graph>
  )
}

const often = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${whole(count)} times`)

function saying({ values, results }: Shown): string {
  const { tf, df, documents, length, average, k1, b } = values
  const { saturation: part, 'half-tf': half, idf } = results
  if (tf === 0) return 'A document without the term gets nothing for it.'
  if (df >= documents) return `Every document has the term, so it says next to nothing: its idf is ${three(idf)}.`
  if (half === 0) return 'With k1 = 0 only whether the term occurs counts, not how often: once earns all of its idf.'
  const more = saturation(2 * tf, half) / part - 1
  const elsewhere = saturation(tf, halfCount(average, average, k1, b))
  const usual = length === average || b === 0 ? '' : ` In a document of average length it would be ${share(elsewhere)}.`
  return `Found ${often(tf)}, the term earns ${share(part)} of its idf. Twice as often would add ${share(more)}, in TF-IDF 100%.${usual}`
}

export const bm25Figure = figure({
  spec: bm25,
  title: 'The tenth mention tells less',
  guess: {
    question:
      'The term occurs 30 times instead of 3, and TF-IDF gives ten times the score. By how much does BM25’s grow?',
    setting: { tf: 30 },
    key: 'score',
    answer: {
      kind: 'choice',
      options: [
        [32.9, 'Tenfold as well'],
        [16.4, 'Fivefold'],
        [7.5, 'It doubles'],
        [4.42, 'By a third'],
      ],
    },
  },
  Picture: Saturation,
  says: saying,
  results: [
    { key: 'score', name: 'BM25', paint: three },
    { key: 'tf-idf', name: 'TF-IDF', paint: three },
    { key: 'idf', name: 'idf', paint: three },
    { key: 'saturation', name: 'Of its idf', paint: share },
    { key: 'half-tf', name: 'Half at', unit: 'occurrences', paint: three },
    { key: 'limit', name: 'Never above', paint: three },
  ],
  assumes:
    'Dotted: the idf, which the score cannot exceed. Pale: a document of average length. It is the part of one term of the query; logarithms are natural, the formula Lucene’s, without the constant k1 + 1.',
})
