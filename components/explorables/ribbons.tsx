/** A place in a column: its words, and how far down it is, in rows. */
export interface Place {
  name: string
  /** Before the name, such as a rank. */
  rank?: number
  /** After the name. */
  value?: string
  row: number
  isHead?: boolean
  isStrong?: boolean
}

/** From a row on the left to one on the right, `width` rows thick. */
export interface Ribbon {
  from: number
  to: number
  width: number
  isStrong: boolean
}

const rowRem = 1.75
const rowPixels = 16 * rowRem

/** Level at both ends, in a space that is 100 wide and a unit a row high. */
const path = ({ from, to }: Ribbon) =>
  `M0 ${from.toFixed(3)}C45 ${from.toFixed(3)} 55 ${to.toFixed(3)} 100 ${to.toFixed(3)}`

/** Room for the longest name, with so many signs beside it, but for no more than a share of the width. */
const room = (places: readonly Place[], beside: number, most: string) =>
  `min(${most}, ${Math.max(0, ...places.map(({ name }) => name.length)) + beside}ch)`

const classOf = ({ isHead, isStrong }: Place) => (isHead ? 'head' : isStrong ? 'k' : undefined)

function Column({ places, rows }: { places: readonly Place[]; rows: number }) {
  return (
    <div className="column">
      {places.map((place) => (
        <p
          key={`${place.row} ${place.name}`}
          className={classOf(place)}
          style={{ top: `${(100 * place.row) / rows}%` }}
        >
          {place.rank !== undefined && <i>{place.rank}</i>}
          <span className="name">{place.name}</span>
          {place.value !== undefined && <b>{place.value}</b>}
        </p>
      ))}
    </div>
  )
}

/** Two columns of places, and ribbons from the one to the other. `label` says in a sentence what is drawn. */
export function Ribbons(props: {
  label: string
  rows: number
  left: readonly Place[]
  right: readonly Place[]
  ribbons: readonly Ribbon[]
}) {
  const { label, rows, left, right, ribbons } = props
  const columns = `${room(left, 3, '28%')} minmax(0, 1fr) ${room(right, 11, '36%')}`
  const style = { height: `${rowRem * rows}rem`, gridTemplateColumns: columns }
  return (
    <div className="ribbons" role="img" aria-label={label} style={style}>
      <Column places={left} rows={rows} />
      <svg viewBox={`0 0 100 ${rows}`} preserveAspectRatio="none" aria-hidden="true">
        {ribbons.map((ribbon) => (
          <path
            key={`${ribbon.from} ${ribbon.to}`}
            className={ribbon.isStrong ? 'k' : undefined}
            d={path(ribbon)}
            strokeWidth={rowPixels * ribbon.width}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <Column places={right} rows={rows} />
    </div>
  )
}
