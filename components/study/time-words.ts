/** When something comes, as one would say it. */
import type { Moment } from '@/core/due'
import type { Schedule } from '@/core/schedule/schedule'
import { dayMs, daysBetween } from '@/core/study-day'
import { lengthOfTime } from './length-of-time'

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
