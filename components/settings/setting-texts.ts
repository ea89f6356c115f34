/** What is typed into a setting, and what it means. */
import * as v from 'valibot'
import { daysUntil } from '@/core/forgetting-curve'
import { type SettingsChange, settingsChange } from '@/core/settings'
import { percent } from '../ui/percent'

/** A setting as read from its field: the change it asks for, or why there is none. */
export type ReadSetting = { change: SettingsChange } | { problem: string }

/** `change` where the settings' own schema takes it, else `problem`. */
function checked(change: SettingsChange, problem: string): ReadSetting {
  return v.is(settingsChange, change) ? { change } : { problem }
}

/** A whole number as people write one, `9,999` too; NaN where it is none. */
function wholeNumber(text: string): number {
  const digits = text.trim().replaceAll(/(?<=\d)[,\u00a0\u202f' ](?=\d{3}(?!\d))/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN
}

export const readNewCards = (text: string): ReadSetting =>
  checked({ newCards: wholeNumber(text) }, 'Between 0 and 9,999.')

export const readReviews = (text: string): ReadSetting =>
  checked({ reviews: wholeNumber(text) }, 'Between 0 and 9,999.')

export const readMaximumInterval = (text: string): ReadSetting =>
  checked({ maximumInterval: wholeNumber(text) }, 'Between 1 and 36,500 days.')

const stepsProblem = 'Write steps as minutes, hours or days, with spaces between them: 1m 10m, or 2h 1d. At most 20.'

/** `1m, 10 m` as `['1m', '10m']`. */
const stepsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/(?<=\d)\s+(?=[mhd])/g, '')
    .split(/[\s,;]+/)
    .filter((step) => step !== '')

export const readLearningSteps = (text: string): ReadSetting => checked({ learningSteps: stepsOf(text) }, stepsProblem)

export const readRelearningSteps = (text: string): ReadSetting =>
  checked({ relearningSteps: stepsOf(text) }, stepsProblem)

export const stepsText = (steps: readonly string[]): string => steps.join(' ')

/** What ten days at 90 % are at `desiredRetention`. */
function tenDays(desiredRetention: number): string {
  const days = daysUntil(desiredRetention, 10)
  return days < 1.5 ? `${Math.round(days * 24)} hours` : `${Math.round(days)} days`
}

/** What desired retention does to intervals. */
export function retentionEffect(desiredRetention: number): string {
  const due = `Cards come back when your recall has fallen to ${percent(desiredRetention)}`
  if (percent(desiredRetention) !== '90%') {
    return `${due}: after ${tenDays(desiredRetention)} where 90% would take 10 days.`
  }
  return `${due}. Where that takes 10 days, 95% would take ${tenDays(0.95)} and 85% would take ${tenDays(0.85)}.`
}

/** What the limit of new cards does. */
export const newCardsEffect = (newCards: number): string =>
  newCards === 0 ? 'No new card comes until you raise this.' : 'The others wait for the days after.'

/** What the limit of reviews does. */
export const reviewsEffect = (reviews: number): string =>
  reviews === 0 ? 'No review comes until you raise this.' : 'What is due beyond them waits for the next day.'

/** The hour at which a day begins, as a clock shows it. */
export const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** What the hour does. */
export const rolloverEffect = (hour: number): string =>
  hour === 0 ? 'A study day is the calendar day.' : `Studying before ${hourText(hour)} still counts for the day before.`
