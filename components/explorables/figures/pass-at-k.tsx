import { capped, passAt, passAtK, plugIn } from '@/core/explorables/pass-at-k'
import { figure } from '../figure'
import { Across, Curve, Dot, Graph, linear, type Point, pathOf, steps } from '../graph'
import { LineKey } from '../line-key'
import { counted, share, significant, whole } from '../paint'

const three = significant(3)

const y = linear('y', [0, 1], { name: 'A correct one among k', paint: share, ticks: [0, 0.25, 0.5, 0.75, 1] })

/** A difference of shares; what is only a rounding error is none. */
const inPoints = (difference: number) => (Math.abs(difference) < 1e-9 ? '0' : three(100 * difference))

/** Whole numbers from 0 to n, closer together where they are few. */
const upTo = (n: number) => [...new Set(steps([0, 1], 100).map((part) => Math.round(n * part ** 2)))]

export const passAtKFigure = figure({
  spec: passAtK,
  title: 'One of k passes',
  guess: {
    question: 'One of 10 samples is correct, and k is 10: you look at all of them. What does the naive formula say?',
    setting: { n: 10, c: 1, k: 10 },
    key: 'plug-in',
    answer: { kind: 'number', min: 0, max: 1, step: 0.01, paint: share },
  },
  Picture: ({ values, results, guess }) => {
    const { k, ...drawn } = capped(values)
    const x = linear('x', [0, drawn.n], { name: 'k', paint: whole, isCounted: true })
    const unbiased = upTo(drawn.n).map((k): Point => [k, passAt(k, drawn)])
    const naive = upTo(drawn.n).map((k): Point => [k, plugIn(k, drawn)])
    return (
      <>
        <LineKey
          lines={[
            { kind: 'main', name: 'Unbiased', key: 'pass-at-k', value: results['pass-at-k'], paint: share },
            { kind: 'other', name: 'Naive, 1 − (1 − c/n)ᵏ', key: 'plug-in', value: results['plug-in'], paint: share },
          ]}
        />
        <Graph
          label={`The chance of a correct one among k samples, over k from 0 to ${drawn.n}: two curves that rise from 0%, at one sample to ${share(results['pass-at-1'])}. At k = ${k} the unbiased one is at ${share(results['pass-at-k'])}, the naive one below it at ${share(results['plug-in'])}; at k = ${drawn.n} they are at ${share(passAt(drawn.n, drawn))} and ${share(plugIn(drawn.n, drawn))}.`}
          x={x}
          y={y}
        >
          <path className="area pale" d={`${pathOf(x, y, [...unbiased, ...naive.toReversed()])}Z`} />
          <Across x={[x, k]} kind="before" />
          {guess !== null && <Across y={[y, guess]} kind="guess" />}
          <Curve x={x} y={y} points={naive} kind="other" />
          <Curve x={x} y={y} points={unbiased} />
          <Dot x={x} y={y} at={[k, results['plug-in']]} kind="other" />
          <Dot x={x} y={y} at={[k, results['pass-at-k']]} />
        </Graph>
      </>
    )
  },
  says: ({ values, results }) => {
    const { n, c, k } = capped(values)
    const found = share(results['pass-at-k'])
    const naive = share(results['plug-in'])
    if (c === 0)
      return `${n === 1 ? 'The one sample was wrong' : `None of the ${whole(n)} was correct`}, so both formulas say 0%.`
    if (c === n) return `${n === 1 ? 'The one sample was' : `All ${whole(n)} were`} correct, so both formulas say 100%.`
    if (k === 1) return `Of one sample both formulas say the same: the share that was correct, ${found}.`
    const wrong = n - c
    if (wrong < k)
      return `Only ${whole(wrong)} of the ${whole(n)} ${wrong === 1 ? 'was' : 'were'} wrong, so any ${whole(k)} hold a correct one. The naive formula says ${naive}.`
    const below =
      found === naive
        ? 'The naive formula says almost the same.'
        : `The naive formula says ${naive}, ${counted(inPoints(-results.bias), 'point')} too low.`
    return `Of all ways to take ${whole(k)} of the ${whole(n)}, ${found} hold a correct one. ${below}`
  },
  results: [
    { key: 'pass-at-1', name: 'pass@1', paint: share },
    { key: 'bias', name: 'Naive less unbiased', unit: 'points', paint: inPoints },
  ],
  assumes:
    'Band: what the naive formula leaves out. Thick dots: your guess. It is about one problem; a benchmark takes the mean over many. What is set above n counts as n.',
})
