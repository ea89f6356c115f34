'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import type { Card, TopicOutline } from '@/core/card'
import type { MendingAddresses } from '@/core/mending'
import type { Rating } from '@/core/review-log'
import { type Outcome, preview, ratingNames } from '@/core/schedule/preview'
import { memoryAt, type Schedule } from '@/core/schedule/schedule'
import { type Front, prospect, type Session } from '@/core/session'
import { type LogSnapshot, status } from '@/device/device-log'
import { Html } from '../ui/html'
import { Line } from '../ui/line'
import { onDemand } from '../ui/on-demand'
import { answersAreSafe } from '../ui/safe-words'
import { SiteLink } from '../ui/site-link'
import { Tab } from '../ui/tab'
import { VerdictMark } from '../ui/verdict-mark'
import { bringIntoSight } from './bring-into-sight'
import { Explanation } from './explanation'
import { RatingButtons } from './rating-buttons'
import { loadSignFaces } from './sign-faces'
import { expectation, lineSentence, savedWords } from './study-words'
import type { Explained } from './use-explanation'
import { useShelfLife } from './use-shelf-life'

/** Few ask for it. */
const useMore = onDemand(async () => (await import('./more')).More)

const curveAfter = ({ schedule }: Outcome) => ({ stability: schedule.stability ?? 1, elapsedDays: 0 })

interface RevealedProps {
  text: Card
  schedule: Schedule | null
  shelf: ReturnType<typeof useShelfLife>
  outcomes: Record<Rating, Outcome>
  rating: Rating
  now: Date
  desiredRetention: number
  explained: Explained
  onExplain: () => void
}

/** Line and answer, once the answer is shown: the curve as things stand, dotted after the rating in focus. */
function Revealed({
  text,
  schedule,
  shelf,
  outcomes,
  rating,
  now,
  desiredRetention,
  explained,
  onExplain,
}: RevealedProps) {
  const { strong, rest } = expectation(schedule, now)
  const answer = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone; whoever cannot see the change is taken to what changed.
  useEffect(() => {
    answer.current?.focus({ preventScroll: true })
    // Out of sight, Space would rate it unread.
    if (answer.current) bringIntoSight(answer.current)
  }, [])
  return (
    <>
      <div className="line">
        <Line
          current={memoryAt(schedule, now)}
          next={[outcomes[1], outcomes[2], outcomes[3], outcomes[4]].map(curveAfter)}
          desiredRetention={desiredRetention}
          label={lineSentence(schedule, outcomes[rating], rating, now, desiredRetention)}
        />
        <p className="line-note">
          <span>
            <b>{strong}</b>
            {rest}
          </span>
          <span className="hint">dotted: after {ratingNames[rating]}</span>
        </p>
      </div>
      <div ref={answer} tabIndex={-1} className="answer">
        <Html className="a" html={text.answerHtml} />
        <VerdictMark card={text} />
        {shelf && <shelf.ShelfLife text={text} schedule={schedule} now={now} />}
        {text.isExplained && (
          <Explanation key={text.cardId} cardId={text.cardId} explained={explained} onToggle={onExplain} />
        )}
      </div>
    </>
  )
}

type HiddenProps = Pick<RevealedProps, 'text' | 'schedule' | 'shelf' | 'desiredRetention'>

function Hidden({ text, schedule, shelf, desiredRetention }: HiddenProps) {
  return (
    <>
      <div className="line">
        <Line desiredRetention={desiredRetention} label="The line between question and answer" />
        {shelf && <shelf.ChangeAhead text={text} schedule={schedule} />}
      </div>
      <div className="blank" aria-hidden="true" />
    </>
  )
}

interface CardSheetProps {
  session: Session
  front: Front
  topic: TopicOutline
  text: Card | undefined
  /** The card's text could not be fetched. */
  isMissing: boolean
  log: LogSnapshot
  mending: MendingAddresses
  /** The list of keys, and the ways to mend the card, stand under it. */
  isMoreShown: boolean
  /** Why the answer is so stands under it. */
  explained: Explained
  /** The note of where answers are kept stands on this card. */
  isTold: boolean
  /** This card took the place of another in this sitting. */
  isFollowing: boolean
  onRetry: () => void
  onReveal: () => void
  onExplain: () => void
  onGrade: (rating: Rating) => void
}

