'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { CardOutline } from '@/core/card'
import { nextChange } from '@/core/card-log'
import type { Rating } from '@/core/review-log'
import {
  reviewOfFront,
  type Session,
  type SessionAction,
  sessionReducer,
  startSession,
  undoOfLast,
} from '@/core/session'
import { type StudySettings, termsOf } from '@/core/settings'
import type { LogSnapshot } from '@/device/device-log'
import { newEventId } from '@/device/event-id'
import { deviceZone } from '@/device/place'
import { deviceLog } from '@/device/this-device-log'
import { onVisible } from '@/device/visible'
import { versionAtHand } from './use-card-texts'

/** A moment is taken at least this often, so that what the screen says of time stays true. */
const longestStillMs = 30_000

/** How long, in milliseconds, the screen may stand as it is. */
function stillFor({ logs, moment, place }: Session): number {
  const next = nextChange(logs, moment, place)
  return Math.min(Math.max(next.getTime() - moment.now.getTime(), 50), longestStillMs)
}

/** Ticks when the page is shown, when a setting changes, and when something changes by itself. */
function useTicking(session: Session | null, tick: () => void): void {
  // A page that was kept while others stood in its place comes back with the moment at which it was left.
  useEffect(tick, [tick])

  useEffect(() => {
    const timer = session ? window.setTimeout(tick, stillFor(session)) : undefined
    const stopLooking = onVisible(tick)
    return () => {
      window.clearTimeout(timer)
      stopLooking()
    }
  }, [session, tick])
}

export interface SittingStart {
  cards: readonly CardOutline[]
  /** Only this topic's cards are asked; all where it is null. */
  topic: string | null
  /** Beyond the day's limits, and before what is due. */
  ahead: boolean
  /** The log of whoever studies; nothing is asked before it `isReady`. */
  log: LogSnapshot
  isReady: boolean
  /** The learner's settings in force. */
  settings: StudySettings
}

export interface Sitting {
  /** Null until the log is ready. */
  session: Session | null
  /** Shows the answer, or means Good where it is shown. */
  advance: () => void
  reveal: () => void
  grade: (rating: Rating) => void
  undo: () => void
}

/**
 * One sitting over this device's log. A grade is on screen at once; its event goes to the log, whose other events, from
 * this tab or another, come back the same way.
 */
export function useSitting({ cards, topic, ahead, log, isReady, settings }: SittingStart): Sitting {
  const [session, setSession] = useState<Session | null>(null)
  // What the next key acts on: state would still be the old one for two keys within a frame.
  const current = useRef<Session | null>(null)

  const apply = useCallback((action: SessionAction) => {
    if (!current.current) return
    current.current = sessionReducer(current.current, action)
    setSession(current.current)
  }, [])

  const { seeds, events, rewrites } = log
  const seen = useRef(rewrites)
  useEffect(() => {
    if (!isReady) return
    const now = deviceLog().now()
    if (!current.current) {
      const terms = termsOf(settings, deviceZone())
      current.current = startSession({ cards, topic, ahead, seeds, events, now, ...terms })
      setSession(current.current)
    } else if (seen.current === rewrites) {
      apply({ type: 'merged', events, now })
    } else {
      apply({ type: 'reseeded', seeds, events, now })
    }
    seen.current = rewrites
  }, [isReady, seeds, events, rewrites, cards, topic, ahead, settings, apply])

  const tick = useCallback(
    () => apply({ type: 'ticked', now: deviceLog().now(), ...termsOf(settings, deviceZone()) }),
    [apply, settings],
  )
  useTicking(session, tick)

  const reveal = useCallback(() => {
    const front = current.current?.front
    const version = front && versionAtHand(front.cardId)
    // Without its text nothing would be shown, and the next key would rate what was not seen.
    if (version != null) apply({ type: 'revealed', now: deviceLog().now(), version })
  }, [apply])
  const grade = useCallback(
    (rating: Rating) => {
      const now = deviceLog().now()
      const review = current.current && reviewOfFront(current.current, rating, newEventId(), now)
      if (!review) return
      apply({ type: 'graded', review, now })
      deviceLog().append(review)
    },
    [apply],
  )
  const advance = useCallback(() => (current.current?.front?.revealed ? grade(3) : reveal()), [grade, reveal])
  const undo = useCallback(() => {
    const now = deviceLog().now()
    const event = current.current && undoOfLast(current.current, newEventId(), now)
    if (!event) return
    apply({ type: 'undone', undo: event, now })
    deviceLog().append(event)
  }, [apply])

  return { session, advance, reveal, grade, undo }
}
