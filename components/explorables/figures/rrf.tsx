import { sum } from '@/core/explorables/numbers'
import { type Fused, fused, labelsOf, rrf } from '@/core/explorables/rrf'
import { figure, type ShownOf } from '../figure'
import { significant } from '../paint'
import { type Place, type Ribbon, Ribbons } from '../ribbons'

const three = significant(3)
const four = significant(4)

/** How many of a list, and of what it is fused to, have room. */
const listed = 8
const ranked = 12
/** How thick the first of a list is, in rows. */
const thickest = 0.32

const ordinals = ['First', 'Second', 'Third']

const listsOf = ({ first, second, third }: ShownOf<typeof rrf>['values']) => [first, second, third].map(labelsOf)

/** The lists one below the other, and how many rows they take. */
function stacked(lists: readonly string[][], top: string | undefined) {
  const places: Place[] = []
  const starts: number[] = []
  let row = 0.5
  for (const [index, labels] of lists.entries()) {
    starts.push(row)
    if (labels.length > 0) places.push({ name: `${ordinals[index]} list`, row: row++, isHead: true })
    for (const [place, name] of labels.slice(0, listed).entries())
      places.push({ name, rank: place + 1, row: row++, isStrong: name === top })
    if (labels.length > listed) places.push({ name: `${labels.length - listed} more`, row: row++, isHead: true })
  }
  return { places, starts, rows: row - 0.5 }
}

/** What each list gives a document: ribbons that come together at its row. */
function votes({ ranks }: Fused, row: number, k: number, starts: readonly number[], isStrong: boolean): Ribbon[] {
  const widths = ranks.map((rank) => (rank === null ? 0 : (thickest * (k + 1)) / (k + rank)))
  let edge = row - sum(widths) / 2
  return ranks.flatMap((rank, index): Ribbon[] => {
    const width = widths[index] ?? 0
    const to = edge + width / 2
    edge += width
    return rank === null || rank > listed ? [] : [{ from: (starts[index] ?? 0) + rank, to, width, isStrong }]
  })
}

const brief = (label: string) => (label.length > 24 ? `${label.slice(0, 23)}…` : label)

/** Where the lists have a document: rank 3 in the first list and rank 2 in the second. */
function standing({ ranks }: Fused): string {
  const places = ranks.flatMap((rank, index) =>
    rank === null ? [] : [`rank ${rank} in the ${ordinals[index]?.toLowerCase()} list`],
  )
  return places.length > 1 ? `${places.slice(0, -1).join(', ')} and ${places.at(-1)}` : `${places[0]} alone`
}

export const rrfFigure = figure({
  spec: rrf,
  title: 'Several rankings made one',
  guess: {
    question: 'One list says A, B, C, D, E, the other F, G, H, I, E. With k = 60, which document comes first?',
    setting: { first: 'A,B,C,D,E', second: 'F,G,H,I,E' },
    key: 'top',
    answer: { kind: 'choice', options: ['A', 'B', 'E', 'F'].map((label) => [label, label]) },
  },
  Picture: ({ values }) => {
    const lists = listsOf(values)
    const documents = fused(lists, values.k)
    const shown = documents.slice(0, ranked)
    const { places, starts, rows: needed } = stacked(lists, documents[0]?.label)
    const hidden = documents.length - shown.length
    const lines = shown.length + (hidden > 0 ? 1 : 0)
    const rows = Math.max(needed, lines + 1)
    const rowOf = (index: number) => 0.5 + ((index + 1) * (rows - 1)) / Math.max(1, lines)
    const ribbons = shown.flatMap((one, index) => votes(one, rowOf(index), values.k, starts, index === 0))
    return (
      <Ribbons
        label={`${lists.map((labels, index) => `${ordinals[index]} list: ${labels.join(', ') || 'empty'}.`).join(' ')} Fused: ${documents.map(({ label, score }) => `${label} ${four(score)}`).join(', ') || 'nothing'}.`}
        rows={rows}
        left={places}
        right={[
          { name: 'Fused', row: 0.5, isHead: true },
          ...shown.map(
            ({ label, score }, index): Place => ({
              name: label,
              rank: index + 1,
              value: four(score),
              row: rowOf(index),
              isStrong: index === 0,
            }),
          ),
          ...(hidden > 0 ? [{ name: `${hidden} more`, row: rowOf(ranked), isHead: true }] : []),
        ]}
        ribbons={ribbons.toSorted((one, other) => Number(one.isStrong) - Number(other.isStrong))}
      />
    )
  },
  says: ({ values, results }) => {
    const [best, next] = fused(listsOf(values), values.k)
    if (!best) return 'All lists are empty: there is nothing to fuse.'
    const name = brief(best.label)
    const decay = `With k = ${values.k} a first place counts ${four((values.k + 2) / (values.k + 1))} times a second.`
    if (!next) return `${name} is the only document. ${decay}`
    return results.margin === 0
      ? `${name} and ${brief(next.label)} have the same score, so their names decide. ${decay}`
      : `${name} comes first, with ${standing(best)}. ${decay}`
  },
  results: [
    { key: 'order', name: 'Fused order', paint: four },
    { key: 'top', name: 'First', paint: four },
    { key: 'top-score', name: 'Score of the first', paint: four },
    { key: 'runner-up', name: 'Second', paint: four },
    { key: 'runner-up-score', name: 'Score of the second', paint: four },
    { key: 'margin', name: 'Margin', paint: three },
  ],
  assumes:
    'Bands: what each list gives, 1 / (k + rank), drawn in proportion to a first place; those of a document add up to its score. Ranks start at 1, and a list gives nothing to what it lacks.',
})
