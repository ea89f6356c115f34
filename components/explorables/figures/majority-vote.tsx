import { breakEven, majorityVote, voteAccuracy, winTable } from '@/core/explorables/majority-vote'
import { figure } from '../figure'
import { Across, Curve, Dot, Graph, labelAt, linear, type Point } from '../graph'
import { share, significant } from '../paint'

const three = significant(3)

const most = 41
const x = linear('x', [1, most], { name: 'Chains that vote', paint: String, ticks: [1, 11, 21, 31, 41] })
const y = linear('y', [0, 1], { name: 'The vote is right', paint: share, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] })
const others = [0.2, 0.4, 0.6, 0.8]

/** How often the vote is right, over the number of chains, for each chance that a chain is. */
function curves(chances: readonly number[], wrong: number): Point[][] {
  const table = winTable(wrong)
  return chances.map((p) =>
    Array.from({ length: most }, (_, index): Point => [index + 1, voteAccuracy(p, index + 1, table)]),
  )
}

const near = (one: number, other: number) => Math.abs(one - other) < 1e-9

export const majorityVoteFigure = figure({
  spec: majorityVote,
  title: 'What a vote makes of many chains',
  guess: {
    question:
      'A chain is right 30% of the time; its errors scatter evenly over 10 wrong answers. How often is the vote of 25 chains right?',
    setting: { p: 0.3, n: 25, wrong: 10 },
    key: 'accuracy',
    answer: { kind: 'number', min: 0, max: 1, step: 0.01, paint: share },
  },
  Picture: ({ values, results, guess }) => {
    const { p, n, wrong } = values
    const even = breakEven(wrong)
    const [mine = [], ...pale] = curves([p, ...others], wrong)
    return (
      <Graph
        label={`How often the vote is right, over 1 to ${most} chains: at ${share(p)} a chain it goes from ${share(p)} to ${share(mine.at(-1)?.[1] ?? 0)}, with ${n} at ${share(results.accuracy)}. From ${share(even)} a chain up the lines rise, below that they fall.`}
        x={x}
        y={y}
        labels={Math.abs(p - even) < 0.05 ? [] : [labelAt(x, y, [most, even + 0.05], 'break-even', { side: 'left' })]}
      >
        {pale.map((points, index) => (
          <Curve key={others[index]} x={x} y={y} points={points} kind="before" />
        ))}
        <Across y={[y, even]} />
        {guess !== null && <Across y={[y, guess]} kind="guess" />}
        <Curve x={x} y={y} points={mine} />
        <Dot x={x} y={y} at={[n, results.accuracy]} />
      </Graph>
    )
  },
  says: ({ values, results }) => {
    const { p, n, wrong } = values
    if (p === 0) return 'No chain is ever right, so no vote is.'
    if (p === 1) return 'Every chain is right, and so is every vote.'
    if (n === 1) return `One chain has nobody to vote with: it is right ${share(p)} of the time.`
    if (n === 2) return `Two cannot outvote each other: the vote is right ${share(p)} of the time, as one chain is.`
    if (near(p, breakEven(wrong)))
      return `The right answer comes as often as ${wrong === 1 ? 'the wrong one' : 'each wrong one'}, so a vote changes nothing.`
    const errors = wrong === 1 ? 'the wrong answer' : `each of the ${wrong} wrong answers`
    const common = `The right answer comes ${share(p)} of the time, ${errors} ${share((1 - p) / wrong)}.`
    return p > breakEven(wrong)
      ? `${common} A vote of ${n} turns that lead into ${share(results.accuracy)}.`
      : `${common} A vote of ${n} brings it down to ${share(results.accuracy)}.`
  },
  results: [
    { key: 'accuracy', name: 'The vote is right', paint: share },
    { key: 'single', name: 'One chain is right', paint: share },
    {
      key: 'gain',
      name: 'Gain',
      unit: 'points',
      paint: (gain) => (near(gain, 0) ? '0' : three(100 * gain)),
    },
  ],
  assumes:
    'Pale: chains that are right 20, 40, 60 or 80% of the time. Dotted: where the right answer is as common as each wrong one. Thick dots: your guess. It assumes chains that do not depend on each other, errors that scatter evenly, and ties that are drawn by lot.',
})
