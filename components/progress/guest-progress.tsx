'use client'

import { type ComponentType, useEffect, useState } from 'react'
import type { Deck } from '@/core/statistics/input'
import { hasLog, onLogMade } from '@/device/has-log'
import { EmptyProgress } from './empty-progress'
import { ProgressSkeleton } from './progress-skeleton'

type Report = ComponentType<{ deck: Deck }>

/**
 * A guest's progress. The code that reads, folds and draws a log comes only to a device that holds one; to a member,
 * whose page is drawn on the server, it never comes.
 */
export function GuestProgress({ deck }: { deck: Deck }) {
  const [found, setFound] = useState<{ Report: Report } | 'none' | null>(null)

  useEffect(() => {
    let isHere = true
    const show = (next: typeof found | (() => never)) => {
      if (isHere) setFound(next)
    }
    const look = async () => {
      if (!(await hasLog())) return show('none')
      const { GuestReport } = await import('./guest-report')
      show({ Report: GuestReport })
    }
    const lookSafely = () => {
      // Thrown while rendering, what went wrong reaches the page that offers to try again.
      look().catch((error: unknown) =>
        show(() => {
          throw error
        }),
      )
    }
    lookSafely()
    const stop = onLogMade(lookSafely)
    return () => {
      isHere = false
      stop()
    }
  }, [])

  if (found === 'none') return <EmptyProgress cards={deck.cards.length} />
  if (found) return <found.Report deck={deck} />
  return <ProgressSkeleton topics={deck.topics} cards={deck.cards.length} />
}
