import { retrievability } from '@/core/forgetting-curve'
import { percent } from './percent'
import { type SawtoothReview, type Scale, type Stretch, sawtoothBox, sawtoothPaths } from './sawtooth-paths'

const { width, height } = sawtoothBox
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)}%`

/** The figure's words, each beside what it names. Its label says the same to a screen reader. */
function Labels({
  parts,
  lost,
  desiredRetention,
  at,
}: {
  parts: Stretch[]
  lost: Stretch
  desiredRetention: number
  at: Scale
}) {
  const days = lost.end
  const place = (day: number, recall: number) => ({ left: share(at.x(day), width), top: share(at.y(recall), height) })
  const later = (days * 2) / 3
  const lowest = retrievability(days, lost.stability)
  return (
    <div aria-hidden="true">
      {parts.slice(0, -1).map(({ day, stability, end }) => {
        const length = end - day
        const middle = place(day + length / 2, retrievability(length / 2, stability))
        const room = length / days
        return (
          room > 0.08 && (
            <span key={day} className={room < 0.25 ? 'lab far' : 'lab'} style={middle}>
              {length} days
            </span>
          )
        )
      })}
      <span className="lab last under" style={place(days, desiredRetention)}>
        {percent(desiredRetention)}
      </span>
      <span className="lab" style={place(later, retrievability(later, lost.stability))}>
        never seen again
      </span>
      <span className="lab last" style={place(days, lowest)}>
        {percent(lowest)}
      </span>
    </div>
  )
}

const listed = (days: number[]) => `${days.slice(0, -1).join(', ')} and ${days.at(-1)}`

/**
 * One card over `days` days: reviewed each time recall reaches `desiredRetention`, against the same card never seen
 * again after its first day.
 */
export function Sawtooth({
  reviews,
  days,
  desiredRetention,
}: {
  reviews: SawtoothReview[]
  days: number
  desiredRetention: number
}) {
  const { parts, lost, lowest, at, paths } = sawtoothPaths(reviews, days, desiredRetention)
  const label = `Recall of one card over ${days} days. It is reviewed on day ${listed(reviews.map(({ day }) => day))}, each time as recall reaches ${percent(desiredRetention)}, and falls more slowly after each review. Without the reviews it would be at ${percent(lowest)} on day ${days}.`
  return (
    <div className="plot">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {Object.entries(paths).map(([name, path]) => (
          <path key={name} className={name} d={path} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
      <Labels parts={parts} lost={lost} desiredRetention={desiredRetention} at={at} />
    </div>
  )
}
