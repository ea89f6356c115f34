'use client'

import { useEffect, useRef } from 'react'
import type { TopicOutline } from '@/core/card'
import type { Rating } from '@/core/review-log'
import { type Outcome, preview } from '@/core/schedule/preview'
import { memoryAt } from '@/core/schedule/schedule'
import { prospect, type Session } from '@/core/session'
import { RatingButtons } from '../study/rating-buttons'
import { Html } from '../ui/html'
import { Line } from '../ui/line'
import { Tab } from '../ui/tab'
import type { EmbedCard } from './embed-card'
import { OwnLink } from './own-link'

const curveAfter = ({ schedule }: Outcome) => ({ stability: schedule.stability ?? 1, elapsedDays: 0 })
const nothing = () => undefined

/** Of an answer, at least so many px are brought into sight above the foot. */
const leastInSight = 64

/** Scrolls within the frame alone: the page that it stands in stays where its reader has it. */
function bringIntoSight(answer: HTMLElement, foot: HTMLElement): void {
  const bottom = Math.min(window.innerHeight, foot.getBoundingClientRect().top)
  const hidden = answer.getBoundingClientRect().top + leastInSight - bottom
  if (hidden > 0) window.scrollBy(0, hidden)
}

interface EmbedSheetProps {
  topic: TopicOutline
  card: EmbedCard
  /** The sitting, with `card` in front and its answer shown; null while the question stands alone. */
  shown: Session | null
  /** This card took the place of another. */
  isFollowing: boolean
  onReveal: () => void
  onGrade: (rating: Rating) => void
}

/** The card in front: question, line and answer, and at its foot, in one place, "Show answer" and the ratings. */
export function EmbedSheet({ topic, card, shown, isFollowing, onReveal, onGrade }: EmbedSheetProps) {
  const schedule = shown?.logs.get(card.cardId)?.folded.schedule ?? null
  const outcomes = shown && preview(schedule, prospect(shown, card.cardId, shown.moment.now))
  const question = useRef<HTMLDivElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const isShown = shown !== null
  // The pressed button went with what it stood on; whoever cannot see what came is taken to it.
  useEffect(() => {
    if (!isFollowing) return
    question.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [isFollowing])
  useEffect(() => {
    if (!isShown || !answer.current || !foot.current) return
    answer.current.focus({ preventScroll: true })
    bringIntoSight(answer.current, foot.current)
  }, [isShown])
  return (
    <article className="card sheet" data-card-id={card.cardId}>
      <Tab />
      <div className="face">
        <p className="who">
          <OwnLink className="topic-name" href={`/topics/${card.cardId}`}>
            {card.number} {topic.title}
          </OwnLink>
          <OwnLink href={`/study?topic=${topic.slug}`}>Study this topic</OwnLink>
        </p>
        <div ref={question} tabIndex={-1} className="asked">
          <Html as="h1" className="q" html={card.questionHtml} />
        </div>
        <div className="line">
          <Line
            current={shown && memoryAt(schedule, shown.moment.now)}
            next={outcomes ? [outcomes[1], outcomes[2], outcomes[3], outcomes[4]].map(curveAfter) : []}
            label={outcomes ? 'How it would fade in 30 days after each rating' : 'The line between question and answer'}
          />
        </div>
        {isShown ? (
          <div ref={answer} tabIndex={-1} className="answer">
            <Html className="a" html={card.answerHtml} />
          </div>
        ) : (
          <div className="blank" aria-hidden="true" />
        )}
      </div>
      <div className="foot" ref={foot}>
        {outcomes ? (
          <RatingButtons outcomes={outcomes} onGrade={onGrade} onFocus={nothing} />
        ) : (
          <button
            type="button"
            className="btn"
            aria-keyshortcuts="Space Enter"
            // The second half of a double click on a rating would fall on this button.
            onClick={(event) => event.detail < 2 && onReveal()}
          >
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus */}
            Show answer <kbd aria-hidden="true">Space</kbd>
          </button>
        )}
      </div>
    </article>
  )
}
