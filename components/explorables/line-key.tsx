import type { LineKind } from './graph'
import { Output } from './output'

/** A line of a graph: what it is called, and its value where the reader stands, a result where it has a `key`. */
export interface Keyed {
  kind: LineKind
  name: string
  key?: string
  value: number | string
  paint: (value: number) => string
}

const written = (value: number | string, paint: Keyed['paint']) => (typeof value === 'number' ? paint(value) : value)

/** Says how each line of a graph is drawn, what it is called, and where it lies. */
export function LineKey({ lines }: { lines: readonly Keyed[] }) {
  return (
    <dl className="line-key">
      {lines.map(({ kind, name, key, value, paint }) => (
        <div key={name}>
          <dt>
            <svg viewBox="0 0 24 8" aria-hidden="true">
              <path className={`curve ${kind}`} d="M1 4H23" />
            </svg>
            {name}
          </dt>
          <dd>
            {key === undefined ? (
              written(value, paint)
            ) : (
              <Output name={key} value={value}>
                {written(value, paint)}
              </Output>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
