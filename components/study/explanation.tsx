'use client'

import { Missing } from './missing'
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
  const { arrived, state, load } = useDeeper(cardId, isShown)
  const isAwaited = isShown && !arrived
  return (
    <>
      <div className="acts explain">
        <button type="button" className="quiet" aria-expanded={isShown} aria-keyshortcuts="e" onClick={onToggle}>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus */}
          Explain <kbd aria-hidden="true">E</kbd>
        </button>
        <span role="status">{isAwaited && state === 'slow' && 'Loading …'}</span>
      </div>
      {isAwaited && state === 'missing' && <Missing what="page" onRetry={load} />}
      {isShown && arrived && <arrived.Deeper html={arrived.html} isAsked={explained === 'asked'} />}
    </>
  )
}
