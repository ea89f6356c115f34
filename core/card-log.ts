/** Every card's events with what they fold to, kept together so that a new event refolds its own card and no other. */

import type { Place } from './clock'
import type { Moment } from './due'
import { compareEvents, type Reset, type Review, type ReviewLogEvent } from './review-log'
import { type Base, type Folded, fold, newBase, type ReviewState } from './schedule/replay'
import type { DayLimits } from './settings'
import { addDays, type StudyDay, startOfStudyDay } from './study-day'

export interface CardLog {
  base: Base
  events: ReadonlyMap<string, ReviewLogEvent>
  folded: Folded
}

export type CardLogs = ReadonlyMap<string, CardLog>

/** What a device starts a card from: a base, and every event it knows after it. */
export interface CardSeed {
  cardId: string
  base: Base
  events: readonly ReviewLogEvent[]
}

const cardLog = (base: Base, events: ReadonlyMap<string, ReviewLogEvent>): CardLog => ({
  base,
  events,
  folded: fold(base, [...events.values()]),
})

/** The logs of `seeds`. */
export const seededLogs = (seeds: readonly CardSeed[]): CardLogs =>
  new Map(seeds.map(({ cardId, base, events }) => [cardId, cardLog(base, new Map(events.map((e) => [e.id, e])))]))

/**
 * `logs` with `events` added and the touched cards folded again. An id that is known already changes nothing; with
 * nothing new the same map comes back.
 */
export function withEvents(logs: CardLogs, events: Iterable<ReviewLogEvent>): CardLogs {
  const touched = new Map<string, Map<string, ReviewLogEvent>>()
  for (const event of events) {
    const known = touched.get(event.cardId) ?? logs.get(event.cardId)?.events
    if (known?.has(event.id)) continue
    const own = touched.get(event.cardId) ?? new Map(known)
    own.set(event.id, event)
    touched.set(event.cardId, own)
  }
  if (touched.size === 0) return logs
  const next = new Map(logs)
  for (const [cardId, own] of touched) next.set(cardId, cardLog(logs.get(cardId)?.base ?? newBase, own))
  return next
}

const hasSameIds = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean =>
  a.size === b.size && [...a.keys()].every((id) => b.has(id))

/** The logs of `seeds` with `events` added. A card of `logs` that starts from the same base and has the same events stays. */
export function reseeded(logs: CardLogs, seeds: readonly CardSeed[], events: Iterable<ReviewLogEvent>): CardLogs {
  const bases = new Map(seeds.map(({ cardId, base }) => [cardId, base]))
  const known = new Map<string, Map<string, ReviewLogEvent>>(seeds.map(({ cardId }) => [cardId, new Map()]))
  for (const event of [...seeds.flatMap((seed) => seed.events), ...events]) {
    const own = known.get(event.cardId) ?? new Map<string, ReviewLogEvent>()
    if (!own.has(event.id)) own.set(event.id, event)
    known.set(event.cardId, own)
  }
  return new Map(
    [...known].map(([cardId, own]) => {
      const base = bases.get(cardId) ?? newBase
      const before = logs.get(cardId)
      return [cardId, before?.base === base && hasSameIds(before.events, own) ? before : cardLog(base, own)]
    }),
  )
}

/**
 * The effective review or reset over `cardIds` that undo takes back: the last in order up to `now`. One that a clock
 * once set wrong dated later comes only where there is no other, or it would be taken back in place of the one just given.
 */
export function lastEffective(logs: CardLogs, cardIds: Iterable<string>, now: Date): Review | Reset | null {
  const latest = now.toISOString()
  let last: Review | Reset | null = null
  let ahead: Review | Reset | null = null
  for (const cardId of cardIds) {
    const effective = logs.get(cardId)?.folded.effective ?? []
    const event = effective.findLast(({ at }) => at <= latest)
    if (event && (!last || compareEvents(event, last) > 0)) last = event
    const newest = effective.at(-1)
    if (newest && (!ahead || compareEvents(newest, ahead) > 0)) ahead = newest
  }
  return last ?? ahead
}

/** Until when nothing changes by itself: the end of the next learning step, or the beginning of the next study day. */
export function nextChange(logs: CardLogs, { now, today }: Moment, { timeZone, rollover }: Place): Date {
  let next = startOfStudyDay(addDays(today, 1), timeZone, rollover)
  for (const { folded } of logs.values()) {
    const dueAt = folded.schedule?.dueAt
    if (dueAt && dueAt > now && dueAt < next) next = dueAt
  }
  return next
}

/** What of a study day's limits is used: new cards begun, and reviews of cards in Review. */
export function usedOn(day: StudyDay, logs: CardLogs): DayLimits {
  const used = { newCards: 0, reviews: 0 }
  for (const log of logs.values()) {
    if (begunOn(day, log)) used.newCards++
    for (const { before } of reviewsOn(day, log.folded)) if (before.state === 'Review') used.reviews++
  }
  return used
}

/** Whether the card's first effective review since a reset was on `day`. */
function begunOn(day: StudyDay, { base, folded: { effective } }: CardLog): boolean {
  const reset = effective.findLastIndex(({ kind }) => kind === 'reset')
  const begunBefore = reset === -1 && base.schedule !== null && base.schedule.state !== 'New'
  return !begunBefore && effective[reset + 1]?.studyDay === day
}

export interface DatedReview {
  review: Review
  before: ReviewState
}

/** The effective reviews of `day` in order, each with what was so before it. */
export function reviewsOn(day: StudyDay, { effective, states }: Folded): DatedReview[] {
  const found: DatedReview[] = []
  // Travel may set a study day back by one between two reviews; two days before `day` there is nothing left to find.
  const stop = addDays(day, -2)
  for (let i = effective.length - 1, j = states.length - 1; i >= 0; i--) {
    const event = effective[i]
    if (!event || event.studyDay < stop) break
    if (event.kind !== 'review') continue
    const before = states[j--]
    if (before && event.studyDay === day) found.push({ review: event, before })
  }
  return found.reverse()
}
