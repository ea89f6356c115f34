import { plotWidth } from '../charts/plot'
import { Block, lanes } from './blocks'
import { type Axis, Graph, graphHeight, labelAt, linear } from './graph'

export interface Strip {
  name: string
  /** Where its blocks end, each beginning where the one before ends. */
  ends: readonly number[]
}

const height = 22
const rows = linear('y', [0, 1], { name: '', paint: String, ticks: [] })

/** Named strips from zero on, of which the first matters. `target` is marked in each; beyond `limit` nothing can be. */
export function Strips({
  label,
  x,
  strips,
  target,
  limit,
}: {
  label: string
  x: Axis
  strips: readonly Strip[]
  target: number
  limit: number
}) {
  const lane = lanes(strips.length, 0, graphHeight, graphHeight)
  const top = (row: number) => lane.top(row) + 30
  return (
    <Graph
      label={label}
      x={x}
      y={rows}
      labels={strips.map(({ name }, row) =>
        labelAt(x, rows, [0, 1 - (top(row) - 15) / graphHeight], name, { strong: row === 0 }),
      )}
    >
      <rect className="area wash" x={x.at(limit)} y={0} width={plotWidth - x.at(limit)} height={graphHeight} />
      {strips.map(({ name, ends }, row) =>
        ends.map((end, index) => (
          <Block
            key={`${name} ${end}`}
            x={x}
            span={[ends[index - 1] ?? 0, end]}
            top={top(row)}
            height={height}
            tone={row === 0 ? '' : 'pale'}
          />
        )),
      )}
      <path
        className="bound"
        d={strips.map((_, row) => `M${x.at(target)} ${top(row)}v${height}`).join('')}
        vectorEffect="non-scaling-stroke"
      />
    </Graph>
  )
}
