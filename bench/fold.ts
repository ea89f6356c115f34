import { withEvents } from '../core/card-log'
import { defaultRollover, defaultUnder, type Rating, type ReviewLogEvent } from '../core/review-log'
import { studyDayOf } from '../core/study-day'
import { median } from './statistics'

const ratings: readonly Rating[] = [3, 3, 1, 3, 4, 3, 2, 3]

/** A log of `count` reviews, some 48 cards a day each, with every fiftieth taken back. */
function log(count: number): ReviewLogEvent[] {
  const began = Date.UTC(2020, 0, 1, 12)
  return Array.from({ length: count }, (_, index): ReviewLogEvent => {
    const at = new Date(began + Math.floor(index / 48) * 86_400_000 + (index % 48) * 30_000)
    const common = {
      id: idOf(index),
      cardId: `sampling/card-${index % 48}`,
      cardVersion: 1,
      at: at.toISOString(),
      studyDay: studyDayOf(at, 'UTC', defaultRollover),
      timeZone: 'UTC',
      rollover: defaultRollover,
    }
    if (index % 50 === 49) return { ...common, kind: 'undo', undoes: idOf(index - 48) }
    const rating = ratings[index % ratings.length] ?? 3
    return { ...common, kind: 'review', rating, durationMs: 5000, under: defaultUnder }
  })
}

const idOf = (index: number) => `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`

function medianMs(rounds: number, work: () => unknown): number {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    work()
    times.push(performance.now() - began)
  }
  return median(times)
}

export interface FoldResult {
  events: number
  ms: number
  /** The same log through JSON.parse, the yardstick. */
  parseMs: number
}

/** How long a whole log takes to fold into schedules, against how long it takes to parse. */
export function foldTimes(): FoldResult[] {
  return [1000, 100_000].map((events) => {
    const made = log(events)
    const text = JSON.stringify(made)
    const rounds = events > 10_000 ? 5 : 50
    const ms = medianMs(rounds, () => withEvents(new Map(), made))
    return { events, ms, parseMs: medianMs(rounds, () => JSON.parse(text)) }
  })
}
