/** How long what a card says holds. Apart from all else, for public pages. */
import type { CardOutline } from './card'
import type { Schedule } from './schedule/schedule'

/** Whether `day` lies over a year before `today`: from the day after its anniversary on. Both are `YYYY-MM-DD`. */
export const isOverAYearAgo = (day: string, today: string): boolean =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` < today

/** Whether a learned card's answer has changed in meaning since its last review; it is due then. */
export const isOutdated = (
  { version }: Pick<CardOutline, 'version'>,
  { state, cardVersion }: Pick<Schedule, 'state' | 'cardVersion'>,
): boolean => state === 'Review' && cardVersion < version
