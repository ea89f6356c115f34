import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { CurvePoint } from '@/core/forgetting-curve'
import { tenth } from './plot'

const width = 640
const height = 34
const inset = 1.5

/** A topic's cards over the coming days, small: 100 % at the top, 20 points below desired retention at the bottom. */
export function RecallStrip({
  curves,
  target,
  days,
  label,
}: {
  curves: readonly (readonly CurvePoint[])[]
  target: number
  days: number
  label: string
}) {
  const x = scaleLinear([0, days], [0, width])
  const y = scaleLinear([target - 0.2, 1], [height - inset, inset])
  const draw = line<CurvePoint>(
    ({ day }) => x(day),
    ({ recall }) => y(recall),
  ).digits(1)
  const path = curves.map((curve) => draw(curve.filter((_, place) => place % 3 === 0))).join('')
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <path className="rule" d={`M0 ${tenth(y(target))}H${width}`} vectorEffect="non-scaling-stroke" />
      {path && <path className="one" d={path} vectorEffect="non-scaling-stroke" />}
    </svg>
  )
}
