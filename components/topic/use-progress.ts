'use client'

import { useSyncExternalStore } from 'react'
import type { CardProgress } from '@/device/card-progress'
import { progressServerSnapshot, progressSnapshot, subscribeProgress } from '@/device/progress'

/**
 * What this device knows of the cards of these ids, in their order; undefined for a card never studied, and for all of
 * them on the server and until the log is read.
 */
export function useProgress(cardIds: readonly string[]): (CardProgress | undefined)[] {
  const progress = useSyncExternalStore(subscribeProgress, progressSnapshot, progressServerSnapshot)
  return cardIds.map((cardId) => progress?.byCard.get(cardId))
}
