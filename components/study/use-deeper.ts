'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Explanation } from './deeper'

/** How long it may take before it is said that it is under way. */
const momentMs = 400

/** What shows a card's deeper page, once that is wanted and there; else how it stands with it. Few cards are asked about. */
export function useDeeper(cardId: string, isWanted: boolean) {
  const [arrived, setArrived] = useState<Explanation | null>(null)
  const [state, setState] = useState<'ahead' | 'slow' | 'missing'>('ahead')
  const load = useCallback(async () => {
    setState('ahead')
    const slow = setTimeout(setState, momentMs, 'slow')
    try {
      const { explanationOf } = await import('./deeper')
      setArrived(await explanationOf(cardId))
    } catch {
      setState('missing')
    } finally {
      clearTimeout(slow)
    }
  }, [cardId])
  useEffect(() => {
    if (isWanted) void load()
  }, [isWanted, load])
  return { arrived, state, load }
}
