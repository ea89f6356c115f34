import { degenerateFeedbackLoop, history, shares } from '@/core/explorables/degenerate-feedback-loop'
import { largestAt } from '@/core/explorables/numbers'
import { figure, type ShownOf } from '../figure'
import { Across, Curve, Dot, Graph, labelAt, linear, logarithmic, type Point, pathOf, steps } from '../graph'
import { counted, share, significant, whole } from '../paint'

type Shown = ShownOf<typeof degenerateFeedbackLoop>

// A round is drawn one later, so that the start has a place; beyond the last there is room for names.
const x = logarithmic('x', [1, 50_001], {
  name: 'Rounds',
  paint: (value) => whole(value - 1),
  ticks: [1, 11, 101, 1001],
})
const y = linear('y', [0, 1], { name: 'Share of all clicks', paint: share })

/** The share of each item over the rounds, at about a hundred of them. */
function paths({ values }: Shown): Point[][] {
  const counts = history(values)
  const seen = new Set(steps([1, counts.length], 100, 'log').map((round) => Math.round(round) - 1))
  const parts = [...seen].map((round) => [round, shares(counts[round] ?? [])] as const)
  return values.quality.map((_, item) => parts.map(([round, part]): Point => [round + 1, part[item] ?? 0]))
}

const ends = (path: readonly Point[] | undefined): Point => path?.at(-1) ?? [1, 0]

/** The names of two lines at their ends, apart from each other. */
function names(lines: readonly { name: string; end: Point; strong: boolean }[]) {
  const [a = 0, b = a - 1] = lines.map(({ end }) => end[1])
  const lift = Math.max(0, 0.1 - Math.abs(a - b)) / 2
  return lines.map(({ name, end: [round, part], strong }, index) => {
    const isUpper = (index === 0) === a >= b
    return labelAt(x, y, [round, Math.max(0.04, part + (isUpper ? lift : -lift))], name, { strong })
  })
}

function Lines({ guess, ...shown }: Shown & { guess: number | null }) {
  const { values, results } = shown
  const all = paths(shown)
  const best = largestAt(values.quality)
  const [first = []] = all
  const rest = all.map((path, item) => (item === 0 || item === best ? '' : pathOf(x, y, path))).join('')
  const other = best > 0 ? all[best] : undefined
  const said = x.at(values.rounds + 1) < 400 ? ', the best' : ''
  const named = [
    { name: `item 1${other ? '' : said}`, end: ends(first), strong: true },
    ...(other ? [{ name: `item ${best + 1}${said}`, end: ends(other), strong: false }] : []),
  ]
  return (
    <Graph
      label={`Shares of all clicks over the rounds, ${whole(values.rounds)} in all: item 1 goes from ${share(first[0]?.[1] ?? 0)} to ${share(results['first-share'])}${other ? `, item ${best + 1}, the best, from ${share(other[0]?.[1] ?? 0)} to ${share(results['best-share'])}` : ''}.`}
      x={x}
      y={y}
      labels={names(named)}
    >
      <path className="before" d={rest} vectorEffect="non-scaling-stroke" />
      {guess !== null && <Across y={[y, guess]} kind="guess" />}
      {other && <Curve x={x} y={y} points={other} kind="other" />}
      <Curve x={x} y={y} points={first} />
      {other && <Dot x={x} y={y} at={ends(other)} kind="other" />}
      <Dot x={x} y={y} at={ends(first)} />
    </Graph>
  )
}

/** Who has the most clicks, several where they have as many. */
function leaders({ values, results }: Shown): string {
  const parts = shares(history(values).at(-1) ?? [])
  const first = parts.flatMap((part, item) => (results['top-share'] - part < 1e-9 ? [item + 1] : []))
  const part = share(results['top-share'])
  if (first.length === parts.length) return `all items have ${part} of the clicks each`
  return first.length > 1
    ? `items ${first.slice(0, -1).join(', ')} and ${first.at(-1)} lead with ${part} of the clicks each`
    : `item ${first[0]} leads with ${part} of the clicks`
}

function saying(shown: Shown): string {
  const { values, results } = shown
  const { quality, rounds } = values
  const best = largestAt(quality)
  const top = results['top-item'] - 1
  if (rounds === 0 && values['head-start'] === 0)
    return 'Before the first round all items have as many clicks as each other.'
  if (rounds === 0)
    return `Before the first round item 1 has ${share(results['first-share'])} of the clicks, by its head start alone.`
  if (Math.max(...quality) === 0) return 'Nobody clicks anything, so the shares stay as they were.'
  const after = `After ${counted(whole(rounds), 'round')} ${leaders(shown)}`
  if (results['top-share'] * quality.length < 1 + 1e-9) return `${after}.`
  const varied = significant(3)(results.effective)
  const variety = `It is as varied as ${varied === '1' ? '1 item alone' : `${varied} equal items`}.`
  if (quality[top] === quality[best]) return `${after}, and none is better. ${variety}`
  return `${after}; item ${best + 1} is better and has ${share(results['best-share'])}. ${variety}`
}

export const degenerateFeedbackLoopFigure = figure({
  spec: degenerateFeedbackLoop,
  title: 'One early click',
  guess: {
    question:
      'Item 1 began one click ahead, and has 83% of the clicks after 200 rounds. Had all begun level, what would it have?',
    setting: { 'head-start': 0 },
    key: 'first-share',
    answer: { kind: 'number', min: 0, max: 1, step: 0.01, paint: share },
  },
  Picture: Lines,
  says: saying,
  results: [
    { key: 'top-item', name: 'Most clicked item', paint: whole },
    { key: 'top-share', name: 'Its share', paint: share },
    { key: 'first-share', name: 'Share of item 1', paint: share },
    { key: 'best-share', name: 'Share of the best', paint: share },
    { key: 'effective', name: 'Equally varied', unit: 'items', paint: significant(3) },
  ],
  assumes:
    'Thick: item 1. Thin: the best; pale: the others. Quality is the chance of a click when shown. A round gives one click in expectation, without chance; exposure goes by clicks to the power of the strength, exploration shows that share of the time all items alike, and debiasing divides clicks by exposure.',
})
