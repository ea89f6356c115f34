/** What devices and servers say to each other of the review log, as JSON. */
import * as v from 'valibot'
import type { CardSeed } from './card-log'
import { day, storedEvent } from './review-log'

/** The most that one sending may hold. */
export const largestBatch = { events: 200, bytes: 60 * 1024 }

/** How far a server lets an event lie after its own time, in ms. */
export const futureToleranceMs = 5 * 60_000

/** A sending before its events are looked at: each is accepted or refused by itself. */
export const sending = v.strictObject({
  owner: v.pipe(v.string(), v.maxLength(100)),
  events: v.pipe(v.array(v.unknown()), v.maxLength(largestBatch.events)),
})
export type Sending = v.InferOutput<typeof sending>

/**
 * Why an event was not stored. `invalid`: its schema refuses it, or its study day is more than a day from what its zone
 * and instant give. `unknown-card`, `unknown-kind`: a newer deck or site may know it. `future`: its time is more than
 * five minutes after the server's.
 */
export const rejectReasons = ['invalid', 'unknown-card', 'unknown-kind', 'future'] as const

/** An instant in any of the ways that `Date` reads. */
export const anyInstant = v.pipe(
  v.string(),
  v.check((value) => !Number.isNaN(Date.parse(value))),
)
const instant = v.pipe(
  anyInstant,
  v.transform((value) => new Date(value)),
)
const finite = v.pipe(v.number(), v.finite())
const integer = v.pipe(v.number(), v.safeInteger())

const schedule = v.object({
  state: v.picklist(['New', 'Learning', 'Review', 'Relearning']),
  step: integer,
  dueDay: v.nullable(day),
  dueAt: v.nullable(instant),
  stability: v.nullable(finite),
  difficulty: v.nullable(finite),
  reps: integer,
  lapses: integer,
  lastReview: v.nullable(instant),
  lastReviewDay: v.nullable(day),
  cardVersion: integer,
})

/** A card's base and the events after it as JSON holds them; parsed, its instants are `Date`s. */
export const cardSeed = v.object({
  cardId: v.string(),
  base: v.object({
    schedule: v.nullable(schedule),
    lastDay: v.nullable(day),
    last: v.nullable(v.object({ at: v.string(), id: v.string() })),
  }),
  events: v.array(storedEvent),
})

/** `CardSeed` as JSON holds it. */
export type WireSeed = v.InferInput<typeof cardSeed>

/** `seed` as JSON holds it. */
export function wireSeed({ cardId, base, events }: CardSeed): WireSeed {
  const { schedule: own, lastDay, last } = base
  const schedule = own && {
    ...own,
    dueAt: own.dueAt?.toISOString() ?? null,
    lastReview: own.lastReview?.toISOString() ?? null,
  }
  return { cardId, base: { schedule, lastDay, last }, events: [...events] }
}

const rejection = v.object({
  index: integer,
  id: v.nullable(v.string()),
  reason: v.string(),
  /** True: a later sending may succeed. False: it never will. */
  retry: v.boolean(),
})
export type Rejection = v.InferOutput<typeof rejection>

/** What a server answers to a sending. `acknowledged` ids are stored, perhaps with other content: `cards` is the truth. */
export const recorded = v.object({
  acknowledged: v.array(v.string()),
  rejected: v.array(rejection),
  cards: v.array(cardSeed),
  serverTime: v.string(),
})
/** The answer as JSON holds it. */
export type Recorded = v.InferInput<typeof recorded>
