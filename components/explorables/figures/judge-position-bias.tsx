import { type Judge, judgePositionBias, swayed, winShares } from '@/core/explorables/judge-position-bias'
import { figure } from '../figure'
import { Across, Curve, Dot, Graph, graphHeight, labelAt, linear, type Point, pathOf } from '../graph'
import { LineKey } from '../line-key'
import { share, significant } from '../paint'

const quarters = [0, 0.25, 0.5, 0.75, 1]
const x = linear('x', [0, 1], { name: 'True share for A', paint: share, ticks: quarters })
const y = linear('y', [0, 1], { name: 'Verdicts for A', paint: share, ticks: quarters })

/** Verdicts for A over its true share, when it is shown first, second, and in both orders. */
function lines(judge: Judge) {
  const ends = [0, 1].map((preference) => ({ preference, ...winShares({ ...judge, preference }) }))
  return {
    first: ends.map(({ preference, first }): Point => [preference, first]),
    second: ends.map(({ preference, second }): Point => [preference, second]),
    averaged: ends.map(({ preference, first, second }): Point => [preference, (first + second) / 2]),
  }
}

/** Names at the edges of the band, outside it where there is room. */
function edges(judge: Judge) {
  const names = ['A shown first', 'A shown second']
  const [favoured = '', other = ''] = judge.direction === 'first' ? names : names.toReversed()
  const high = Math.max(...Object.values(winShares({ ...judge, preference: 0.4 })))
  const low = Math.min(...Object.values(winShares({ ...judge, preference: 0.6 })))
  return [
    labelAt(x, y, [0.4, Math.min(0.95, high + 0.06)], favoured, { side: 'left' }),
    labelAt(x, y, [0.6, Math.max(0.05, low - 0.06)], other),
  ]
}

export const judgePositionBiasFigure = figure({
  spec: judgePositionBias,
  title: 'What the order decides',
  guess: {
    question:
      'People prefer A in 90% of cases, but the judge gives half of its verdicts by place alone. Averaged over both orders, what share does A get?',
    setting: { preference: 0.9, bias: 0.5 },
    key: 'averaged',
    answer: { kind: 'number', min: 0, max: 1, step: 0.01, paint: share },
  },
  Picture: ({ values, results, guess }) => {
    const { preference } = values
    const { first, second, averaged } = lines(values)
    const [from, to] = swayed(values)
    const at = (verdicts: number): Point => [preference, verdicts]
    return (
      <>
        <LineKey
          lines={[
            { kind: 'main', name: 'Both orders, averaged', key: 'averaged', value: results.averaged, paint: share },
            { kind: 'bound', name: 'Bias taken out', key: 'corrected', value: results.corrected, paint: share },
          ]}
        />
        <Graph
          label={`Verdicts for A over its true share: without bias they would be equal. With it a band, ${share(values.bias)} high, and its middle turned towards 50%. At a true share of ${share(preference)} A gets ${share(results['a-first'])} when shown first, ${share(results['a-second'])} when shown second, ${share(results.averaged)} on average. Between ${share(from)} and ${share(to)} the order decides who wins.`}
          x={x}
          y={y}
          labels={edges(values)}
        >
          <path className="area wash" d={`M${x.at(from)} 0H${x.at(to)}V${graphHeight}H${x.at(from)}Z`} />
          <path className="area pale" d={`${pathOf(x, y, [...first, ...second.toReversed()])}Z`} />
          <Across y={[y, 0.5]} kind="before" />
          <Across x={[x, preference]} kind="before" />
          {guess !== null && <Across y={[y, guess]} kind="guess" />}
          <Curve x={x} y={y} points={first} kind="other" />
          <Curve x={x} y={y} points={second} kind="other" />
          <Curve x={x} y={y} points={quarters.map((share): Point => [share, share])} kind="bound" />
          <Curve x={x} y={y} points={averaged} />
          <Dot x={x} y={y} at={at(results['a-first'])} kind="other" />
          <Dot x={x} y={y} at={at(results['a-second'])} kind="other" />
          <Dot x={x} y={y} at={at(results.averaged)} />
        </Graph>
      </>
    )
  },
  says: ({ values, results }) => {
    const truth = share(values.preference)
    if (values.bias === 0) return `No verdict goes by place: A gets ${truth} in either order.`
    if (values.bias === 1) return `Only the place counts. Whatever A is worth, averaging both orders gives 50%.`
    const [from, to] = swayed(values).map(share)
    const where = values.bias < 0.5 ? `Where A’s true share lies between ${from} and ${to}` : 'Whatever A’s true share'
    const isRight = Math.abs(results.averaged - values.preference) < 1e-9
    const average = `Averaging both orders gives ${share(results.averaged)}`
    return `${where}, the order decides who wins. ${average}, ${isRight ? 'which is right' : `pulled from ${truth} towards 50%`}.`
  },
  results: [
    { key: 'a-first', name: 'A shown first', paint: share },
    { key: 'a-second', name: 'A shown second', paint: share },
    { key: 'gap', name: 'First less second', unit: 'points', paint: (gap) => significant(3)(100 * gap) },
    { key: 'consistency', name: 'Both orders agree', paint: share },
  ],
  assumes:
    'Dotted line: no bias. Thick dots: your guess. Band: between the two orders. Grey: where the order decides who wins. It assumes that place decides the same share of verdicts on every pair, and to take the bias out you have to know it.',
})
