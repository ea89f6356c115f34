'use client'

import type { DatedReview } from '@/core/card-log'
import { isLearning } from '@/core/schedule/schedule'
import { type Session, undoable } from '@/core/session'
import { SiteLink } from '../ui/site-link'
import { type Stroke, Trace } from '../ui/trace'

/** An answer as the trace draws it. */
export const strokeOf = ({ review }: DatedReview): Stroke =>
  review.rating === 1 ? 'again' : review.rating === 2 ? 'hard' : 'full'

/** Which of the three counts the card in front is one of. */
function kindOfFront({ front, logs }: Session): 'new' | 'learning' | 'due' | null {
  if (!front) return null
  const state = logs.get(front.cardId)?.folded.schedule?.state ?? 'New'
  if (state === 'New') return 'new'
  return isLearning(state) ? 'learning' : 'due'
}

function Counts({ session }: { session: Session }) {
  const { learning, later, reviews, newCards } = session.queue
  const now = kindOfFront(session)
  const count = (kind: typeof now, name: string, left: number) => (
    <span className={kind === now ? 'now' : undefined}>
      {name} <b>{left}</b>
    </span>
  )
  return (
    <p className="counts" role="status">
      {count('new', 'New', newCards.length)} {count('learning', 'Learning', learning.length + later.length)}{' '}
      {count('due', 'Due', reviews.length)}
    </p>
  )
}

interface StudyBarProps {
  session: Session
  reviews: readonly DatedReview[]
  stop: '/' | `/topics/${string}`
  /** There is more than the keys: on a phone, which has none, too. */
  hasMore: boolean
  isMoreShown: boolean
  onUndo: () => void
  onMore: () => void
}

/** What is left, the day's answers, and the way back. */
export function StudyBar({ session, reviews, stop, hasMore, isMoreShown, onUndo, onMore }: StudyBarProps) {
  const { queue, front } = session
  const left = queue.newCards.length + queue.learning.length + queue.later.length + queue.reviews.length
  return (
    <div className="sbar">
      <Counts session={session} />
      {front ? <Trace strokes={reviews.map(strokeOf)} here toCome={Math.max(left - 1, 0)} /> : <span />}
      <div className="right">
        <button className="quiet" type="button" aria-keyshortcuts="u" disabled={!undoable(session)} onClick={onUndo}>
          Undo
        </button>
        {front && (
          <button
            className={hasMore ? 'quiet' : 'quiet hint'}
            type="button"
            aria-keyshortcuts="?"
            aria-expanded={isMoreShown}
            onClick={onMore}
          >
            {hasMore ? 'More' : 'Keys'}
          </button>
        )}
        <SiteLink className="quiet" href={stop}>
          Stop
        </SiteLink>
      </div>
    </div>
  )
}
