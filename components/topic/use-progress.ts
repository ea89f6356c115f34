'use client'

import { useSyncExternalStore } from 'react'
import { defaultRetention } from '@/core/forgetting-curve'
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

/** The recall (0–1) that the reader's settings aim at, where the line's rule stands; the default until it is known. */
export function useDesiredRetention(): number {
  const progress = useSyncExternalStore(subscribeProgress, progressSnapshot, progressServerSnapshot)
  return progress?.desiredRetention ?? defaultRetention
}
