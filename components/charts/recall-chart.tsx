import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { CurvePoint } from '@/core/forgetting-curve'
import { percent } from '../ui/percent'
import { Plot, plotWidth, type Tick, tenth } from './plot'

/** One topic's cards, in its colour. */
export interface RecallGroup {
  /** The topic's place in the deck. */
  topic: number
  curves: readonly (readonly CurvePoint[])[]
}

const height = 250
const inset = 2
const usualLowest = 0.6

/** The bottom of the figure: 60 %, or the tenth below the lowest recall where that is less. */
function lowestOf(groups: readonly RecallGroup[]): number {
  const ends = groups.flatMap(({ curves }) => curves.map((curve) => curve.at(-1)?.recall ?? 1))
  return Math.max(0, Math.min(usualLowest, Math.floor(Math.min(...ends) * 10) / 10))
}

/** Recall over the coming days: a line a card in its topic's colour, their mean in ink, the target dotted. */
export function RecallChart({
  groups,
  mean,
  target,
  days,
  label,
}: {
  groups: readonly RecallGroup[]
  mean: readonly CurvePoint[]
  /** Desired retention, 0–1. */
  target: number
  days: number
  label: string
}) {
  const x = scaleLinear([0, days], [0, plotWidth])
  const y = scaleLinear([lowestOf(groups), 1], [height - inset, inset])
  const draw = line<CurvePoint>(
    ({ day }) => x(day),
    ({ recall }) => y(recall),
  ).digits(1)
  const ticks = y.ticks(5)
  const tick = (recall: number, strong = false): Tick => ({
    at: y(recall) / height,
    text: String(Math.round(recall * 100)),
    strong,
  })
  const beside = ticks.filter((recall) => Math.abs(y(recall) - y(target)) > height / 15)
  const end = mean.at(-1)
  const path = (curves: RecallGroup['curves']) => curves.map((curve) => draw([...curve])).join('')
  return (
    <Plot
      label={label}
      height={height}
      left={[...beside.map((recall) => tick(recall)), tick(target, true)]}
      below={[
        { at: 0, text: 'today' },
        ...[10, 20].map((day) => ({ at: day / days, text: String(day) })),
        { at: 1, text: `${days} days` },
      ]}
      tip={end ? { at: y(end.recall) / height, text: `mean ${percent(end.recall)}` } : null}
    >
      {ticks.map((recall) => (
        <path key={recall} className="ax" d={`M0 ${tenth(y(recall))}H${plotWidth}`} vectorEffect="non-scaling-stroke" />
      ))}
      {groups.map(({ topic, curves }) => (
        <path key={topic} className="one" data-topic={topic} d={path(curves)} vectorEffect="non-scaling-stroke" />
      ))}
      <path className="target" d={`M0 ${tenth(y(target))}H${plotWidth}`} vectorEffect="non-scaling-stroke" />
      <path className="mean" d={path([mean])} vectorEffect="non-scaling-stroke" />
    </Plot>
  )
}
