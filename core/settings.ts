/** What a learner may change of how they study. Kept for a member in the database, for a guest on the device. */
import * as z from 'zod/mini'
import type { Place } from './clock'
import { type DayLimits, defaultLimits } from './queue'
import { defaultRollover, defaultUnder, type Under, under } from './review-log'
import { isTimeZone } from './study-day'

const limit = z.int().check(z.gte(0), z.lte(9_999))

/**
 * `timeZone` null: wherever the device says it is. Everything of `Under` counts for a review from the next one on;
 * the limits and the place count at once.
 */
export const studySettings = z.strictObject({
  ...under.shape,
  newCards: limit,
  reviews: limit,
  timeZone: z.nullable(z.string().check(z.maxLength(64), z.refine(isTimeZone))),
  rollover: z.int().check(z.gte(0), z.lte(23)),
})
export type StudySettings = z.infer<typeof studySettings>

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

/** Some of the settings, as a change of them is sent. */
export const settingsChange = z.exactPartial(studySettings)
export type SettingsChange = z.infer<typeof settingsChange>

/** The settings that `value`, read from storage, holds: each by itself, the default where it is missing or damaged. */
export function storedSettings(value: unknown): StudySettings {
  const stored = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}))
  const intact = Object.entries(studySettings.shape).filter(
    ([name, schema]) => z.safeParse(schema, stored.get(name)).success,
  )
  const known = Object.fromEntries(intact.map(([name]) => [name, stored.get(name)]))
  return studySettings.parse({ ...defaultSettings, ...known })
}
