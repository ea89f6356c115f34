import type { Card } from '@/core/card'
import type { Schedule } from '@/core/schedule/schedule'
import { isOverAYearAgo } from '@/core/shelf-life'
import { onDemand } from '../ui/on-demand'

/** Few cards ever change. It is asked for with the question, to be there with the answer. */
const useParts = onDemand(() => import('./shelf-life'))

/** What says how a card changed and that its check is old; null where there is nothing to say, and until it is loaded. */
export function useShelfLife(text: Card | undefined, schedule: Schedule | null, now: Date) {
  const isChanged = text !== undefined && schedule !== null && schedule.cardVersion < text.version
  const isOld = text?.verified !== undefined && isOverAYearAgo(text.verified, now.toISOString().slice(0, 10))
  const parts = useParts(isChanged || isOld)
  return isChanged || isOld ? parts : null
}
