import type { LineKind } from './graph'
import { Output } from './output'

/** A line of a graph: what it is called, and the result that it has where the reader stands. */
export interface Keyed {
  kind: LineKind
  name: string
  key: string
  value: number | string
  paint: (value: number) => string
}

/** Says how each line of a graph is drawn, what it is called, and where it lies. */
export function LineKey({ lines }: { lines: readonly Keyed[] }) {
  return (
    <dl className="line-key">
      {lines.map(({ kind, name, key, value, paint }) => (
        <div key={key}>
          <dt>
            <svg viewBox="0 0 24 8" aria-hidden="true">
              <path className={`curve ${kind}`} d="M1 4H23" />
            </svg>
            {name}
          </dt>
          <dd>
            <Output name={key} value={value}>
              {typeof value === 'number' ? paint(value) : value}
            </Output>
          </dd>
        </div>
      ))}
    </dl>
  )
}
