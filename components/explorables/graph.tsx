import { ticks as ticksBetween } from 'd3-array'
import type { ReactNode } from 'react'
import { Plot, type PlotLabel, plotWidth, tenth } from '../charts/plot'

/** How high a graph is, in units of which its width has `plotWidth`. */
export const graphHeight = 300

const inset = 2

type Extent = readonly [from: number, to: number]

/** One axis of a graph: what it is called, where values lie on it, in units, and those that are written beside it. */
export interface Axis {
  name: string
  at: (value: number) => number
  /** 1 for what lies beyond its upper end, -1 beyond its lower: `at` places it at that end. 0 for all between. */
  beyond: (value: number) => number
  ticks: readonly number[]
  paint: (value: number) => string
}

interface AxisWords {
  name: string
  paint: (value: number) => string
  ticks?: readonly number[]
  /** What lies on it is counted, so that nothing between whole numbers has a name. */
  isCounted?: boolean
}

const range = { x: [0, plotWidth], y: [graphHeight - inset, inset] } as const

const clamped = (value: number, [from, to]: Extent) => Math.min(Math.max(from, to), Math.max(Math.min(from, to), value))

/** From a value to its place. (d3-scale's would be 10 kB, for the colours and dates that it could place too.) */
function scale([from, to]: Extent, [first, last]: Extent): (value: number) => number {
  const span = to - from
  return (value) => first + (span === 0 ? 0.5 : (value - from) / span) * (last - first)
}

const beyond =
  (extent: Extent) =>
  (value: number): number => {
    const end = clamped(value, extent)
    return Math.abs(value - end) > 1e-9 * Math.abs(end) ? Math.sign(value - end) : 0
  }

/** An axis over `extent`, on which `place` says where a value within that stands. What lies beyond is drawn at its end. */
const axis = (
  extent: Extent,
  place: (value: number) => number,
  named: Pick<Axis, 'name' | 'paint' | 'ticks'>,
): Axis => ({ ...named, at: (value) => place(clamped(value, extent)), beyond: beyond(extent) })

/** An axis on which equal steps are equal differences. */
export function linear(side: 'x' | 'y', extent: Extent, { name, paint, ticks, isCounted }: AxisWords): Axis {
  const between = ticksBetween(...extent, 4).filter((tick) => !isCounted || Number.isInteger(tick))
  return axis(extent, scale(extent, range[side]), { name, paint, ticks: ticks ?? between })
}

/** The powers of ten within `extent`, thinned to about five. */
function powers([from, to]: Extent): number[] {
  const first = Math.ceil(Math.log10(from) - 1e-9)
  const last = Math.floor(Math.log10(to) + 1e-9)
  const apart = Math.max(1, Math.ceil((last - first) / 5))
  return Array.from({ length: Math.floor((last - first) / apart) + 1 }, (_, index) =>
    Number(`1e${first + index * apart}`),
  )
}

/** An axis on which equal steps are equal ratios; `extent` is above 0. */
export function logarithmic(side: 'x' | 'y', extent: Extent, { name, paint, ticks }: AxisWords): Axis {
  const [from, to] = extent
  const place = scale([Math.log10(from), Math.log10(to)], range[side])
  return axis(extent, (value) => place(Math.log10(value)), { name, paint, ticks: ticks ?? powers(extent) })
}

/** So many values from the one end to the other, apart as they are on the axis. */
export function steps([from, to]: Extent, count: number, kind: 'linear' | 'log' = 'linear'): number[] {
  return Array.from({ length: count }, (_, index) => {
    const part = index / (count - 1)
    return kind === 'log' ? from * (to / from) ** part : from + (to - from) * part
  })
}

export type Point = readonly [x: number, y: number]

/** The path of a line through points. (d3-shape's would be 4 kB, for the curves that it could draw too.) */
export const pathOf = (x: Axis, y: Axis, points: readonly Point[]): string =>
  points.length === 0 ? '' : `M${points.map(([atX, atY]) => `${tenth(x.at(atX))},${tenth(y.at(atY))}`).join('L')}`

