'use client'

import { useEffect, useRef } from 'react'
import type { TopicOutline } from '@/core/card'
import type { Schedule } from '@/core/schedule/schedule'
import type { Session } from '@/core/session'
import { nextDue } from '@/core/statistics/day'
import { comesBack, whenWords } from '../study/time-words'
import { counted } from '../ui/counted'
import { OwnLink } from './own-link'

/** When the next card comes, or '' where none ever does. */
function nextWords(session: Session, waiting: Schedule | null): string {
  const next = nextDue(session)
  const when = waiting ? comesBack(waiting, session.moment) : next && whenWords(next.at, session.moment.now)
  return when ? ` The next one comes ${when}.` : ''
}

interface EmbedDoneProps {
  topic: TopicOutline
  session: Session
  /** What waits for its minute, and could be asked before it. */
  waiting: Schedule | null
  onGoOn: () => void
}

/** Nothing is left for now: what was done, what comes, and where answers are kept. */
export function EmbedDone({ topic, session, waiting, onGoOn }: EmbedDoneProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  return (
    <div className="done">
      <h1 ref={heading} tabIndex={-1} className="title">
        Done for now.
      </h1>
      <p className="lede">
        {counted(session.logs.size, 'card')}.{nextWords(session, waiting)}
      </p>
      <p className="kept">
        Nothing is kept here. On the site, cards come back when they are due, without an account too.
      </p>
      <div className="acts">
        <OwnLink className="btn" href={`/study?topic=${topic.slug}`}>
          Study this topic
        </OwnLink>
        {waiting && (
          <button type="button" className="quiet" onClick={onGoOn}>
            Go on
          </button>
        )}
      </div>
    </div>
  )
}
