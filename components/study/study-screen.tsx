'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo, useState } from 'react'
import { type TopicOutline, topicOf } from '@/core/card'
import { canMend, type MendingAddresses } from '@/core/mending'
import type { Session } from '@/core/session'
import { dayReviews } from '@/core/statistics/day-reviews'
import { status } from '@/device/device-log'
import type { RecordAction } from '@/device/transport'
import type { SaveMemberSettings, SaveSettings } from '../settings/save-settings'
import { onDemand } from '../ui/on-demand'
import { CardSheet } from './card-sheet'
import { StudyBar } from './study-bar'
import { StudySkeleton } from './study-skeleton'
import { StudyStrip } from './study-strip'
import { useCardTexts } from './use-card-texts'
import { useExplanation } from './use-explanation'
import { type MemberStart, useLearner } from './use-learner'
import { type SittingStart, useSitting } from './use-sitting'
import { useStudyKeys } from './use-study-keys'
import { useToldOnce } from './use-told-once'

export interface StudyScreenProps extends Pick<SittingStart, 'cards'> {
  topics: TopicOutline[]
  mending: MendingAddresses
  /** What a member's cards start from; null for a guest, whose whole log is on the device. */
  start: Promise<MemberStart | null>
  /** Sends a member's reviews. */
  record: RecordAction
  /** Keeps a member's changed settings. */
  save: SaveMemberSettings
}

/** The end of a sitting is far off when it begins. */
const useDone = onDemand(async () => (await import('./done')).Done)

/** The study screen for the topic in the address, or for the whole deck; `ahead` in it studies ahead. */
export function StudyScreen({ start, record, save, ...deck }: StudyScreenProps) {
  const asked = useSearchParams()
  const topic = asked.get('topic') || null
  const ahead = asked.has('ahead')
  const learner = useLearner({ start, record, save })
  return <Sitting key={`${learner.log.owner} ${topic} ${ahead}`} topic={topic} ahead={ahead} {...learner} {...deck} />
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

type SittingProps = SittingStart & Pick<StudyScreenProps, 'topics' | 'mending'> & { save: SaveSettings }

function Sitting({ topics, mending, save, ...start }: SittingProps) {
  const { topic, log } = start
  const { session, advance, reveal, grade, undo } = useSitting(start)
  const [isMoreShown, setMoreShown] = useState(false)
  const { explained, explain } = useExplanation(session)
  const texts = useCardTexts(topicsInNeed(session))
  const toggleMore = useCallback(() => setMoreShown((shown) => !shown), [])
  const hasCard = session?.front != null
  const keys = useMemo(
    () => ({ hasCard, advance, grade, undo, explain, toggleMore }),
    [hasCard, advance, grade, undo, explain, toggleMore],
  )
  useStudyKeys(keys)
  const reviews = useMemo(() => (session ? reviewsToday(session) : []), [session])
  const isGuest = log.owner === null
  const isTold = useToldOnce(reviews.length, isGuest && status(log) === 'saved') && status(log) !== 'not-saved'
  const known = topics.find(({ slug }) => slug === topic)
  const stop = known ? (`/topics/${known.slug}` as const) : '/'
  const Done = useDone(session !== null && (!session.front || session.front.revealed))
  if (!session) return <StudySkeleton stop={stop} />

  const { front } = session
  const shown = front && topics.find(({ slug }) => slug === topicOf(front.cardId))
  return (
    <div className="study" data-topic={shown?.position}>
      <header>
        <StudyBar
          session={session}
          reviews={reviews}
          stop={stop}
          hasMore={canMend(mending)}
          isMoreShown={isMoreShown}
          onUndo={undo}
          onMore={toggleMore}
        />
        <StudyStrip log={log} settings={start.settings} save={save} />
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
          mending={mending}
          isMoreShown={isMoreShown}
          explained={explained}
          isTold={isTold}
          isFollowing={session.turn > 1}
          onRetry={texts.retry}
          onReveal={reveal}
          onExplain={explain}
          onGrade={grade}
        />
      ) : Done ? (
        <Done
          session={session}
          reviews={reviews}
          topic={known}
          isUnknownTopic={topic !== null && !known}
          texts={texts}
          log={log}
          isFollowing={session.turn > 0}
        />
      ) : (
        <main className="done">{session.turn > 0 && <h1 className="title">Done for today.</h1>}</main>
      )}
    </div>
  )
}
