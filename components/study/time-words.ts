/** Lengths of time, and when something comes, as one would say it. */
import type { Moment } from '@/core/due'
import type { Schedule } from '@/core/schedule/schedule'
import { dayMs, daysBetween } from '@/core/study-day'
import { counted } from '../ui/counted'

/** A length of time in its largest whole unit. */
export function lengthOfTime(ms: number): string {
  if (ms < 60_000) return 'less than a minute'
  if (ms < 3_600_000) return counted(Math.round(ms / 60_000), 'minute')
  if (ms < dayMs) return counted(Math.round(ms / 3_600_000), 'hour')
  return counted(Math.round(ms / dayMs), 'day')
}

/** When something comes, as one would say it: in minutes today, else the day and the hour. */
export function whenWords(at: Date, now: Date): string {
  const ms = at.getTime() - now.getTime()
  const clock = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (ms < 3_600_000) return `in ${lengthOfTime(Math.max(ms, 60_000))}`
  const days = Math.round((midnight(at) - midnight(now)) / dayMs)
  if (days === 0) return `at ${clock}`
  if (days === 1) return `tomorrow at ${clock}`
  return `in ${days} days`
}

/** When a card comes back: a step by its instant, a review by its day. */
export function comesBack({ dueAt, dueDay }: Schedule, { now, today }: Moment): string {
  if (dueAt) return whenWords(dueAt, now)
  if (!dueDay) return ''
  const days = daysBetween(today, dueDay)
  if (days <= 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${days} days`
}

const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
