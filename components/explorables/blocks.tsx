import { nice } from 'd3-array'
import { plotWidth, tenth } from '../charts/plot'
import type { Axis } from './graph'

/** The next round number above `value`, 1 where that is 0: what an axis from zero on may end at. */
export const roundAbove = (value: number): number => (value > 0 ? nice(0, value, 4)[1] : 1)

/** Lanes of a drawing, one below the other between `top` and `bottom`, in units: where each begins, and how high it is. */
export function lanes(count: number, top: number, bottom: number, most: number) {
  const pitch = Math.min(most, (bottom - top) / Math.max(1, count))
  const height = pitch * 0.82
  return {
    height,
    top: (lane: number) => top + pitch * lane + (pitch - height) / 2,
    middle: (lane: number) => top + pitch * (lane + 0.5),
  }
}

type Span = readonly [from: number, to: number]

/** The row of each span, from 0, where each is put in the first that is free when it begins. They begin in order. */
export function inRows(spans: readonly Span[]): { row: number; span: Span }[] {
  const free: number[] = []
  return spans.map((span) => {
    const open = free.findIndex((until) => until <= span[0])
    const row = open < 0 ? free.length : open
    free[row] = span[1]
    return { row, span }
  })
}

/** A span of an axis as a block, in units from the top. */
export function Block({
  x,
  span,
  top,
  height,
  tone = '',
}: {
  x: Axis
  span: Span
  top: number
  height: number
  tone?: 'pale' | 'wash' | ''
}) {
  const from = tenth(x.at(span[0]))
  const width = tenth(x.at(span[1]) - from)
  return (
    <rect
      className={`area cut ${tone}`}
      x={from}
      y={tenth(top)}
      width={Math.min(width, plotWidth)}
      height={tenth(height)}
      vectorEffect="non-scaling-stroke"
    />
  )
}
