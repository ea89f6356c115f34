'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo, useState } from 'react'
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
import { useToldOnce } from './use-told-once'

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
function topicsInNeed(session: Session | null): string[] {
  if (!session) return []
  const { queue, front, cards } = session
  const soon = [...queue.learning, ...queue.reviews, ...queue.newCards, ...cards.map(({ cardId }) => cardId)]
  return [...new Set((front ? [front.cardId, ...soon] : soon).map(topicOf))]
}

const reviewsToday = ({ moment, logs, cards }: Session) =>
  dayReviews(
    moment.today,
    logs,
    cards.map(({ cardId }) => cardId),
  )

function Sitting({ topic, topics, cards, initial }: StudyProps & { topic: string | null }) {
  const { session, log, advance, reveal, grade, undo } = useSitting(cards, topic, initial)
  const [areKeysShown, setKeysShown] = useState(false)
  const texts = useCardTexts(topicsInNeed(session))
  const toggleKeys = useCallback(() => setKeysShown((shown) => !shown), [])
  useStudyKeys(useMemo(() => ({ advance, grade, undo, toggleKeys }), [advance, grade, undo, toggleKeys]))
  const reviews = useMemo(() => (session ? reviewsToday(session) : []), [session])
  const isTold = useToldOnce(reviews.length)
  const known = topics.find(({ slug }) => slug === topic)
  const stop = known ? (`/topics/${known.slug}` as const) : '/'
  if (!session) return <StudySkeleton stop={stop} />

  const { front } = session
  const shown = front && topics.find(({ slug }) => slug === topicOf(front.cardId))
  return (
    <div className="study" data-topic={shown?.position}>
      <header>
        <StudyBar session={session} reviews={reviews} stop={stop} onUndo={undo} onKeys={toggleKeys} />
        <StudyStrip log={log} />
      </header>
      {front && shown ? (
        <CardSheet
          key={session.turn}
          session={session}
          front={front}
          topic={shown}
          text={texts.text(front.cardId)}
          isMissing={texts.failed.has(shown.slug)}
          log={log}
          areKeysShown={areKeysShown}
          isTold={isTold}
          isFollowing={session.turn > 1}
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
          isFollowing={session.turn > 0}
        />
      )}
    </div>
  )
}
