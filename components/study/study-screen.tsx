'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo, useRef, useState } from 'react'
import type { CardOutline, TopicOutline } from '@/core/card'
import { topicOf } from '@/core/card'
import type { CardSeed } from '@/core/card-log'
import type { Session } from '@/core/session'
import { dayReviews } from '@/core/statistics'
import { CardSheet } from './card-sheet'
import { Done } from './done'
import { StudyBar } from './study-bar'
import { StudySkeleton } from './study-skeleton'
import { StudyStrip } from './study-strip'
import { useCardTexts } from './use-card-texts'
import { useSitting } from './use-sitting'
import { useStudyKeys } from './use-study-keys'

interface StudyProps {
  topics: TopicOutline[]
  cards: CardOutline[]
  /** What a member's cards start from; a guest's whole log is on the device. */
  initial: CardSeed[]
}

/** The study screen for the topic in the address, or for the whole deck. */
export function StudyScreen(props: StudyProps) {
  const topic = useSearchParams().get('topic')
  return <Sitting key={topic} topic={topic} {...props} />
}

/** The topics whose text is needed, the soonest first. */
function topicsInNeed(session: Session | null, cards: readonly CardOutline[]): string[] {
  if (!session) return []
  const { queue, front } = session
  const soon = [front?.cardId, ...queue.learning, ...queue.reviews, ...queue.newCards].filter((id) => id !== undefined)
  return [...new Set([...soon, ...cards.map(({ cardId }) => cardId)].map(topicOf))]
}

function Sitting({ topic, topics, cards, initial }: StudyProps & { topic: string | null }) {
  const { session, log, reveal, grade, undo } = useSitting(cards, topic, initial)
  const [areKeysShown, setKeysShown] = useState(false)
  const isRevealed = session?.front?.revealed ?? false
  const latest = useRef(isRevealed)
  latest.current = isRevealed

  // Asked for once, in the order of the beginning: a later order would only fetch the same again.
  const need = useRef<string[] | null>(null)
  if (session && need.current === null) need.current = topicsInNeed(session, session.cards)
  const texts = useCardTexts(need.current ?? [])

  const keys = useMemo(
    () => ({
      advance: () => (latest.current ? grade(3) : reveal()),
      grade,
      undo,
      toggleKeys: () => setKeysShown((shown) => !shown),
    }),
    [grade, reveal, undo],
  )
  useStudyKeys(keys)

  const known = topics.find(({ slug }) => slug === topic)
  const stop = known ? (`/topics/${known.slug}` as const) : '/'
  if (!session) return <StudySkeleton stop={stop} />

  const { front, moment } = session
  const shown = front && topics.find(({ slug }) => slug === topicOf(front.cardId))
  const reviews = dayReviews(
    moment.today,
    session.logs,
    session.cards.map(({ cardId }) => cardId),
  )
  return (
    <div className="study" data-topic={shown?.position}>
      <header>
        <StudyBar session={session} reviews={reviews} stop={stop} onUndo={undo} onKeys={keys.toggleKeys} />
        <StudyStrip log={log} reviews={reviews.length} />
      </header>
      {front && shown ? (
        <CardSheet
          key={`${front.cardId} ${front.since}`}
          session={session}
          front={front}
          topic={shown}
          text={texts.text(front.cardId)}
          isMissing={texts.failed.has(shown.slug)}
          log={log}
          areKeysShown={areKeysShown}
          onRetry={texts.retry}
          onReveal={reveal}
          onGrade={grade}
        />
      ) : (
        <Done
          session={session}
          reviews={reviews}
          topic={known}
          isUnknownTopic={topic !== null && !known}
          texts={texts}
          log={log}
        />
      )}
    </div>
  )
}
