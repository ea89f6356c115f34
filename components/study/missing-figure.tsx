'use client'

import { useState } from 'react'
import { useKeptFocus } from './use-kept-focus'

/** Stands in a figure's place where it did not load. `onRetry` asks for it again, and resolves once it knows. */
export function MissingFigure({ onRetry }: { onRetry: () => Promise<void> }) {
  const place = useKeptFocus<HTMLParagraphElement>()
  const [isTrying, setTrying] = useState(false)
  async function retry() {
    setTrying(true)
    await onRetry()
    setTrying(false)
  }
  return (
    <p ref={place} role="alert" className="acts">
      {isTrying ? 'Loading …' : 'The figure did not load.'}
      <button type="button" className="quiet" onClick={retry}>
        Try again
      </button>
    </p>
  )
}