/** The card in front: question, line, answer, and at its foot, in one place, "Show answer" and the ratings. */
export function CardSheet({
  session,
  front,
  topic,
  text,
  isMissing,
  log,
  mending,
  isMoreShown,
  explained,
  isTold,
  isFollowing,
  ...act
}: CardSheetProps) {
  const { cardId, revealed } = front
  const schedule = session.logs.get(cardId)?.folded.schedule ?? null
  const { now } = session.moment
  const { desiredRetention } = session.under
  const outcomes = useMemo(
    () => preview(schedule, prospect(session, cardId, session.moment.now)),
    [schedule, session, cardId],
  )
  const [inFocus, setInFocus] = useState<Rating | null>(null)
  const More = useMore(isMoreShown)
  const shelf = useShelfLife(text, schedule, now)
  const isShown = revealed && text !== undefined
  const question = useRef<HTMLDivElement>(null)
  const isAsked = text !== undefined
  useEffect(() => {
    if (text) loadSignFaces(text.questionHtml + text.answerHtml)
  }, [text])
  // The pressed rating went with its card; whoever cannot see the next one is taken to its question once it is there.
  useEffect(() => {
    if (isFollowing && isAsked) question.current?.focus()
  }, [isFollowing, isAsked])
  return (
    <main className="stage">
      <h1 className="vh">Study</h1>
      <article className="card sheet" data-card-id={cardId} data-topic={topic.position}>
        <Tab />
        <div className="face">
          <p className="who">
            <SiteLink className="topic-name" href={`/topics/${topic.slug}`}>
              {topic.position} {topic.title}
            </SiteLink>
            <span role="status" aria-live="off">
              {savedWords(log)}
            </span>
          </p>
          {text ? (
            <div ref={question} tabIndex={-1} className="asked">
              <Html as="h2" className="q" html={text.questionHtml} />
            </div>
          ) : (
            <NotHere isMissing={isMissing} log={log} onRetry={act.onRetry} />
          )}
          {isShown ? (
            <Revealed
              text={text}
              schedule={schedule}
              shelf={shelf}
              outcomes={outcomes}
              rating={inFocus ?? 3}
              now={now}
              desiredRetention={desiredRetention}
              explained={explained}
              onExplain={act.onExplain}
            />
          ) : (
            // It comes with the question, whose length nobody knows before: else it would be pushed down.
            text && <Hidden text={text} schedule={schedule} shelf={shelf} desiredRetention={desiredRetention} />
          )}
          {isMoreShown && More && <More card={text} mending={mending} />}
          {isTold && (
            <p className="told">
              <b>Kept on this device.</b> Your answers stay in this browser, without an account.
            </p>
          )}
        </div>
        <div className="foot">
          {isShown ? (
            <RatingButtons outcomes={outcomes} onGrade={act.onGrade} onFocus={setInFocus} />
          ) : (
            <button
              type="button"
              // While its text is under way the card cannot be turned, and its button keeps its place unseen.
              className={text || isMissing ? 'btn' : 'btn invisible'}
              aria-keyshortcuts="Space Enter"
              disabled={!text}
              // The second half of a double click on a rating would fall on this button.
              onClick={(event) => event.detail < 2 && act.onReveal()}
            >
              {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus */}
              Show answer <kbd aria-hidden="true">Space</kbd>
            </button>
          )}
        </div>
      </article>
    </main>
  )
}

function NotHere({ isMissing, log, onRetry }: { isMissing: boolean; log: LogSnapshot; onRetry: () => void }) {
  if (!isMissing) {
    return (
      <div className="ghost" aria-hidden="true">
        <i className="t mt-4 w-5/6" />
        <i className="t w-1/2" />
      </div>
    )
  }
  const safe = status(log) === 'not-saved' ? '' : ` ${answersAreSafe(log.owner !== null)}`
  return (
    <div role="alert" className="not-here">
      <p className="lede">{`This card did not load.${safe}`}</p>
      <p className="acts">
        <button type="button" className="btn plain" onClick={onRetry}>
          Try again
        </button>
      </p>
    </div>
  )
}
