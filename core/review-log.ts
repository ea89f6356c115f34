/**
 * A learner's progress is what their events fold to in the order (`at`, `id`). An event is made once, on the device,
 * and never changes; sending it twice, late or out of order changes nothing.
 */
import * as v from 'valibot'
import { cardIdPattern } from './card'
import { defaultRetention } from './forgetting-curve'
import { isStudyDay, isTimeZone, type StudyDay } from './study-day'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

const eventId = v.pipe(v.string(), v.regex(uuid))
const isInstant = (value: string) => {
  // The year 0 is one that Date knows and databases do not.
  const ms = instant.test(value) && value >= '0001' ? Date.parse(value) : Number.NaN
  return !Number.isNaN(ms) && new Date(ms).toISOString() === value
}
const step = v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}[mhd]$/))
const steps = v.pipe(v.array(step), v.maxLength(20))

/** A whole number within these bounds. */
export const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
export const zoneName = v.pipe(v.string(), v.maxLength(64))
export const hour = whole(0, 23)
/** A study day as JSON holds it. */
export const day = v.custom<StudyDay>((value) => typeof value === 'string' && isStudyDay(value))

/** What a review was graded under. With the weights, the fold's only inputs. */
export const under = v.strictObject({
  desiredRetention: v.pipe(v.number(), v.minValue(0.7), v.maxValue(0.99)),
  maximumInterval: whole(1, 36_500),
  learningSteps: steps,
  relearningSteps: steps,
  fuzz: v.boolean(),
})
export type Under = v.InferOutput<typeof under>

const common = {
  id: eventId,
  cardId: v.pipe(v.string(), v.maxLength(200), v.regex(cardIdPattern)),
  cardVersion: whole(1, 1_000_000),
  at: v.pipe(v.string(), v.check(isInstant)),
  studyDay: day,
  timeZone: v.pipe(zoneName, v.check(isTimeZone)),
  rollover: hour,
}

const review = v.strictObject({
  ...common,
  kind: v.literal('review'),
  rating: v.picklist([1, 2, 3, 4]),
  durationMs: whole(0, 86_400_000),
  under,
})
const undo = v.strictObject({ ...common, kind: v.literal('undo'), undoes: eventId })
const reset = v.strictObject({ ...common, kind: v.literal('reset') })

/** The one schema of an event, for device, wire and database. */
export const reviewLogEvent = v.variant('kind', [review, undo, reset])
export type ReviewLogEvent = v.InferOutput<typeof reviewLogEvent>

const anyZone = { timeZone: zoneName }

/** An event as a server gives it back. Another device may know more time zones than this one. */
export const storedEvent = v.variant('kind', [
  v.strictObject({ ...review.entries, ...anyZone }),
  v.strictObject({ ...undo.entries, ...anyZone }),
  v.strictObject({ ...reset.entries, ...anyZone }),
])

/** The kinds that this version knows. */
export const reviewLogKinds: readonly string[] = ['review', 'undo', 'reset'] satisfies ReviewLogEvent['kind'][]

/** What an event of any kind has, those of later versions included. */
export const anyKindOfEvent = v.looseObject({
  ...common,
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/)),
})
export type Review = v.InferOutput<typeof review>
export type Undo = v.InferOutput<typeof undo>
export type Reset = v.InferOutput<typeof reset>
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