/** What a line is: the one that matters, one beside it, what was before anything was moved, or a bound. */
export type LineKind = 'main' | 'other' | 'before' | 'bound' | 'guess'

export function Curve({
  x,
  y,
  points,
  kind = 'main',
}: {
  x: Axis
  y: Axis
  points: readonly Point[]
  kind?: LineKind
}) {
  return <path className={`curve ${kind}`} d={pathOf(x, y, points)} vectorEffect="non-scaling-stroke" />
}

/** A line all across at one value of y, or all the way up at one of x. */
export function Across({
  x,
  y,
  kind = 'bound',
}: {
  x?: readonly [Axis, number]
  y?: readonly [Axis, number]
  kind?: LineKind
}) {
  const d = y ? `M0 ${tenth(y[0].at(y[1]))}H${plotWidth}` : x ? `M${tenth(x[0].at(x[1]))} 0V${graphHeight}` : ''
  return <path className={`curve ${kind}`} d={d} vectorEffect="non-scaling-stroke" />
}

/** An arrow to a place at the edge, from within. `along` and `up` say which edge. */
function arrow(left: number, top: number, along: number, up: number): string {
  const [right, down] = [along / Math.hypot(along, up), -up / Math.hypot(along, up)]
  const from = (back: number, aside: number) =>
    `${tenth(left - back * right - aside * down)} ${tenth(top - back * down + aside * right)}`
  return `M${from(26, 0)}L${from(0, 0)}M${from(10, 8)}L${from(0, 0)}L${from(10, -8)}`
}

/**
 * A point, or the place of one before anything was moved. It is a stroke of no length, so that it stays round. One that
 * lies beyond the axes is an arrow at their end.
 */
export function Dot({ x, y, at, kind = 'main' }: { x: Axis; y: Axis; at: Point; kind?: LineKind }) {
  const [left, top] = [tenth(x.at(at[0])), tenth(y.at(at[1]))]
  const [along, up] = [x.beyond(at[0]), y.beyond(at[1])]
  const isOutside = along !== 0 || up !== 0
  return (
    <path
      className={isOutside ? `curve ${kind}` : `dot ${kind}`}
      d={isOutside ? arrow(left, top, along, up) : `M${left} ${top}h0`}
      vectorEffect="non-scaling-stroke"
    />
  )
}

/** What is to be said beside the name of a point that lies beyond the axes; empty for others. */
export function further(x: Axis, y: Axis, [atX, atY]: Point): string {
  const [along, up] = [x.beyond(atX), y.beyond(atY)]
  if (along !== 0) return along > 0 ? ', further right' : ', further left'
  return up === 0 ? '' : up > 0 ? ', further up' : ', further down'
}

/** Words at a point of a graph. `side` is where they stand from it, `lower` by how many lines below that. */
export const labelAt = (
  x: Axis,
  y: Axis,
  [atX, atY]: Point,
  text: string,
  { side = 'right', strong = false, lower = 0 }: Pick<PlotLabel, 'side' | 'strong'> & { lower?: number } = {},
): PlotLabel => ({ x: x.at(atX) / plotWidth, y: y.at(atY) / graphHeight + lower * 0.055, text, side, strong })

/** Curves over two axes. `label` says in a sentence what is drawn; children are drawn in units. */
export function Graph({
  label,
  x,
  y,
  labels = [],
  children,
}: {
  label: string
  x: Axis
  y: Axis
  labels?: readonly PlotLabel[]
  children: ReactNode
}) {
  return (
    <div className="graph">
      <p className="axis-name" aria-hidden="true">
        {y.name}
      </p>
      <Plot
        label={label}
        height={graphHeight}
        left={y.ticks.map((value) => ({ at: y.at(value) / graphHeight, text: y.paint(value) }))}
        below={x.ticks.map((value) => ({ at: x.at(value) / plotWidth, text: x.paint(value) }))}
        labels={labels}
      >
        {y.ticks.map((value) => (
          <path
            key={value}
            className="ax"
            d={`M0 ${tenth(y.at(value))}H${plotWidth}`}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {children}
      </Plot>
      <p className="axis-name x" aria-hidden="true">
        {x.name}
      </p>
    </div>
  )
}
