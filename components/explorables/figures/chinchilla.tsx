import { bestRatio, chinchilla, trainingFlop } from '@/core/explorables/chinchilla'
import type { PlotLabel } from '../../charts/plot'
import { figure, type ShownOf } from '../figure'
import { Curve, Dot, further, Graph, labelAt, logarithmic, type Point } from '../graph'
import { short, significant } from '../paint'

type Shown = ShownOf<typeof chinchilla>

const three = significant(3)
const few = { least: 1e7, most: 1e13 }
const read = { least: 1e9, most: 1e15 }
const x = logarithmic('x', [few.least, few.most], { name: 'Parameters', paint: short })
const y = logarithmic('y', [read.least, read.most], { name: 'Tokens', paint: short })

/** Three that were trained: Hoffmann et al. 2022, table 1, and Meta's model card. */
const known: readonly (readonly [Point, string])[] = [
  [[280e9, 300e9], 'Gopher'],
  [[70e9, 1.4e12], 'Chinchilla'],
  [[8e9, 15e12], 'Llama 3 8B'],
]

const balance: readonly [Point, Point] = [
  [read.least / bestRatio, read.least],
  [few.most, few.most * bestRatio],
]

const pointOf = ({ values, results }: Shown): Point => [values.parameters * 1e9, results.tokens * 1e9]
const bestOf = ({ results }: Shown): Point => [results['optimal-parameters'] * 1e9, results['optimal-tokens'] * 1e9]

/** All ways to spend so many FLOP, as far as they lie within the axes. */
function spending(flop: number): Point[] {
  const all = flop / trainingFlop(1, 1)
  const from = Math.max(few.least, all / read.most)
  const to = Math.min(few.most, all / read.least)
  return from < to ? [from, to].map((parameters): Point => [parameters, all / parameters]) : []
}

const size = ([parameters, tokens]: Point) => `${short(parameters)} on ${short(tokens)}`

const sideOf = (at: Point): 'left' | 'right' => (x.at(at[0]) > 270 ? 'left' : 'right')
const apart = (one: Point, other: Point): Point => [x.at(one[0]) - x.at(other[0]), y.at(one[1]) - y.at(other[1])]

/** The known models that the words beside a point leave free. */
const freeOf = (at: Point) => (model: (typeof known)[number]) => {
  const [along, down] = apart(model[0], at)
  const onward = sideOf(at) === 'left' ? -along : along
  return Math.abs(down) > 30 || onward > 260 || onward < (Math.abs(down) < 14 ? -120 : -30)
}

function labelsOf(yours: Point, best: Point, models: typeof known): PlotLabel[] {
  const isClose = Math.abs(apart(yours, best)[1]) < 22
  const isFar = x.beyond(best[0]) > 0 || y.beyond(yours[1]) > 0
  const lower = y.beyond(yours[1]) < 0 ? -0.9 : 0
  return [
    ...(isFar ? [] : [labelAt(x, y, balance[1], `${bestRatio} tokens a parameter`, { side: 'left', lower: -0.8 })]),
    labelAt(x, y, yours, size(yours) + further(x, y, yours), { strong: true, side: sideOf(yours), lower }),
    ...(isClose
      ? []
      : [
          labelAt(x, y, best, `best: ${size(best)}${further(x, y, best)}`, {
            side: sideOf(best),
            lower: isFar ? 0.8 : 0,
          }),
        ]),
    ...models.map(([at, name]) =>
      labelAt(x, y, at, name, at[0] > 1e11 ? { lower: -0.7 } : { side: 'left', lower: 0.7 }),
    ),
  ]
}

const inWords = ([parameters, tokens]: Point) => `${short(parameters)} parameters on ${short(tokens)} tokens`

/** Which of both has no place in the picture. */
function outside(now: Shown): string {
  const [yours, best] = [pointOf(now), bestOf(now)].map((at) => further(x, y, at) !== '')
  if (yours && best) return ' Both lie beyond the picture.'
  return yours ? ' It lies beyond the picture.' : best ? ' The best one lies beyond the picture.' : ''
}

function sentence(now: Shown): string {
  const { values, results } = now
  const smaller = results['optimal-parameters'] / values.parameters
  const balanced = `${inWords(pointOf(now))} is the balanced way to spend ${three(results.flop)} FLOP.`
  if (Math.abs(smaller - 1) < 0.005) return balanced
  const instead = `The same compute would have trained ${inWords(bestOf(now))}.`
  const by = significant(2)(Math.max(smaller, 1 / smaller))
  if (by === '1') return `${instead} This model is almost as large.`
  const how =
    smaller > 1 ? 'smaller: worse for the training budget, cheaper each time it is used' : 'larger, and short of text'
  return `${instead} This model is ${by} times ${how}.`
}

const says = (now: Shown) => sentence(now) + outside(now)

export const chinchillaFigure = figure({
  spec: chinchilla,
  title: 'Parameters or tokens, for the same compute',
  guess: {
    question: 'Llama 3 8B read 1,875 tokens per parameter. How large would the 20:1 model for the same compute be?',
    setting: { parameters: 8, ratio: 1875 },
    key: 'optimal-parameters',
    answer: {
      kind: 'choice',
      options: [
        [12, '12B'],
        [30, '30B'],
        [77, '77B'],
        [750, '750B'],
      ],
    },
  },
  Picture: (now) => {
    const [yours, best] = [pointOf(now), bestOf(now)]
    const models = known.filter(freeOf(yours)).filter(freeOf(best))
    return (
      <Graph
        label={`Tokens over parameters, both by ratios. A rising line marks ${bestRatio} tokens a parameter, a falling one all models that take ${three(now.results.flop)} FLOP; they cross at ${size(best)}. The model set lies on the falling line at ${size(yours)}.`}
        x={x}
        y={y}
        labels={labelsOf(yours, best, models)}
      >
        <Curve x={x} y={y} points={balance} kind="bound" />
        <Curve x={x} y={y} points={spending(now.results.flop)} />
        {models.map(([at, name]) => (
          <Dot key={name} x={x} y={y} at={at} kind="before" />
        ))}
        <Dot x={x} y={y} at={best} kind="other" />
        <Dot x={x} y={y} at={yours} />
      </Graph>
    )
  },
  says,
  results: [
    { key: 'tokens', name: 'Tokens', unit: 'billion', paint: three },
    { key: 'flop', name: 'Compute', unit: 'FLOP', paint: three },
    { key: 'gpu-hours', name: 'GPU-hours', paint: three },
    { key: 'days', name: 'On all GPUs', unit: 'days', paint: three },
    { key: 'optimal-parameters', name: 'Best for this compute', unit: 'billion parameters', paint: three },
    { key: 'optimal-tokens', name: 'trained on', unit: 'billion tokens', paint: three },
  ],
  assumes:
    'Falling line: the same compute, and on it in grey the best model. Named: models that were trained. A dense transformer takes 6 FLOP per parameter and token; 20 to 1 is what Chinchilla found for its data, and it leaves out what using the model costs.',
})
