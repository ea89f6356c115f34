import { Output } from './output'

export interface Bar {
  /** Of the result that the bar shows. */
  key: string
  name: string
  /** 0–1, of the bar's whole length. */
  length: number
  value: number
  /** As it is written beside the bar. */
  painted: string
  /** Its length before anything was moved, drawn as an outline. */
  before?: number | undefined
  /** The length that a reader guessed, dotted. */
  guess?: number | null
}

const along = (value: number) => ({ width: `${value * 100}%` })

/** A bar for each result, from zero on. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  return (
    <div className="bars">
      {bars.map(({ key, name, value, painted, before, guess, ...bar }) => (
        <div key={key}>
          <span className="lab">{name}</span>
          <span className="track" aria-hidden="true">
            <span className="fill" style={along(bar.length)} />
            {before !== undefined && <span className="was" style={along(before)} />}
            {guess != null && <span className="yours" style={{ left: `${guess * 100}%` }} />}
          </span>
          <Output name={key} value={value}>
            {painted}
          </Output>
        </div>
      ))}
    </div>
  )
}
