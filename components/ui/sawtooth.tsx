import { curve, retrievability } from '@/core/forgetting-curve'
import { percent } from './percent'

/** A review, on a day counted from the first, and the stability in days that it left. */
export interface SawtoothReview {
  day: number
  stability: number
}

interface Stretch extends SawtoothReview {
  end: number
}

const width = 1200
const height = 160
const top = 6
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)}%`
const short = (value: number) => String(Math.round(value * 10) / 10)

/** From each review to the next, the last one to the figure's edge. */
const stretches = (reviews: SawtoothReview[], days: number): Stretch[] =>
  reviews.map((review, index) => ({ ...review, end: Math.min(reviews[index + 1]?.day ?? days, days) }))

/** Where a day and a recall stand in the figure: a card at `lowest` ends just above its lower edge. */
function scale(lowest: number, days: number) {
  const x = (day: number) => (day / days) * width
  const y = (recall: number) => top + ((1 - recall) / (1 - lowest)) * (height - 3 * top)
  return { x, y }
}
type Scale = ReturnType<typeof scale>

function falling({ day, stability, end }: Stretch, { x, y }: Scale): string {
  const points = curve(stability, 0, end - day)
  return `M${points.map((point) => `${short(x(day + point.day))} ${short(y(point.recall))}`).join('L')}`
}

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
  const parts = stretches(reviews, days)
  const lost: Stretch = { day: 0, stability: reviews[0]?.stability ?? 1, end: days }
  const lowest = retrievability(days, lost.stability)
  const at = scale(lowest, days)
  const label = `Recall of one card over ${days} days. It is reviewed on day ${listed(reviews.map(({ day }) => day))}, each time as recall reaches ${percent(desiredRetention)}, and falls more slowly after each review. Without the reviews it would be at ${percent(lowest)} on day ${days}.`
  const rises = parts.slice(0, -1).map(({ day, stability, end }) => {
    return `M${short(at.x(end))} ${short(at.y(retrievability(end - day, stability)))}V${top}`
  })
  const lines = {
    rule: `M0 ${short(at.y(desiredRetention))}H${width}`,
    lost: falling(lost, at),
    up: rises.join(''),
    ink: parts.map((part) => falling(part, at)).join(''),
    when: parts.map(({ day }) => `M${short(at.x(day))} ${top}h0`).join(''),
  }
  return (
    <div className="plot">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {Object.entries(lines).map(([name, path]) => (
          <path key={name} className={name} d={path} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
      <Labels parts={parts} lost={lost} desiredRetention={desiredRetention} at={at} />
    </div>
  )
}
