import { answerScore, guessOrAbstain } from '@/core/explorables/guess-or-abstain'
import { type PlotLabel, tenth } from '../../charts/plot'
import { figure, type ShownOf } from '../figure'
import { Across, Curve, Dot, Graph, labelAt, linear, type Point } from '../graph'
import { counted, fixed, share, significant } from '../paint'

type Shown = ShownOf<typeof guessOrAbstain>

const three = significant(3)
const lowest = -2
const x = linear('x', [0, 1], { name: 'Confidence', paint: share, ticks: [0, 0.25, 0.5, 0.75, 1] })
const y = linear('y', [lowest, 1], { name: 'Points on average', paint: three, ticks: [-2, -1, 0, 1] })

/** What answering earns, as far as it lies within the axes. */
function answering(penalty: number): Point[] {
  const from = Math.max(0, (lowest + penalty) / (1 + penalty))
  return [from, 1].map((confidence): Point => [confidence, answerScore(confidence, penalty)])
}

const points = (count: number) => counted(three(count), 'point')

/** Words for the dot, the level line and the threshold, each where no line is. */
function labelsOf({ values: { confidence, credit, penalty }, results: { threshold, ...rest } }: Shown): PlotLabel[] {
  const isFirst = confidence < 0.25
  const isLate = threshold > 0.5
  const score = rest['answer-score']
  const lower = !isFirst ? -1 : score < credit && score > -1.5 ? 1 : -2
  const from = threshold === 0 ? 'answer always' : threshold === 1 ? 'never answer' : `answer above ${share(threshold)}`
  const high = credit > 0.6 ? credit - 0.35 : 0.85
  const isLow = !isLate || (credit > 0.6 && penalty < 2)
  const isLeft = threshold > 0.72
  return [
    labelAt(x, y, [confidence, score], 'answer', { side: isFirst ? 'right' : 'left', strong: true, lower }),
    labelAt(x, y, [isLeft ? 0 : 1, credit], 'abstain', { side: isLeft ? 'right' : 'left', lower: 1 }),
    labelAt(x, y, [threshold, isLow ? -1.75 : high], from, { side: isLate ? 'left' : 'right' }),
  ]
}

function says({ values: { confidence, penalty, credit }, results }: Shown): string {
  const score = results['answer-score']
  const earned = score < 0 ? `loses ${points(-score)}` : `earns ${points(score)}`
  const both = `At ${share(confidence)} confidence an answer ${earned} on average, abstaining ${credit === 0 ? 'nothing' : points(credit)}.`
  if (results.best === 'abstain') {
    return Math.abs(score - credit) < 1e-9
      ? `${both} Neither pays more, so the model abstains.`
      : `${both} The model does better to say that it does not know.`
  }
  return penalty === 0 && credit === 0
    ? `${both} Where a wrong answer costs nothing, guessing always pays, and ${share(results['wrong-rate'])} of such answers are wrong.`
    : `${both} So it answers, and is wrong in ${share(results['wrong-rate'])} of cases.`
}

export const guessOrAbstainFigure = figure({
  spec: guessOrAbstain,
  title: 'To guess, or to say “I don’t know”',
  guess: {
    question: 'A right answer earns 1 point, a wrong one costs 3. How sure must a model be for answering to pay?',
    setting: { penalty: 3 },
    key: 'threshold',
    answer: { kind: 'number', min: 0, max: 1, step: 0.01, paint: share },
  },
  Picture: ({ guess, ...now }) => {
    const { values, results } = now
    const { confidence, penalty, credit } = values
    const pays: Point[] = [
      [results.threshold, credit],
      [1, credit],
      [1, 1],
    ]
    const [low, right, high] = pays.map(([atX, atY]) => `${tenth(x.at(atX))} ${tenth(y.at(atY))}`)
    return (
      <Graph
        label={`Points on average over confidence. Abstaining earns ${points(credit)} throughout; answering rises from ${three(-penalty)} to 1 and is worth more above ${share(results.threshold)}. At ${share(confidence)} it earns ${three(results['answer-score'])}.`}
        x={x}
        y={y}
        labels={labelsOf(now)}
      >
        <path className="area pale" d={`M${low}L${right}L${high}Z`} />
        <Across x={[x, results.threshold]} />
        {guess !== null && <Across x={[x, guess]} kind="guess" />}
        <Across y={[y, credit]} kind="other" />
        <Curve x={x} y={y} points={answering(penalty)} />
        <Dot x={x} y={y} at={[confidence, credit]} kind="other" />
        <Dot x={x} y={y} at={[confidence, results['answer-score']]} />
      </Graph>
    )
  },
  says,
  results: [
    { key: 'answer-score', name: 'Points for answering', paint: three },
    { key: 'threshold', name: 'It pays above', paint: share },
    { key: 'best', name: 'Better', paint: fixed(0) },
    { key: 'wrong-rate', name: 'Wrong answers given', paint: share },
  ],
  assumes:
    'Shaded: where answering pays more. Dotted: the confidence it takes, thicker dots: your guess. It assumes that the model knows how sure it is.',
})
