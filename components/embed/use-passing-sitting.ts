'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { CardOutline } from '@/core/card'
import { defaultRollover, type Rating } from '@/core/review-log'
import type { Schedule } from '@/core/schedule/schedule'
import { reviewOfFront, type Session, sessionReducer, startSession } from '@/core/session'
import { newEventId } from '@/device/event-id'
import { deviceZone } from '@/device/place'

const noLimits = { newCards: Number.POSITIVE_INFINITY, reviews: Number.POSITIVE_INFINITY }

const begun = (cards: readonly CardOutline[], now: Date): Session =>
  startSession({
    cards,
    topic: null,
    seeds: [],
    events: [],
    now,
    place: { timeZone: deviceZone(), rollover: defaultRollover },
    limits: noLimits,
  })

const revealed = (session: Session, now: Date) => sessionReducer(session, { type: 'revealed', now })

function graded(session: Session, rating: Rating, now: Date): Session {
  const review = reviewOfFront(session, rating, newEventId(), now)
  return review ? sessionReducer(session, { type: 'graded', review, now }) : session
}

/** The schedule of the card in front where it is there before its minute, since nothing else is left; else null. */
function waitingIn(session: Session | null): Schedule | null {
  if (!session?.front || session.front.revealed) return null
  const schedule = session.logs.get(session.front.cardId)?.folded.schedule
  return schedule?.dueAt && schedule.dueAt > session.moment.now ? schedule : null
}

/**
 * A sitting that lasts as long as its page: nothing is read from the device, and nothing kept. It begins with the first
 * answer shown; until then `session` is null.
 */
export function usePassingSitting(cards: readonly CardOutline[]) {
  const [session, setSession] = useState<Session | null>(null)
  // What the next key acts on: state would still be the old one for two keys within a frame.
  const current = useRef<Session | null>(null)
  const apply = useCallback(
    (act: (session: Session, now: Date) => Session) => {
      const now = new Date()
      current.current = act(current.current ?? begun(cards, now), now)
      setSession(current.current)
    },
    [cards],
  )
  const reveal = useCallback(() => apply(revealed), [apply])
  const grade = useCallback((rating: Rating) => apply((session, now) => graded(session, rating, now)), [apply])
  const advance = useCallback(() => (current.current?.front?.revealed ? grade(3) : reveal()), [grade, reveal])

  const waiting = waitingIn(session)
  const dueAt = waiting?.dueAt?.getTime()
  useEffect(() => {
    if (dueAt === undefined) return
    const tick = () => apply((session, now) => sessionReducer(session, { type: 'ticked', now }))
    const timer = window.setTimeout(tick, Math.max(dueAt - Date.now(), 0))
    return () => window.clearTimeout(timer)
  }, [dueAt, apply])

  return { session, waiting, reveal, grade, advance }
}
