import { isTimeZone } from '../core/study-day'

/**
 * The time zone in which this device says it is. Some systems name one that no event may carry (`Etc/Unknown`, an empty
 * one); they count as UTC.
 */
export function deviceZone(named: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  const isKnown = typeof named === 'string' && named.length <= 64 && isTimeZone(named)
  return isKnown ? named : 'UTC'
}
