import type { ReactNode } from 'react'
import { Plot, type PlotLabel, plotWidth, type Tick } from '../charts/plot'
import { type Axis, graphHeight } from './graph'

/** Blocks over an axis of time, as high as a graph. `left` names their rows, `label` says in a sentence what is drawn. */
export function Timeline({
  label,
  x,
  left,
  labels = [],
  children,
}: {
  label: string
  x: Axis
  left: readonly Tick[]
  labels?: readonly PlotLabel[]
  children: ReactNode
}) {
  return (
    <div className="graph">
      <Plot
        label={label}
        height={graphHeight}
        left={left}
        below={x.ticks.map((value) => ({ at: x.at(value) / plotWidth, text: x.paint(value) }))}
        labels={labels}
      >
        {children}
      </Plot>
      <p className="axis-name x" aria-hidden="true">
        {x.name}
      </p>
    </div>
  )
}
