/**
 * A study day is the calendar day a learner would name: it begins at their rollover hour in their time zone, so an
 * answer given at 01:00 belongs to the evening before. Days are `YYYY-MM-DD` strings and compare as strings.
 */

declare const studyDayBrand: unique symbol
export type StudyDay = string & { readonly [studyDayBrand]: true }

/** The milliseconds of a day of 24 hours. */
export const dayMs = 86_400_000
const pattern = /^\d{4}-\d{2}-\d{2}$/

/** True for a real calendar day written `YYYY-MM-DD` (so not `2026-02-30`). */
export function isStudyDay(value: string): value is StudyDay {
  if (!pattern.test(value)) return false
  const ms = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value)
}

/** `value` as a study day. Throws a RangeError where it is none. */
export function studyDay(value: string): StudyDay {
  if (!isStudyDay(value)) throw new RangeError(`not a day: ${value}`)
  return value
}

/** Days since 1970. Read by place, since a fold asks for it twice a review and `Date.parse` is ten times slower. */
const dayNumber = (day: StudyDay): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayMs

/** The last day that four digits of a year can name. */
const lastDayNumber = Date.parse('9999-12-31') / dayMs

/** A day beyond the last one is the last: an event dated there by a wrong clock must not stop the whole log. */
const dayOfNumber = (number: number): StudyDay =>
  studyDay(new Date(Math.min(number, lastDayNumber) * dayMs).toISOString().slice(0, 10))

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: StudyDay, to: StudyDay): number => dayNumber(to) - dayNumber(from)

/** The day `days` after `day`, at most 9999-12-31. */
export const addDays = (day: StudyDay, days: number): StudyDay => dayOfNumber(dayNumber(day) + days)

const formats = new Map<string, Intl.DateTimeFormat>()

/** There are some 600 zones, but each can be written in millions of ways (`eUROPE/bERLIN`), and a server meets them all. */
const keptFormats = 1_000

function wallClockFormat(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone)
  if (kept) return kept
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  if (formats.size >= keptFormats) formats.clear()
  formats.set(timeZone, format)
  return format
}

/** The wall clock of `timeZone` at `instant`, as the milliseconds that clock would show if it were UTC. */
function wallClock(instant: Date, timeZone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of wallClockFormat(timeZone).formatToParts(instant)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** True where `timeZone` is a zone that this machine knows. */
export function isTimeZone(timeZone: string): boolean {
  try {
    wallClockFormat(timeZone)
    return true
  } catch {
    return false
  }
}

/** `timeZone`, or UTC where this machine does not know it: another one's list of zones may be newer. */
export const knownZone = (timeZone: string): string => (isTimeZone(timeZone) ? timeZone : 'UTC')

/**
 * The study day of `instant`: the date of the wall clock in `timeZone`, one less while its hour is below `rollover`
 * (0–23). Never the date of the instant less `rollover` hours, which is wrong after both daylight changes.
 * Throws a RangeError for an unknown zone.
 */
export function studyDayOf(instant: Date, timeZone: string, rollover: number): StudyDay {
  const wall = wallClock(instant, timeZone)
  const day = Math.floor(wall / dayMs)
  const hour = Math.floor((wall - day * dayMs) / 3_600_000)
  return dayOfNumber(hour < rollover ? day - 1 : day)
}

/**
 * The first instant of `day`: when the wall clock in `timeZone` reaches `rollover` o'clock. Where the clock leaps over
 * that hour, the instant of the leap.
 */
export function startOfStudyDay(day: StudyDay, timeZone: string, rollover: number): Date {
  const target = dayNumber(day) * dayMs + rollover * 3_600_000
  // Zones lie between −12 and +14 hours of UTC. Search on whole minutes for the first one that belongs to `day`.
  let before = Math.floor((target - 15 * 3_600_000) / 60_000)
  let after = Math.floor((target + 15 * 3_600_000) / 60_000)
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (studyDayOf(new Date(middle * 60_000), timeZone, rollover) < day) before = middle
    else after = middle
  }
  return new Date(after * 60_000)
}
