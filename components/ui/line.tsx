import { type AgedMemory, curve } from '@/core/forgetting-curve'

const width = 640
const days = 30
const inset = 1.5

/** The strip shows recall from 100 % down to 20 points below desired retention; what falls lower leaves it. */
const heightOf = (recall: number, desiredRetention: number, height: number) =>
  inset + ((1 - recall) / (1.2 - desiredRetention)) * (height - 2 * inset)

const short = (value: number) => String(Math.round(value * 100) / 100)

function path({ stability, elapsedDays }: AgedMemory, desiredRetention: number, height: number): string {
  const points = curve(stability, elapsedDays, days).map(
    ({ day, recall }) => `${short((day / days) * width)} ${short(heightOf(recall, desiredRetention, height))}`,
  )
  return `M${points.join('L')}`
}

/**
 * The line between question and answer: a card's recall over the next 30 days. `current` is the memory as it stands,
 * `next` what ratings 1–4 would make of it (dotted; the stylesheet shows the one in focus, else Good). Without either
 * there is the rule alone, at desired retention. `label` says it in one sentence.
 */
export function Line({
  current,
  next = [],
  desiredRetention = 0.9,
  height = 48,
  label,
}: {
  current?: AgedMemory | null
  next?: (AgedMemory | null)[]
  desiredRetention?: number
  height?: 48 | 28
  label: string
}) {
  const rule = short(heightOf(desiredRetention, desiredRetention, height))
  const drawn = (memory: AgedMemory) => path(memory, desiredRetention, height)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <path className="rule" d={`M0 ${rule}H${width}`} vectorEffect="non-scaling-stroke" />
      {current && <path className="mem" d={drawn(current)} vectorEffect="non-scaling-stroke" />}
      {next.map((memory, index) => {
        const rated = `next k${index + 1}`
        return memory && <path key={rated} className={rated} d={drawn(memory)} vectorEffect="non-scaling-stroke" />
      })}
    </svg>
  )
}
