'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Explanation } from './deeper'

/** How long it may take before it is said that it is under way. */
const momentMs = 400

/**
 * What shows a card's deeper page, once that is wanted and there, and until then in words how it stands with it. Few cards
 * are asked about.
 */
export function useDeeper(cardId: string, isWanted: boolean) {
  const [arrived, setArrived] = useState<Explanation | null>(null)
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  const load = useCallback(() => {
    setMissing(false)
    setWords('')
    const slow = setTimeout(setWords, momentMs, 'Loading …')
    import('./deeper')
      .then(({ explanationOf }) => explanationOf(cardId))
      .then(setArrived, () => {
        setWords('The page did not load.')
        setMissing(true)
      })
      .finally(() => clearTimeout(slow))
    return () => clearTimeout(slow)
  }, [cardId])
  useEffect(() => (isWanted ? load() : undefined), [isWanted, load])
  return { arrived, words, isMissing, load }
}
