import { bestRatio, chinchilla, trainingFlop } from '@/core/explorables/chinchilla'
import type { PlotLabel } from '../../charts/plot'
import { figure, type ShownOf } from '../figure'
import { Curve, Dot, Graph, graphHeight, labelAt, logarithmic, type Point } from '../graph'
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

const balance: readonly Point[] = [
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

/** Whether words beside the two points would meet. */
const isNear = (one: Point, other: Point, width: number) =>
  Math.abs(x.at(one[0]) - x.at(other[0])) < width && Math.abs(y.at(one[1]) - y.at(other[1])) < 26

function labelsOf(now: Shown): PlotLabel[] {
  const sideOf = (at: Point) => (x.at(at[0]) > 270 ? 'left' : 'right')
  const [yours, best] = [pointOf(now), bestOf(now)]
  const isBest = isNear(yours, best, 60)
  const free = known.filter(([at]) => !isNear(at, yours, 250) && (isBest || !isNear(at, best, 250)))
  return [
    { x: 1, y: y.at(few.most * bestRatio) / graphHeight - 0.04, text: `${bestRatio} tokens a parameter`, side: 'left' },
    labelAt(x, y, yours, size(yours), { strong: true, side: sideOf(yours) }),
    ...(isBest ? [] : [labelAt(x, y, best, `best: ${size(best)}`, { side: sideOf(best) })]),
    ...free.map(([at, name]) => labelAt(x, y, at, name, { side: at[0] > 1e11 ? 'right' : 'left' })),
  ]
}

const times = (ratio: number) => `${significant(2)(ratio)} times`

const inWords = ([parameters, tokens]: Point) => `${short(parameters)} parameters on ${short(tokens)} tokens`

function says(now: Shown): string {
  const { values, results } = now
  const smaller = results['optimal-parameters'] / values.parameters
  if (Math.abs(smaller - 1) < 0.005) {
    return `${inWords(pointOf(now))} is the balanced way to spend ${three(results.flop)} FLOP.`
  }
  const other = `The same compute would have trained ${inWords(bestOf(now))}.`
  return smaller > 1
    ? `${other} This model is ${times(smaller)} smaller: worse for the training budget, cheaper each time it is used.`
    : `${other} This model is ${times(1 / smaller)} larger, and short of text.`
}

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
    return (
      <Graph
        label={`Tokens over parameters, both by ratios. A rising line marks ${bestRatio} tokens a parameter, a falling one all models that take ${three(now.results.flop)} FLOP; they cross at ${size(best)}. The model set lies on the falling line at ${size(yours)}.`}
        x={x}
        y={y}
        labels={labelsOf(now)}
      >
        <Curve x={x} y={y} points={balance} kind="bound" />
        <Curve x={x} y={y} points={spending(now.results.flop)} />
        {known.map(([at, name]) => (
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
    'Falling line: the same compute. Pale: models that were trained. A dense transformer takes 6 FLOP per parameter and token; 20 to 1 is what Chinchilla found for its data, and it leaves out what using the model costs.',
})
