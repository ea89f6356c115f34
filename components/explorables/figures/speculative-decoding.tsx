import { speculativeDecoding, speedup } from '@/core/explorables/speculative-decoding'
import { figure, type ShownOf } from '../figure'
import { Across, Curve, Dot, Graph, labelAt, linear, type Point } from '../graph'
import { counted, fixed, significant } from '../paint'

const three = significant(3)
const times = (value: number) => `${three(value)}×`
/** Short enough for the room beside a line. */
const brief = (acceptance: number) => String(Math.round(100 * acceptance) / 100)

type Shown = ShownOf<typeof speculativeDecoding>

const longest = speculativeDecoding.inputs.draft.max
const others = [0.5, 0.7, 0.9]

const x = linear('x', [1, 18], { name: 'Tokens drafted for each pass', paint: fixed(0), ticks: [1, 4, 8, 12, 16] })

/** Speed-ups by draft length, at any acceptance. */
const curve = ({ values: { cost, verify } }: Shown, acceptance: number): Point[] =>
  Array.from({ length: longest }, (_, index) => [index + 1, speedup(acceptance, index + 1, cost, verify)])

/** An axis that stands still until the curve outgrows it. */
const axis = (most: number) =>
  linear('y', [0, most <= 5 ? 5 : most <= 10 ? 10 : 20], { name: 'Times as fast as without', paint: fixed(0) })

/** Where words have their middle so that they stay between the ends. */
const within = (length: number, room: number) => Math.min(Math.max(length, room), longest + 1 - room / 2)

function Picture({ guess, start: _, ...shown }: Shown & { start: Shown; guess: number | null }) {
  const { acceptance, draft } = shown.values
  const { 'best-draft': best, 'best-speedup': top, speedup: now } = shown.results
  const y = axis(top)
  const mine = curve(shown, acceptance)
  const end = mine.at(-1) ?? [longest, 0]
  const beside = others
    .map((other) => ({ other, points: curve(shown, other) }))
    .map(({ other, points }) => ({ other, points, end: points.at(-1) ?? end }))
  const named: Point[] = [end]
  for (const one of beside) {
    const isFree = named.every((point) => Math.abs(y.at(point[1]) - y.at(one.end[1])) > 24)
    if (isFree) named.push(one.end)
  }
  const isBest = best === draft
  return (
    <Graph
      label={`Speed-up over draft length at ${three(acceptance)} accepted: ${times(now)} at ${draft}, at most ${times(top)} at ${best}, ${times(end[1])} at ${longest}. The line of 1× is where nothing is gained.`}
      x={x}
      y={y}
      labels={[
        ...beside.filter((one) => named.includes(one.end)).map((one) => labelAt(x, y, one.end, brief(one.other))),
        labelAt(x, y, end, brief(acceptance), { strong: true }),
        ...(isBest || best > 2
          ? [
              labelAt(x, y, [within(best, 4.3), top], `best: ${times(top)}${isBest ? '' : ` at ${best}`}`, {
                side: 'above',
              }),
            ]
          : []),
        ...(isBest ? [] : [labelAt(x, y, [within(draft, 2.7), now], times(now), { side: 'below', strong: true })]),
      ]}
    >
      {beside.map(({ other, points }) => (
        <Curve key={other} x={x} y={y} points={points} kind="before" />
      ))}
      <Across y={[y, 1]} />
      {guess !== null && <Across y={[y, guess]} kind="guess" />}
      <Curve x={x} y={y} points={mine} />
      <Dot x={x} y={y} at={[best, top]} kind="other" />
      <Dot x={x} y={y} at={[draft, now]} />
    </Graph>
  )
}

export const speculativeDecodingFigure = figure({
  spec: speculativeDecoding,
  title: 'How far to draft ahead',
  guess: {
    question:
      'A poor draft: 30% of its tokens are accepted, and each costs a fifth of a step. How many times as fast is it, 4 at a time?',
    setting: { acceptance: 0.3, cost: 0.2 },
    key: 'speedup',
    answer: {
      kind: 'choice',
      options: [
        [2, '2×'],
        [1.4, '1.4×'],
        [1, '1×'],
        [0.8, '0.8×'],
      ],
    },
  },
  Picture,
  says: ({ values: { draft }, results }) => {
    const { speedup: now, 'best-draft': best, 'best-speedup': top } = results
    const tokens = results['tokens-per-pass']
    const yields = `A pass yields ${counted(three(tokens), 'token')}`
    const costs = `costs ${counted(three(tokens / now), 'plain step')}`
    const pace =
      three(now) === '1'
        ? `and ${costs}: nothing is gained`
        : now > 1
          ? `and ${costs}: ${three(now)} times as fast`
          : `but ${costs}: at ${three(now)} of the speed, drafting slows the model down`
    const advice =
      best === draft
        ? top < 1
          ? 'No other length is better.'
          : 'No other length is faster.'
        : top <= 1
          ? `Even the best length, ${best}, gains nothing.`
          : `Best is a draft of ${best}: ${times(top)}.`
    return `${yields} ${pace}. ${advice}`
  },
  results: [
    { key: 'tokens-per-pass', name: 'Tokens a pass', paint: three },
    { key: 'accepted', name: 'Drafts kept a pass', paint: three },
    { key: 'speedup', name: 'Speed-up', paint: times },
    { key: 'best-draft', name: 'Best draft length', paint: fixed(0) },
    { key: 'best-speedup', name: 'Speed-up at best', paint: times },
  ],
  assumes:
    'Pale: other rates of acceptance. Dotted: as fast as without a draft, and your guess. It assumes that each token is accepted with the same chance, whatever came before.',
})
