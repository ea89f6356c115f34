import { perplexity, surprise } from '@/core/explorables/perplexity'
import { type PlotLabel, tenth } from '../../charts/plot'
import { figure, type ShownOf } from '../figure'
import { Across, type Axis, Graph, graphHeight, labelAt, linear, type Point, steps } from '../graph'
import { counted, fixed, share, significant } from '../paint'

type Shown = ShownOf<typeof perplexity>

const three = significant(3)

interface Surprise {
  place: number
  bits: number
}

const surprisesOf = ({ values }: Shown): Surprise[] =>
  values.probabilities.map((p, index) => ({ place: index + 1, bits: surprise(p) }))

/** Up to what the axis of bits goes: the power of two, from 4 on, that holds all but the infinite. */
function height(surprises: readonly Surprise[]): number {
  const finite = surprises.map(({ bits }) => bits).filter(Number.isFinite)
  return 2 ** Math.max(2, Math.ceil(Math.log2(Math.max(...finite, 1))))
}

/** The surprise at a token as a block; an infinite one is broken, and goes on beyond the top. */
function block(x: Axis, y: Axis, { place, bits }: Surprise): string {
  const [left, right] = [tenth(x.at(place - 0.9)), tenth(x.at(place - 0.1))]
  const piece = (from: number, to: number) => `M${left} ${from}V${to}H${right}V${from}Z`
  return Number.isFinite(bits)
    ? piece(graphHeight, tenth(y.at(bits)))
    : `${piece(graphHeight, 46)}${piece(36, 26)}${piece(16, -9)}`
}

/** Above the line of the mean, at the first token that does not reach it. */
function labelOfMean(x: Axis, y: Axis, surprises: readonly Surprise[], mean: number): PlotLabel {
  const place = surprises.find(({ bits }) => bits <= mean + 1e-9)?.place ?? 1
  const isLate = place > surprises.length / 2 + 0.5
  const at: Point = [isLate ? place : place - 1, mean]
  return labelAt(x, y, at, `mean ${three(mean)}`, { side: isLate ? 'left' : 'right', strong: true, lower: -1 })
}

function says({ values: { probabilities }, results }: Shown): string {
  const { bits, worst } = results
  const least = probabilities[worst - 1] ?? 0
  if (least === 0) {
    return `Token ${worst} was held impossible, and came. No number of bits says how surprising that is, so the perplexity of the whole text is infinite.`
  }
  if (bits === 0) return 'Every token was foreseen with certainty: no surprise, and a perplexity of 1.'
  const average = `On average ${counted(three(Number(bits)), 'bit')}`
  if (results.perplexity === 'infinite') return `${average}: the perplexity is more than a number holds.`
  const choices = three(Number(results.perplexity))
  const found =
    choices === '1'
      ? `${average}: as good as certain each time.`
      : `${average}: as unsure as if ${choices} tokens were equally likely each time.`
  return Math.max(...probabilities) === least
    ? `${found} Each token got ${share(least)}, and the perplexity is exactly one over that.`
    : `${found} Token ${worst} surprised most: it had got ${share(least)}.`
}

export const perplexityFigure = figure({
  spec: perplexity,
  title: 'Surprise, token by token',
  guess: {
    question: 'The last token gets 1% instead of 50%, the others stay. What does the perplexity of 3.36 become?',
    setting: { probabilities: [0.5, 0.25, 0.125, 0.01] },
    key: 'perplexity',
    answer: {
      kind: 'choice',
      options: [
        [4, '4'],
        [9, '9'],
        [30, '30'],
        [150, '150'],
      ],
    },
  },
  Picture: ({ start, ...now }) => {
    const { worst, bits } = now.results
    const [surprises, before] = [surprisesOf(now), surprisesOf(start)]
    const count = surprises.length
    const top = height(surprises)
    const x = linear('x', [0, count], {
      name: 'Token of the text',
      ticks: surprises.map(({ place }) => place - 0.5).filter((middle) => count <= 10 || (middle + 0.5) % 5 === 0),
      paint: (middle) => fixed(0)(middle + 0.5),
    })
    const y = linear('y', [0, top], { name: 'Surprise, in bits', paint: significant(4), ticks: steps([0, top], 5) })
    const mean = typeof bits === 'number' ? bits : null
    const painted = surprises.map((one) => (Number.isFinite(one.bits) ? three(one.bits) : 'infinite'))
    return (
      <Graph
        label={`Surprise at each of ${count} tokens, in bits: ${painted.join(', ')}. Their mean is ${mean === null ? 'infinite' : three(mean)}.`}
        x={x}
        y={y}
        labels={mean === null ? [] : [labelOfMean(x, y, surprises, mean)]}
      >
        {surprises.map((one) => (
          <path key={one.place} className={one.place === worst ? 'area' : 'area pale'} d={block(x, y, one)} />
        ))}
        {before
          .filter(({ place, bits: was }) => before.length === count && was !== surprises[place - 1]?.bits)
          .map((one) => (
            <path key={one.place} className="curve before" d={block(x, y, one)} vectorEffect="non-scaling-stroke" />
          ))}
        {mean !== null && <Across y={[y, mean]} />}
      </Graph>
    )
  },
  says,
  results: [
    { key: 'perplexity', name: 'Perplexity', paint: three },
    { key: 'bits', name: 'Cross entropy', unit: 'bits', paint: three },
    { key: 'nats', name: 'In natural logarithms', unit: 'nats', paint: three },
    { key: 'bits-per-byte', name: 'Bits per byte', paint: three },
    { key: 'worst', name: 'Most surprising token', paint: fixed(0) },
  ],
  assumes:
    'Full colour: the token that surprised most. Dotted: the mean. Outline: as it was at first. Perplexities compare only on the same text cut into the same tokens, bits per byte across tokenizers too.',
})
