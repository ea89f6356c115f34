'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import type { Deck } from '@/core/statistics/input'
import { accountHere } from '@/device/account-mark'
import { onVisible } from '@/device/visible'
import { GuestProgress } from '../progress/guest-progress'
import { ProgressSkeleton } from '../progress/progress-skeleton'

interface ProgressHereProps {
  deck: Deck
  /** What stands for a member's progress, which only the server can draw. */
  children: ReactNode
}

/** Progress as far as this device knows it by itself. */
export function ProgressHere({ deck, children }: ProgressHereProps) {
  const isGuest = useSyncExternalStore(
    onVisible,
    () => accountHere() === null,
    () => null,
  )
  if (isGuest === null) return <ProgressSkeleton topics={deck.topics} cards={deck.cards.length} />
  return isGuest ? <GuestProgress deck={deck} /> : children
}
