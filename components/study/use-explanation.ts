'use client'

import { useCallback, useState } from 'react'
import type { Session } from '@/core/session'

/** Why what explains a card stands under its answer; `none` where it does not. */
export type Explained = 'none' | 'lapsed' | 'asked'

/** What explains the card in front is there from the start after a lapse, else once asked for. */
export function useExplanation(session: Session | null): { explained: Explained; explain: () => void } {
  const [toggled, setToggled] = useState<number | null>(null)
  const turn = session?.turn ?? null
  const front = session?.front
  const isShown = front?.revealed ?? false
  const hasLapsed = front != null && session?.logs.get(front.cardId)?.folded.schedule?.state === 'Relearning'
  const explain = useCallback(() => {
    // Before that it would give the answer away.
    if (isShown) setToggled((last) => (last === turn ? null : turn))
  }, [isShown, turn])
  const isToggled = toggled === turn
  if (!isShown || hasLapsed === isToggled) return { explained: 'none', explain }
  return { explained: hasLapsed ? 'lapsed' : 'asked', explain }
}
