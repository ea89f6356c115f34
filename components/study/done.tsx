'use client'

import { useEffect, useRef } from 'react'
import { slugOf, type TopicOutline, topicOf } from '@/core/card'
import type { DatedReview } from '@/core/card-log'
import { canStudyAhead, type Session } from '@/core/session'
import { type DaySummary, daySummary, nextDue } from '@/core/statistics/day'
import type { LogSnapshot } from '@/device/device-log'
import { SiteLink } from '../ui/site-link'
import { Trace } from '../ui/trace'
import { doneSentence } from './done-words'
import { strokeOf } from './study-bar'
import { savedWords } from './study-words'
import { comesBack } from './time-words'
import type { CardTexts } from './use-card-texts'

function Tally({ begun, again, recalled, forgotten, expected }: DaySummary) {
  return (
    <p className="tally">
      {begun > 0 && (
        <span>
          <b>{begun}</b> new
        </span>
      )}
      {again > 0 && (
        <span>
          <b>{again}</b> seen again
        </span>
      )}
      {recalled + forgotten > 0 && (
        <>
          <span>
            <b>{recalled}</b> recalled
          </span>
          <span>
            <b>{forgotten}</b> forgotten
          </span>
          <span>
            expected <b>{Math.round(expected)}</b>
          </span>
        </>
      )}
    </p>
  )
}

function Slipped({ cardIds, session, texts }: { cardIds: string[]; session: Session; texts: CardTexts }) {
  return (
    <section className="slip" aria-labelledby="slipped">
      <h2 className="h" id="slipped">
        These slipped
      </h2>
      <ul>
        {cardIds.map((cardId) => {
          const schedule = session.logs.get(cardId)?.folded.schedule
          return (
            <li key={cardId}>
              <SiteLink href={`/topics/${topicOf(cardId)}/${slugOf(cardId)}`}>
                {texts.text(cardId)?.question ?? cardId}
              </SiteLink>
              <span>{schedule && comesBack(schedule, session.moment)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface DoneProps {
  session: Session
  reviews: readonly DatedReview[]
  topic: TopicOutline | undefined
  isUnknownTopic: boolean
  texts: CardTexts
  log: LogSnapshot
  /** A card stood here before in this sitting. */
  isFollowing: boolean
}

/** Nothing is left: what was done, when the next card comes, and a way on. */
export function Done({ session, reviews, topic, isUnknownTopic, texts, log, isFollowing }: DoneProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The pressed rating went with its card; whoever cannot see the end is taken to it.
  useEffect(() => {
    if (isFollowing) heading.current?.focus()
  }, [isFollowing])
  if (isUnknownTopic) return <NoSuchTopic />
  const summary = daySummary(reviews)
  return (
    <main className="done">
      <h1 ref={heading} tabIndex={-1} className="title">
        Done for today.
      </h1>
      <p className="lede">{doneSentence(summary, nextDue(session), session.moment.now, topic?.title)}</p>
      {reviews.length > 0 && (
        <>
          <Trace strokes={reviews.map(strokeOf)} here={false} toCome={0} />
          <Tally {...summary} />
        </>
      )}
      <p className="kept" role="status" aria-live="off">
        {savedWords(log)}
      </p>
      <WaysOn topic={topic} isMore={canStudyAhead(session)} />
      {summary.slipped.length > 0 && <Slipped cardIds={summary.slipped} session={session} texts={texts} />}
    </main>
  )
}

/** Where to go from here: on with the same cards where there are more, else on with the others. */
function WaysOn({ topic, isMore }: { topic: TopicOutline | undefined; isMore: boolean }) {
  const ahead = topic ? (`/study?topic=${topic.slug}&ahead` as const) : '/study?ahead'
  return (
    <div className="acts">
      {topic && (
        <SiteLink className="btn" href="/study">
          Study all topics
        </SiteLink>
      )}
      {isMore && (
        <SiteLink className={topic ? 'btn plain' : 'btn'} href={ahead}>
          Study ahead
        </SiteLink>
      )}
      {topic ? (
        <SiteLink className="quiet" href={`/topics/${topic.slug}`}>
          Read {topic.title}
        </SiteLink>
      ) : (
        <SiteLink className={isMore ? 'quiet' : 'btn'} href="/topics">
          Browse the topics
        </SiteLink>
      )}
    </div>
  )
}

function NoSuchTopic() {
  return (
    <main className="done">
      <h1 className="title">No such topic.</h1>
      <p className="lede">The address names a topic that is not in this deck.</p>
      <div className="acts">
        <SiteLink className="btn" href="/study">
          Study all topics
        </SiteLink>
        <SiteLink className="quiet" href="/topics">
          Browse the topics
        </SiteLink>
      </div>
    </main>
  )
}
