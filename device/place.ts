import type { Place } from '../core/clock'
import { defaultRollover } from '../core/review-log'
import { isTimeZone } from '../core/study-day'

/**
 * Where this device says the learner is. Some systems name a zone that no event may carry (`Etc/Unknown`, an empty
 * one); they count as UTC.
 */
export function devicePlace(named: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone): Place {
  const isKnown = typeof named === 'string' && named.length <= 64 && isTimeZone(named)
  return { timeZone: isKnown ? named : 'UTC', rollover: defaultRollover }
}
