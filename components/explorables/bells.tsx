import { bell, type Generation } from '@/core/explorables/model-collapse'
import { plotWidth, tenth } from '../charts/plot'
import { graphHeight, linear, type Point, pathOf, steps } from './graph'
import { significant } from './paint'

/** How many rows of bells there are at most. */
export const rows = 6
const pitch = 46
const rise = 40

export const x = linear('x', [-4, 4], {
  name: 'Value, in spreads of the real data',
  paint: significant(2),
  ticks: [-4, -2, 0, 2, 4],
})

/** Where a row, from 0, has its base, in units from the top. */
export const baseOf = (row: number): number => graphHeight - 4 - (rows - 1 - row) * pitch

/** A bell curve over a row, as high as all others. */
export function bellOver(row: number, variance: number): string {
  const y = { ...x, at: (height: number) => baseOf(row) - height * rise }
  const spread = Math.sqrt(variance)
  const points = steps([-4, 4], 60).map((part): Point => [part * spread, bell(part * spread, variance)])
  return pathOf(x, y, points)
}

/** A generation's bell, the real one behind it, and how far its centre has moved. */
export function BellRow({ row, model, isLast }: { row: number; model: Generation; isLast: boolean }) {
  const drift = Math.sqrt(model.drift)
  const d = bellOver(row, model.variance)
  return (
    <>
      <path className="ax" d={`M0 ${baseOf(row)}H${plotWidth}`} vectorEffect="non-scaling-stroke" />
      <path className={isLast ? 'area pale' : 'area faint'} d={d} />
      <path className="curve before" d={bellOver(row, 1)} vectorEffect="non-scaling-stroke" />
      <path className={isLast ? 'curve main' : 'curve other'} d={d} vectorEffect="non-scaling-stroke" />
      <path
        className="curve drift"
        d={`M${tenth(x.at(-drift))} ${baseOf(row)}H${tenth(x.at(drift))}`}
        vectorEffect="non-scaling-stroke"
      />
    </>
  )
}
