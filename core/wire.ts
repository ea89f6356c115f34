/** What devices and servers say to each other of the review log, as JSON. */
import * as z from 'zod/mini'
import type { CardSeed } from './card-log'
import { storedEvent } from './review-log'
import { isStudyDay, type StudyDay } from './study-day'

/** The most that one sending may hold. */
export const largestBatch = { events: 200, bytes: 60 * 1024 }

/** How far a server lets an event lie after its own time, in ms. */
export const futureToleranceMs = 5 * 60_000

/** A sending before its events are looked at: each is accepted or refused by itself. */
export const sending = z.strictObject({
  owner: z.string().check(z.maxLength(100)),
  events: z.array(z.unknown()).check(z.maxLength(largestBatch.events)),
})
export type Sending = z.infer<typeof sending>

/**
 * Why an event was not stored. `invalid`: its schema refuses it, or its study day is more than a day from what its zone
 * and instant give. `unknown-card`, `unknown-kind`: a newer deck or site may know it. `future`: its time is more than
 * five minutes after the server's.
 */
export const rejectReasons = ['invalid', 'unknown-card', 'unknown-kind', 'future'] as const

const instant = z.pipe(
  z.string().check(z.refine((value) => !Number.isNaN(Date.parse(value)))),
  z.transform((value: string) => new Date(value)),
)
const day = z.custom<StudyDay>((value) => typeof value === 'string' && isStudyDay(value))
const finite = z.number()

const schedule = z.object({
  state: z.literal(['New', 'Learning', 'Review', 'Relearning']),
  step: z.int(),
  dueDay: z.nullable(day),
  dueAt: z.nullable(instant),
  stability: z.nullable(finite),
  difficulty: z.nullable(finite),
  reps: z.int(),
  lapses: z.int(),
  lastReview: z.nullable(instant),
  lastReviewDay: z.nullable(day),
  cardVersion: z.int(),
})

/** A card's base and the events after it as JSON holds them; parsed, its instants are `Date`s. */
export const cardSeed = z.object({
  cardId: z.string(),
  base: z.object({
    schedule: z.nullable(schedule),
    lastDay: z.nullable(day),
    last: z.nullable(z.object({ at: z.string(), id: z.string() })),
  }),
  events: z.array(storedEvent),
})

/** `CardSeed` as JSON holds it. */
export type WireSeed = z.input<typeof cardSeed>

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

const rejection = z.object({
  index: z.int(),
  id: z.nullable(z.string()),
  reason: z.string(),
  /** True: a later sending may succeed. False: it never will. */
  retry: z.boolean(),
})
export type Rejection = z.infer<typeof rejection>

/** What a server answers to a sending. `acknowledged` ids are stored, perhaps with other content: `cards` is the truth. */
export const recorded = z.object({
  acknowledged: z.array(z.string()),
  rejected: z.array(rejection),
  cards: z.array(cardSeed),
  serverTime: z.string(),
})
/** The answer as JSON holds it. */
export type Recorded = z.input<typeof recorded>
