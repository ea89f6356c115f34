import { sorted, topP } from '@/core/explorables/top-p'
import { type PlotLabel, tenth } from '../../charts/plot'
import { figure, type ShownOf } from '../figure'
import { Across, type Axis, Curve, Graph, labelAt, linear, type Point } from '../graph'
import { counted, fixed, share, significant } from '../paint'

type Shown = ShownOf<typeof topP>

const y = linear('y', [0, 1], { name: 'Share of all, summed up', paint: share, ticks: [0, 0.25, 0.5, 0.75, 1] })

interface Step {
  rank: number
  from: number
  to: number
}

/** Each token as a step from what was reached before it to what is reached with it. */
function stairs(weights: readonly number[]): Step[] {
  let reached = 0
  return sorted(weights).map((probability, index) => {
    const from = reached
    reached += probability
    return { rank: index + 1, from, to: reached }
  })
}

/** A step as a block, a little narrower than its column. */
function block(x: Axis, { rank, from, to }: Step): string {
  const [left, right] = [tenth(x.at(rank - 0.96)), tenth(x.at(rank - 0.04))]
  return `M${left} ${tenth(y.at(from))}H${right}V${tenth(y.at(to))}H${left}Z`
}

/** Where p is written: on the left above its line, unless the first token stands there. */
function labelOfP(x: Axis, p: number, [first, ...more]: readonly Step[]): PlotLabel {
  const isSure = first !== undefined && first.to > p
  const lower = (!isSure && p < 0.95) || p < 0.1 ? -1 : 1
  const at: Point = [isSure ? more.length + 1 : 0, p]
  return labelAt(x, y, at, `p = ${significant(6)(p)}`, { side: isSure ? 'left' : 'right', strong: true, lower })
}

const tokens = (count: number) => counted(String(count), 'token')

function says({ values, results }: Shown): string {
  const { p, weights } = values
  const by = `Top-k keeps ${results['kept-k']}, with ${share(results['mass-k'])}.`
  const possible = weights.filter((weight) => weight > 0).length
  const kept = results['kept-p']
  if (possible === 1) return `Only one token is possible, and top-p keeps it. ${by}`
  if (p === 0) return `At p = 0 only the likeliest token is left: the first is always kept. ${by}`
  if (kept === possible) return `Top-p keeps all ${tokens(possible)} that are possible. ${by}`
  const why = kept === 1 ? 'which alone reaches p' : `which together have ${share(results['mass-p'])}`
  return `Of ${tokens(weights.length)} top-p keeps ${kept}, ${why}. ${by}`
}

export const topPFigure = figure({
  spec: topP,
  title: 'Where top-p and top-k cut',
  guess: {
    question: 'A sure model: weights 97, 1, 1, 1. Top-k keeps 3 of the tokens. How many does p = 0.9 keep?',
    setting: { weights: [97, 1, 1, 1] },
    key: 'kept-p',
    answer: {
      kind: 'choice',
      options: [
        [1, '1'],
        [2, '2'],
        [3, '3'],
        [4, 'All 4'],
      ],
    },
  },
  Picture: ({ values: { weights, p, k }, results }) => {
    const steps = stairs(weights)
    const count = steps.length
    const x = linear('x', [0, count], {
      name: 'Tokens, the likeliest first',
      ticks: steps.map(({ rank }) => rank - 0.5),
      paint: (middle) => fixed(0)(middle + 0.5),
    })
    const cut = results['kept-k']
    const tops = steps.flatMap(({ rank, to }): Point[] => [
      [rank - 1, to],
      [rank, to],
    ])
    return (
      <Graph
        label={`A staircase of ${tokens(count)}, each rising by its probability, to ${steps.map(({ to }) => share(to)).join(', ')}. The line of p lies at ${share(p)}: top-p keeps ${results['kept-p']}. Top-k cuts after ${cut}.`}
        x={x}
        y={y}
        labels={[
          labelOfP(x, p, steps),
          labelAt(x, y, [cut, p < 0.15 ? 0.22 : 0.06], `k = ${k}`, {
            strong: true,
            side: cut > count * 0.8 ? 'left' : 'right',
          }),
        ]}
      >
        <Curve x={x} y={y} points={tops} kind="before" />
        {steps.map((step) => (
          <path key={step.rank} className={step.rank <= results['kept-p'] ? 'area' : 'area pale'} d={block(x, step)} />
        ))}
        <Across y={[y, p]} />
        <Across x={[x, cut]} />
      </Graph>
    )
  },
  says,
  results: [
    { key: 'kept-p', name: 'Top-p: tokens kept', paint: fixed(0) },
    { key: 'mass-p', name: 'Top-p: share they had', paint: share },
    { key: 'top-after-p', name: 'Top-p: likeliest after', paint: share },
    { key: 'kept-k', name: 'Top-k: tokens kept', paint: fixed(0) },
    { key: 'mass-k', name: 'Top-k: share they had', paint: share },
    { key: 'top-after-k', name: 'Top-k: likeliest after', paint: share },
  ],
  assumes:
    'Full colour: kept by top-p. Dotted: the share p, and the cut of k. What is kept is rescaled to 100% before the draw. The vocabulary is these tokens only, with temperature already applied.',
})
