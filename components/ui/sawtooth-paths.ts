import { curve, retrievability } from '@/core/forgetting-curve'

/** A review, on a day counted from the first, and the stability in days that it left. */
export interface SawtoothReview {
  day: number
  stability: number
}

/** A review with the day on which the next one follows. */
export interface Stretch extends SawtoothReview {
  end: number
}

/** The figure's own units, which it is stretched from. */
export const sawtoothBox = { width: 1200, height: 160 }

const { width, height } = sawtoothBox
const top = 6
const short = (value: number) => String(Math.round(value * 10) / 10)

/** Where a day and a recall stand in the figure. */
export interface Scale {
  x: (day: number) => number
  y: (recall: number) => number
}

/** A card at `lowest` ends just above the figure's lower edge. */
const scale = (lowest: number, days: number): Scale => ({
  x: (day) => (day / days) * width,
  y: (recall) => top + ((1 - recall) / (1 - lowest)) * (height - 3 * top),
})

function falling({ day, stability, end }: Stretch, { x, y }: Scale): string {
  const points = curve(stability, 0, end - day)
  return `M${points.map((point) => `${short(x(day + point.day))} ${short(y(point.recall))}`).join('L')}`
}

/**
 * One card over `days` days, as paths: `ink`, reviewed on the days of `reviews` (`up`, `when`), `lost`, never seen again
 * after its first day, and `rule`, at `desiredRetention`. From each review to the next is one of `parts`.
 */
export function sawtoothPaths(reviews: SawtoothReview[], days: number, desiredRetention: number) {
  const ends = reviews.map((_, index) => Math.min(reviews[index + 1]?.day ?? days, days))
  const parts: Stretch[] = reviews.map((review, index) => ({ ...review, end: ends[index] ?? days }))
  const lost: Stretch = { day: 0, stability: reviews[0]?.stability ?? 1, end: days }
  const lowest = retrievability(days, lost.stability)
  const at = scale(lowest, days)
  const rises = parts.slice(0, -1).map(({ day, stability, end }) => {
    return `M${short(at.x(end))} ${short(at.y(retrievability(end - day, stability)))}V${top}`
  })
  const paths = {
    rule: `M0 ${short(at.y(desiredRetention))}H${width}`,
    lost: falling(lost, at),
    up: rises.join(''),
    ink: parts.map((part) => falling(part, at)).join(''),
    when: parts.map(({ day }) => `M${short(at.x(day))} ${top}h0`).join(''),
  }
  return { parts, lost, lowest, at, paths }
}
