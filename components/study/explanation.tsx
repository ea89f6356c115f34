'use client'

import type { MouseEvent } from 'react'
import { useDeeper } from './use-deeper'
import type { Explained } from './use-explanation'

const said = { ahead: '', slow: 'Loading …', missing: 'The page did not load.' }

interface ExplanationProps {
  cardId: string
  explained: Explained
  onToggle: () => void
}

/** Under an answer, why it is so: the card's deeper page, in place. */
export function Explanation({ cardId, explained, onToggle }: ExplanationProps) {
  const isShown = explained !== 'none'
  const { arrived, state, load } = useDeeper(cardId, isShown)
  const isAwaited = isShown && !arrived
  // The button goes once it is pressed: the focus stays beside it.
  function retry({ currentTarget }: MouseEvent) {
    currentTarget.parentElement?.querySelector('button')?.focus()
    void load()
  }
  return (
    <>
      <div className="acts explain">
        <button type="button" className="quiet" aria-expanded={isShown} aria-keyshortcuts="e" onClick={onToggle}>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus */}
          Explain <kbd aria-hidden="true">E</kbd>
        </button>
        <span role="status">{isAwaited && said[state]}</span>
        {isAwaited && state === 'missing' && (
          <button type="button" className="quiet" onClick={retry}>
            Try again
          </button>
        )}
      </div>
      {isShown && arrived && <arrived.Deeper html={arrived.html} isAsked={explained === 'asked'} />}
    </>
  )
}
