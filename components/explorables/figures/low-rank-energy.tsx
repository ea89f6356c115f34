import { energies, lowRankEnergy, singularValues } from '@/core/explorables/low-rank-energy'
import { figure, type ShownOf } from '../figure'
import { Across, type Axis, Curve, Dot, Graph, labelAt, linear, type Point, pathOf } from '../graph'
import { share, significant, whole } from '../paint'

const three = significant(3)

type Shown = ShownOf<typeof lowRankEnergy>

const y = linear('y', [0, 1], { name: 'Line: share of the energy. Columns: each value', paint: share })

/** The share of the energy that each rank keeps; of many ranks, some. */
function kept({ size, decay }: Shown['values'], last = size): Point[] {
  const all = energies(singularValues(size, decay)).slice(0, last + 1)
  const apart = Math.ceil(all.length / 100)
  return all.flatMap((energy, rank): Point[] =>
    rank < 30 || rank % apart === 0 || rank === all.length - 1 ? [[rank, energy]] : [],
  )
}

/** The outline of columns, one for each singular value, or where they are many for several, from one rank to another. */
function columns(x: Axis, { size, decay }: Shown['values'], from: number, to: number): string {
  const apart = Math.ceil(size / 200)
  const tops = singularValues(size, decay)
    .map((value, rank): Point => [rank, value])
    .filter(([rank]) => rank >= from && rank < to && (rank - from) % apart === 0)
    .flatMap(([rank, value]): Point[] => [
      [rank, value],
      [Math.min(to, rank + apart), value],
    ])
  return tops.length > 0 ? `${pathOf(x, y, [[from, 0], ...tops, [to, 0]])}Z` : ''
}

/** Beside the rank's line, where the curve is not: under it to the right, or low to the left. */
const placeOf = (rank: number, size: number, energy: number): [at: Point, side: 'left' | 'right'] =>
  rank > size * 0.6 ? [[rank, 0.1], 'left'] : [[rank, energy > 0.75 ? energy - 0.09 : energy], 'right']

function Picture({ values, results, start, guess }: Shown & { start: Shown; guess: number | null }) {
  const { size } = values
  const rank = Math.min(values.rank, size)
  const x = linear('x', [0, size], { name: 'Rank', paint: whole, isCounted: true })
  const at: Point = [rank, results.energy]
  const [place, side] = placeOf(rank, size, results.energy)
  return (
    <Graph
      label={`Singular values as columns, each ${three(values.decay)} of the one before it, and the share of the energy that the first of them hold together: ${share(results.energy)} at rank ${rank} of ${size}, 99% at rank ${results['rank-for-99']}.`}
      x={x}
      y={y}
      labels={[
        ...(rank > 0
          ? [labelAt(x, y, place, `rank ${whole(rank)}: ${share(results.energy)}`, { side, strong: true })]
          : []),
      ]}
    >
      <path className="area pale" d={columns(x, values, 0, rank)} />
      <path className="area faint" d={columns(x, values, rank, size)} />
      <Curve x={x} y={y} points={kept(start.values, Math.min(size, start.values.size))} kind="before" />
      {guess !== null && <Across y={[y, guess]} kind="guess" />}
      <Across x={[x, rank]} />
      <Curve x={x} y={y} points={kept(values)} />
      <Dot x={x} y={y} at={at} />
    </Graph>
  )
}

export const lowRankEnergyFigure = figure({
  spec: lowRankEnergy,
  title: 'How much a low rank keeps',
  guess: {
    question: 'Let no value fall: decay 1. What share of the energy do 8 of 64 directions keep?',
    setting: { decay: 1 },
    key: 'energy',
    answer: { kind: 'number', min: 0, max: 1, step: 0.01, paint: share },
  },
  Picture,
  says: ({ values: { size, rank: asked }, results }) => {
    const rank = Math.min(asked, size)
    if (rank === 0) return 'Rank 0 keeps nothing.'
    const price = results['parameter-share']
    const cost =
      price > 1
        ? `but its two factors hold ${three(price)} times as many numbers as the matrix`
        : price === 1
          ? 'for as many numbers as the matrix has'
          : `for ${share(price)} of its numbers`
    const most = results['rank-for-99']
    return `The first ${rank === 1 ? 'direction of' : `${whole(rank)} of`} ${whole(size)} ${rank === 1 ? 'holds' : 'directions hold'} ${share(results.energy)} of the matrix’s energy, ${cost}. 99% takes rank ${whole(most)}.`
  },
  results: [
    { key: 'energy', name: 'Energy kept', paint: share },
    { key: 'error', name: 'Error', unit: 'of the whole', paint: share },
    { key: 'parameter-share', name: 'Numbers needed', unit: 'of the matrix’s', paint: share },
    { key: 'rank-for-99', name: 'Rank for 99%', paint: whole },
  ],
  assumes:
    'Columns: the strength of each direction, grey beyond the rank. Pale line: before anything was moved. It assumes that strengths fall by one ratio; energy is the sum of their squares.',
})
