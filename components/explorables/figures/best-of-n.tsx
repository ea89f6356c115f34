import { accuracy, bestOfN, oracle, type Verifier } from '@/core/explorables/best-of-n'
import type { PlotLabel } from '../../charts/plot'
import { figure, type ShownOf } from '../figure'
import { Across, Curve, Dot, Graph, labelAt, linear, logarithmic, type Point, pathOf, steps } from '../graph'
import { fixed, share, whole } from '../paint'

type Shown = ShownOf<typeof bestOfN>

const x = logarithmic('x', [1, 1000], { name: 'Samples', paint: whole })
const y = linear('y', [0, 1], { name: 'Chance', paint: share, ticks: [0, 0.25, 0.5, 0.75, 1] })
const counts = steps([1, 1000], 100, 'log')

const verifierOf = ({ values }: Shown): Verifier => ({ ...values, falseAccept: values['false-accept'] })
const picked = (verifier: Verifier) => counts.map((n): Point => [n, accuracy(verifier, n)])

/** The names of the two curves, of the reader's pick, and of the ceiling where there is room for it. */
function labelsOf({ values: { p, n }, results }: Shown): PlotLabel[] {
  const highest = oracle(p, 1000)
  const isAbove = highest - results.ceiling > 0.14
  const isLate = n > 50
  const isSteep = isLate && Math.abs(results.ceiling - results.accuracy) > 0.05
  const lower = isSteep || results.accuracy < 0.1 ? -1 : 1
  // The names of the ceiling and of the pick would run into each other, where the pick is not far left.
  const over = results.accuracy - results.ceiling
  const isNear = n > 6 && (isAbove ? over > 0 && over < 0.2 : over > -0.08)
  const hasRoom = lower > 0 && !isNear && (isAbove || !isLate)
  const end = (value: number, text: string, lower: number) =>
    labelAt(x, y, [1000, value], text, { side: 'left', lower })
  return [
    ...(highest > 0.15 ? [end(highest, 'a right one is among them', -1)] : []),
    ...(hasRoom ? [end(results.ceiling, 'the verifier’s ceiling', isAbove ? -1 : 1)] : []),
    labelAt(x, y, [n, results.accuracy], 'the pick is right', { side: isLate ? 'left' : 'right', lower, strong: true }),
  ]
}

export const bestOfNFigure = figure({
  spec: bestOfN,
  title: 'Many samples, one verifier',
  guess: {
    question: 'Each sample is right 30% of the time, and the verifier flips a coin. How often is its pick of 16 right?',
    setting: { sensitivity: 0.5, 'false-accept': 0.5 },
    key: 'accuracy',
    answer: { kind: 'number', min: 0, max: 1, step: 0.01, paint: share },
  },
  Picture: ({ start, guess, ...now }) => {
    const { values, results } = now
    const oracles = counts.map((n): Point => [n, oracle(values.p, n)])
    const picks = picked(verifierOf(now))
    const gap = `${pathOf(x, y, [...oracles, ...picks.toReversed()])}Z`
    const between = `M${x.at(values.n)} ${y.at(results.oracle)}V${y.at(results.accuracy)}`
    return (
      <Graph
        label={`Over 1 to 1,000 samples, by ratios: the chance that a right one is among them climbs to ${share(oracle(values.p, 1000))}, the chance that the pick is right ends at ${share(accuracy(verifierOf(now), 1000))}. With ${whole(values.n)} they are ${share(results.oracle)} and ${share(results.accuracy)}.`}
        x={x}
        y={y}
        labels={labelsOf(now)}
      >
        <path className="area wash" d={gap} />
        <Across y={[y, results.ceiling]} />
        <Curve x={x} y={y} points={picked(verifierOf(start))} kind="before" />
        <Curve x={x} y={y} points={oracles} kind="other" />
        <path className="curve other" d={between} vectorEffect="non-scaling-stroke" />
        <Curve x={x} y={y} points={picks} />
        {guess !== null && <Across y={[y, guess]} kind="guess" />}
        <Dot x={x} y={y} at={[values.n, results.oracle]} kind="other" />
        <Dot x={x} y={y} at={[values.n, results.accuracy]} />
      </Graph>
    )
  },
  says,
  results: [
    { key: 'accuracy', name: 'The pick is right', paint: share },
    { key: 'oracle', name: 'A right one is among them', paint: share },
    { key: 'ceiling', name: 'Ceiling of this verifier', paint: share },
    { key: 'gain', name: 'Gained over one sample', unit: 'points', paint: (value) => fixed(1)(100 * value) },
    { key: 'samples-for-95', name: 'Samples for 95% to hold one', paint: fixed(0) },
  ],
  assumes:
    'Pale line: the first setting. Dotted: the ceiling, thicker dots: your guess. Grey: a right answer was there and was not picked. Each sample is independent of the others and judged alone; one of the accepted is drawn at random, or any if none is.',
})

function says({ values: { p, n, sensitivity, ...rest }, results }: Shown): string {
  const one = share(p)
  const right = share(results.accuracy)
  if (p === 0) return 'No sample is ever right: there is nothing to pick.'
  if (p === 1) return 'Every sample is right, whoever picks.'
  if (sensitivity === 0 && rest['false-accept'] === 0) {
    return `This verifier accepts nothing, so any sample is as good: right in ${one} of cases, as without it.`
  }
  if (Math.abs(sensitivity - rest['false-accept']) < 1e-9) {
    return `It accepts right and wrong answers alike, so it knows nothing: the pick stays at ${one}, however many samples.`
  }
  if (results.ceiling < p) {
    return `It prefers wrong answers: the pick is right in ${right} of cases, and ${n === 1 ? 'more samples make that less' : `one sample alone was in ${one}`}.`
  }
  if (n === 1)
    return `One sample leaves nothing to pick from: ${one}. With more, this verifier gets to ${share(results.ceiling)}.`
  const found = `Among ${whole(n)} samples there is a right one in ${share(results.oracle)} of cases; the pick is right in ${right}.`
  if (results.ceiling - results.accuracy >= 0.005) {
    return `${found} More samples still help, up to ${share(results.ceiling)}.`
  }
  return results.ceiling === 1 ? found : `${found} More samples add almost nothing now; only a better verifier would.`
}
