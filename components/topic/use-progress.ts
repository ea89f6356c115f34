'use client'

import { useSyncExternalStore } from 'react'
import { defaultRetention } from '@/core/forgetting-curve'
import type { CardProgress } from '@/device/card-progress'
import { progressServerSnapshot, progressSnapshot, subscribeProgress } from '@/device/progress'
import { asOf } from './recall-words'

/**
 * What this device knows of these cards, in their order; undefined for a card never studied, and for all of them on the
 * server and until the log is read. Without its version a card is taken to say what it always said.
 */
export function useProgress(cards: readonly { cardId: string; version?: number }[]): (CardProgress | undefined)[] {
  const progress = useSyncExternalStore(subscribeProgress, progressSnapshot, progressServerSnapshot)
  return cards.map(({ cardId, version = 1 }) => asOf(version, progress?.byCard.get(cardId)))
}

/** The recall (0–1) that the reader's settings aim at, where the line's rule stands; the default until it is known. */
export function useDesiredRetention(): number {
  const progress = useSyncExternalStore(subscribeProgress, progressSnapshot, progressServerSnapshot)
  return progress?.desiredRetention ?? defaultRetention
}
