/** What a learner may change of how they study. Kept for a member in the database, for a guest on the device. */
import * as v from 'valibot'
import type { Place } from './clock'
import { defaultRollover, defaultUnder, hour, type Under, under, whole, zoneName } from './review-log'
import { isTimeZone } from './study-day'

export interface DayLimits {
  newCards: number
  reviews: number
}

/** New cards and reviews a study day, until a learner changes them. */
export const defaultLimits: DayLimits = { newCards: 20, reviews: 200 }

const limit = whole(0, 9_999)

/**
 * `timeZone` null: wherever the device says it is. Everything of `Under` counts for a review from the next one on;
 * the limits and the place count at once.
 */
export const studySettings = v.strictObject({
  ...under.entries,
  newCards: limit,
  reviews: limit,
  timeZone: v.nullable(v.pipe(zoneName, v.check(isTimeZone))),
  rollover: hour,
})
export type StudySettings = v.InferOutput<typeof studySettings>

/** The settings until a learner changes them. */
export const defaultSettings: StudySettings = {
  ...defaultUnder,
  ...defaultLimits,
  timeZone: null,
  rollover: defaultRollover,
}

/** What a review is graded under by `settings`. */
export const underOf = ({
  desiredRetention,
  maximumInterval,
  learningSteps,
  relearningSteps,
  fuzz,
}: StudySettings): Under => ({ desiredRetention, maximumInterval, learningSteps, relearningSteps, fuzz })

/** How many new cards and reviews a day `settings` allow. */
export const limitsOf = ({ newCards, reviews }: StudySettings): DayLimits => ({ newCards, reviews })

/** What a sitting takes of the settings in force. */
export interface Terms {
  place: Place
  limits: DayLimits
  under: Under
}

/** Where `settings` say the learner is; in the zone of the device where they name none. */
export const placeOf = ({ timeZone, rollover }: StudySettings, deviceZone: string): Place => ({
  timeZone: timeZone ?? deviceZone,
  rollover,
})

/** What a sitting takes of `settings` on a device in `deviceZone`. */
export const termsOf = (settings: StudySettings, deviceZone: string): Terms => ({
  place: placeOf(settings, deviceZone),
  limits: limitsOf(settings),
  under: underOf(settings),
})

const { entries } = studySettings

/** Some of the settings, as a change of them is sent. */
export const settingsChange = v.strictObject({
  desiredRetention: v.exactOptional(entries.desiredRetention),
  maximumInterval: v.exactOptional(entries.maximumInterval),
  learningSteps: v.exactOptional(entries.learningSteps),
  relearningSteps: v.exactOptional(entries.relearningSteps),
  fuzz: v.exactOptional(entries.fuzz),
  newCards: v.exactOptional(entries.newCards),
  reviews: v.exactOptional(entries.reviews),
  timeZone: v.exactOptional(entries.timeZone),
  rollover: v.exactOptional(entries.rollover),
}) satisfies v.GenericSchema<Partial<StudySettings>>
export type SettingsChange = v.InferOutput<typeof settingsChange>

/** The settings that `value`, read from storage, holds: each by itself, the default where it is missing or damaged. */
export function storedSettings(value: unknown): StudySettings {
  const stored = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}))
  const intact = Object.entries(entries).filter(([name, schema]) => v.is(schema, stored.get(name)))
  const known = Object.fromEntries(intact.map(([name]) => [name, stored.get(name)]))
  return v.parse(studySettings, { ...defaultSettings, ...known })
}
