import type { ReactNode } from 'react'
import { plotWidth, tenth } from '../charts/plot'
import type { Fill } from './key'

const height = 24
const gap = 2
/** Lines nearer to each other than this would be a hatching. */
const apart = 16

export interface Stack {
  name: string
  /** What the parts are and what they come to, for those who do not see them. */
  label: string
  parts: readonly (readonly [fill: Fill, size: number])[]
  /** Written at the end of the line of its name. */
  total: ReactNode
  isChosen: boolean
}

/** Every multiple of `measure` up to the end of the picture, or the first alone where they would be too near. */
function multiples(measure: number, extent: number): number[] {
  const count = Math.floor(extent / measure + 1e-9)
  const shown = (measure / extent) * plotWidth < apart ? Math.min(1, count) : count
  return Array.from({ length: shown }, (_, index) => measure * (index + 1))
}

function Parts({
  parts,
  extent,
  lines,
  label,
}: {
  parts: Stack['parts']
  extent: number
  lines: number[]
  label: string
}) {
  const at = (size: number) => (size / extent) * plotWidth
  let from = 0
  const bars = parts.map(([fill, size]) => {
    const left = at(from)
    from += size
    return {
      fill,
      d: size > 0 ? `M${tenth(left)} 0H${tenth(Math.max(left + 1, at(from) - gap))}v${height}H${tenth(left)}z` : '',
    }
  })
  return (
    <svg
      className="row"
      viewBox={`0 0 ${plotWidth} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path className="base" d={`M0 -4V${height + 4}`} vectorEffect="non-scaling-stroke" />
      {bars.map(({ fill, d }) => (
        <path key={fill} className={fill} d={d} vectorEffect="non-scaling-stroke" />
      ))}
      {['under', 'curve bound'].map((kind) => (
        <path
          key={kind}
          className={kind}
          d={lines.map((line) => `M${tenth(at(line))} -4V${height + 4}`).join('')}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}

/** Rows of what things are made of, from the left, to `extent`, with a line at each multiple of `measure`. */
export function Stacks({
  stacks,
  extent,
  measure,
  painted,
}: {
  stacks: readonly Stack[]
  extent: number
  measure: number
  /** What is written at the first line. */
  painted: string
}) {
  const lines = multiples(measure, extent)
  const at = measure / extent
  return (
    <div className="stacks">
      {stacks.map(({ name, total, isChosen, ...stack }) => (
        <div key={name} className={isChosen ? 'chosen' : undefined}>
          <span>{name}</span>
          <span>{total}</span>
          <Parts {...stack} extent={extent} lines={lines} />
        </div>
      ))}
      <p className={at < 0.15 ? 'first' : at > 0.85 ? 'last' : undefined} aria-hidden="true">
        <span style={{ left: `${tenth(at * 100)}%` }}>{painted}</span>
      </p>
    </div>
  )
}
