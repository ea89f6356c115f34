/** A learner for tests: studies some days in a row, forgets now and then, and takes an answer back now and then. */
import { type CardLogs, withEvents } from '../card-log'
import { isDue } from '../due'
import type { Rating, ReviewLogEvent } from '../review-log'
import { dayMs, studyDayOf } from '../study-day'
import { idOf, reset, review, undo } from '../test-events'

/** Numbers in [0, 1), the same for the same `seed`. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const rated = (number: number): Rating => (number < 0.1 ? 1 : number < 0.2 ? 2 : number < 0.85 ? 3 : 4)

/** What a learner of `cardIds` has in their log at `until`, having begun `days` days earlier with a few cards a day. */
export function learnerLog(cardIds: readonly string[], days: number, until: Date, seed = 1): ReviewLogEvent[] {
  const next = numbers(seed)
  const events: ReviewLogEvent[] = []
  let logs: CardLogs = new Map()
  const add = (event: ReviewLogEvent) => {
    events.push(event)
    logs = withEvents(logs, [event])
  }
  for (let day = 0; day < days; day++) {
    if (next() < 0.15) continue
    let at = until.getTime() - (days - day) * dayMs
    for (let turn = 0; turn < 60; turn++) {
      at += 20_000 + Math.floor(next() * 40_000)
      const now = new Date(at)
      const moment = { now, today: studyDayOf(now, 'UTC', 4) }
      const due = cardIds.find((cardId) => {
        const schedule = logs.get(cardId)?.folded.schedule
        return schedule && isDue(schedule, moment)
      })
      const fresh = turn % 6 === 0 ? cardIds.find((cardId) => !logs.get(cardId)?.folded.schedule) : undefined
      const cardId = due ?? fresh
      if (!cardId) continue
      const number = events.length + 1
      const given = review(number, now.toISOString(), rated(next()), { cardId })
      add({ ...given, id: idOf(seed * 1_000_000 + number), durationMs: Math.floor(next() * 90_000) })
      if (next() < 0.03)
        add(undo(number + 500_000, new Date(at + 1).toISOString(), seed * 1_000_000 + number, { cardId }))
      if (next() < 0.005) add(reset(number + 700_000, new Date(at + 2).toISOString(), { cardId }))
    }
  }
  return events
}
