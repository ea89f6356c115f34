'use client'

import { onDemand } from '../ui/on-demand'
import type { Explained } from './use-explanation'

/** Few cards are asked about. */
const useDeeper = onDemand(async () => (await import('./deeper')).Deeper)

interface ExplanationProps {
  cardId: string
  explained: Explained
  onToggle: () => void
}

/** Under an answer, why it is so: the card's deeper page, in place. */
export function Explanation({ cardId, explained, onToggle }: ExplanationProps) {
  const isShown = explained !== 'none'
  const Deeper = useDeeper(isShown)
  return (
    <>
      <p className="acts explain">
        <button type="button" className="quiet" aria-expanded={isShown} aria-keyshortcuts="e" onClick={onToggle}>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus */}
          Explain <kbd aria-hidden="true">E</kbd>
        </button>
      </p>
      {isShown && Deeper && <Deeper cardId={cardId} isAsked={explained === 'asked'} />}
    </>
  )
}
