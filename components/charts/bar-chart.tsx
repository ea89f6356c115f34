import { scaleBand, scaleLinear } from 'd3-scale'
import { Plot, plotWidth, tenth } from './plot'

const height = 150

export interface Bar {
  key: string
  value: number
}

/** One bar for each of `bars`, from zero up. `below` names some of them by their place. */
export function BarChart({
  bars,
  below,
  label,
}: {
  bars: readonly Bar[]
  below: readonly { place: number; text: string }[]
  label: string
}) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const x = scaleBand(
    bars.map(({ key }) => key),
    [0, plotWidth],
  ).padding(0.3)
  const y = scaleLinear([0, most], [height, 6])
  const ticks = y.ticks(3).filter(Number.isInteger)
  const centre = (place: number) => ((x(bars[place]?.key ?? '') ?? 0) + x.bandwidth() / 2) / plotWidth
  const edge = (place: number) => (place === 0 ? 0 : place === bars.length - 1 ? 1 : centre(place))
  return (
    <Plot
      label={label}
      height={height}
      low
      left={ticks.map((value) => ({ at: y(value) / height, text: String(value) }))}
      below={below.map(({ place, text }) => ({ at: edge(place), text }))}
    >
      {ticks.map((value) => (
        <path
          key={value}
          className={value === 0 ? 'ax0' : 'ax'}
          d={`M0 ${tenth(y(value))}H${plotWidth}`}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {bars.map(
        ({ key, value }) =>
          value > 0 && (
            <rect
              key={key}
              className="pillar"
              x={tenth(x(key) ?? 0)}
              y={tenth(y(value))}
              width={tenth(x.bandwidth())}
              height={tenth(height - y(value))}
            />
          ),
      )}
    </Plot>
  )
}
