import type { ReactNode } from 'react'

/** A word on an axis, at a share (0–1) of its length, from the left or from the top. */
export interface Tick {
  at: number
  text: string
  strong?: boolean
}

/** Words in a drawing, at shares (0–1) of its width and height from the left and the top, on one side of that point. */
export interface PlotLabel {
  x: number
  y: number
  text: string
  side?: 'left' | 'right' | 'above' | 'below'
  strong?: boolean
}

const share = (part: number) => `${Math.round(part * 10_000) / 100}%`

const alignment = (at: number) => (at < 0.02 ? 'xl first' : at > 0.98 ? 'xl last' : 'xl')

/** A coordinate, to a tenth of a unit. */
export const tenth = (value: number): number => Math.round(value * 10) / 10

export const plotWidth = 640

/**
 * A drawing that takes any width, with the words of its axes beside it. `label` says in one sentence what is drawn;
 * `children` are shapes in a space of `plotWidth` by `height` units, whose lines must not scale. `tip` is a word at the
 * right end.
 */
export function Plot({
  label,
  height,
  low = false,
  left,
  below,
  tip,
  labels = [],
  children,
}: {
  label: string
  height: number
  low?: boolean
  left: readonly Tick[]
  below: readonly Tick[]
  tip?: Tick | null
  labels?: readonly PlotLabel[]
  children: ReactNode
}) {
  return (
    <div className={low ? 'chart low' : 'chart'}>
      <svg viewBox={`0 0 ${plotWidth} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {children}
      </svg>
      <div aria-hidden="true">
        {left.map(({ at, text, strong }) => (
          <span key={text} className={strong ? 'yl k' : 'yl'} style={{ top: share(at) }}>
            {text}
          </span>
        ))}
        {below.map(({ at, text }) => (
          <span key={text} className={alignment(at)} style={{ left: share(at) }}>
            {text}
          </span>
        ))}
        {labels.map(({ x, y, text, side = 'right', strong }) => (
          <span
            key={`${text} ${side} ${y}`}
            className={strong ? `at ${side} k` : `at ${side}`}
            style={{ left: share(x), top: share(y) }}
          >
            {text}
          </span>
        ))}
        {tip && (
          <span className={tip.at > 0.85 ? 'k tip above' : 'k tip'} style={{ top: share(tip.at) }}>
            {tip.text}
          </span>
        )}
      </div>
    </div>
  )
}
