'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Explanation } from './deeper'

const missing = 'The page did not load.'

/** How long it may take before it is said that it is under way. */
const momentMs = 400

/**
 * What shows a card's deeper page, once that is wanted and there, and until then in words how it stands with it. Few cards
 * are asked about.
 */
export function useDeeper(cardId: string, isWanted: boolean) {
  const [arrived, setArrived] = useState<Explanation | null>(null)
  const [words, setWords] = useState('')
  const load = useCallback(() => {
    setWords('')
    const slow = setTimeout(setWords, momentMs, 'Loading …')
    import('./deeper')
      .then(({ explanationOf }) => explanationOf(cardId))
      .then(setArrived, () => setWords(missing))
      .finally(() => clearTimeout(slow))
    return () => clearTimeout(slow)
  }, [cardId])
  useEffect(() => (isWanted ? load() : undefined), [isWanted, load])
  return { arrived, words, isMissing: words === missing, load }
}
