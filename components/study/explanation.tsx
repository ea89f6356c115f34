'use client'

import { useRef } from 'react'
import { useDeeper } from './use-deeper'
import type { Explained } from './use-explanation'

interface ExplanationProps {
  cardId: string
  explained: Explained
  onToggle: () => void
}

/** Under an answer, why it is so: the card's deeper page, in place. */
export function Explanation({ cardId, explained, onToggle }: ExplanationProps) {
  const isShown = explained !== 'none'
  const { arrived, words, isMissing, load } = useDeeper(cardId, isShown)
  const button = useRef<HTMLButtonElement>(null)
  const isAwaited = isShown && !arrived
  // The button that is pressed goes.
  function retry() {
    button.current?.focus({ preventScroll: true })
    load()
  }
  return (
    <>
      <div className="acts explain">
        <button
          ref={button}
          type="button"
          className="quiet"
          aria-expanded={isShown}
          aria-keyshortcuts="e"
          onClick={onToggle}
        >
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus */}
          Explain <kbd aria-hidden="true">E</kbd>
        </button>
        <span role="status">{isAwaited && words}</span>
        {isAwaited && isMissing && (
          <button type="button" className="quiet" onClick={retry}>
            Try again
          </button>
        )}
      </div>
      {isShown && arrived && <arrived.Deeper html={arrived.html} isAsked={explained === 'asked'} />}
    </>
  )
}
