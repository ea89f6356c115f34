import { dayMs } from '@/core/study-day'
import { counted } from '../ui/counted'

/** A length of time in its largest whole unit. */
export function lengthOfTime(ms: number): string {
  if (ms < 60_000) return 'less than a minute'
  if (ms < 3_600_000) return counted(Math.round(ms / 60_000), 'minute')
  if (ms < dayMs) return counted(Math.round(ms / 3_600_000), 'hour')
  return counted(Math.round(ms / dayMs), 'day')
}
