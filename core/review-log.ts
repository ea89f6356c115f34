/**
 * A learner's progress is what their events fold to in the order (`at`, `id`). An event is made once, on the device,
 * and never changes; sending it twice, late or out of order changes nothing.
 */
import * as z from 'zod/mini'
import { cardIdPattern } from './card'
import { defaultRetention } from './forgetting-curve'
import { isStudyDay, isTimeZone, type StudyDay } from './study-day'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

const eventId = z.string().check(z.regex(uuid))
const isInstant = (value: string) => {
  // The year 0 is one that Date knows and databases do not.
  const ms = instant.test(value) && value >= '0001' ? Date.parse(value) : Number.NaN
  return !Number.isNaN(ms) && new Date(ms).toISOString() === value
}
const step = z.string().check(z.regex(/^[1-9]\d{0,5}[mhd]$/))

/** What a review was graded under. With the weights, the fold's only inputs. */
export const under = z.strictObject({
  desiredRetention: z.number().check(z.gte(0.7), z.lte(0.99)),
  maximumInterval: z.int().check(z.gte(1), z.lte(36_500)),
  learningSteps: z.array(step).check(z.maxLength(20)),
  relearningSteps: z.array(step).check(z.maxLength(20)),
  fuzz: z.boolean(),
})
export type Under = z.infer<typeof under>

const common = {
  id: eventId,
  cardId: z.string().check(z.maxLength(200), z.regex(cardIdPattern)),
  cardVersion: z.int().check(z.gte(1), z.lte(1_000_000)),
  at: z.string().check(z.refine(isInstant)),
  studyDay: z.custom<StudyDay>((value) => typeof value === 'string' && isStudyDay(value)),
  timeZone: z.string().check(z.maxLength(64), z.refine(isTimeZone)),
  rollover: z.int().check(z.gte(0), z.lte(23)),
}

const review = z.strictObject({
  ...common,
  kind: z.literal('review'),
  rating: z.literal([1, 2, 3, 4]),
  durationMs: z.int().check(z.gte(0), z.lte(86_400_000)),
  under,
})
const undo = z.strictObject({ ...common, kind: z.literal('undo'), undoes: eventId })
const reset = z.strictObject({ ...common, kind: z.literal('reset') })

/** The one schema of an event, for device, wire and database. */
export const reviewLogEvent = z.discriminatedUnion('kind', [review, undo, reset])
export type ReviewLogEvent = z.infer<typeof reviewLogEvent>

const anyZone = { timeZone: z.string().check(z.maxLength(64)) }

/** An event as a server gives it back. Another device may know more time zones than this one. */
export const storedEvent = z.discriminatedUnion('kind', [
  z.strictObject({ ...review.shape, ...anyZone }),
  z.strictObject({ ...undo.shape, ...anyZone }),
  z.strictObject({ ...reset.shape, ...anyZone }),
])

/** The kinds that this version knows. */
export const reviewLogKinds: readonly string[] = ['review', 'undo', 'reset'] satisfies ReviewLogEvent['kind'][]

/** What an event of any kind has, those of later versions included. */
export const anyKindOfEvent = z.looseObject({ ...common, kind: z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/)) })
export type Review = z.infer<typeof review>
export type Undo = z.infer<typeof undo>
export type Reset = z.infer<typeof reset>
export type Rating = Review['rating']

/** A place in the order of the log. */
export type LogPlace = Pick<ReviewLogEvent, 'at' | 'id'>

/** Orders events by (`at`, `id`). Both are fixed-width ASCII, so bytes compare as strings do. */
export function compareEvents(a: LogPlace, b: LogPlace): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  return 0
}

/** What is graded under until a learner changes it. */
export const defaultUnder: Under = {
  desiredRetention: defaultRetention,
  maximumInterval: 365,
  learningSteps: ['1m', '10m'],
  relearningSteps: ['10m'],
  fuzz: true,
}

/** The hour at which a study day begins until a learner changes it. */
export const defaultRollover = 4

/** An answer counts for at most this long. */
export const longestAnswerMs = 60_000
