'use client'

import { useMemo, useState } from 'react'
import type { TopicOutline } from '@/core/card'
import { useStudyKeys } from '../study/use-study-keys'
import type { EmbedCard } from './embed-card'
import { EmbedDone } from './embed-done'
import { EmbedSheet } from './embed-sheet'
import { usePassingSitting } from './use-passing-sitting'

/** Studying within a page of somebody else's. Nothing of it leaves the frame, and nothing stays. */
export function EmbedSitting({ topic, cards }: { topic: TopicOutline; cards: EmbedCard[] }) {
  const { session, waiting, reveal, grade, advance } = usePassingSitting(cards)
  const [goesOn, setGoesOn] = useState(false)
  const inFront = session ? session.front?.cardId : cards[0]?.cardId
  const card = waiting && !goesOn ? undefined : cards.find(({ cardId }) => cardId === inFront)
  const hasCard = card !== undefined
  useStudyKeys(useMemo(() => ({ hasCard, advance, grade }), [hasCard, advance, grade]))
  if (card) {
    return (
      <EmbedSheet
        key={session?.turn ?? 1}
        topic={topic}
        card={card}
        shown={session?.front?.revealed ? session : null}
        isFollowing={(session?.turn ?? 1) > 1}
        onReveal={reveal}
        onGrade={grade}
      />
    )
  }
  return session && <EmbedDone topic={topic} session={session} waiting={waiting} onGoOn={() => setGoesOn(true)} />
}
