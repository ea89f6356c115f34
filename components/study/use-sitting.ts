'use client'

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { CardOutline } from '@/core/card'
import { type CardSeed, nextChange } from '@/core/card-log'
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
import { type LogSnapshot, unreadLog } from '@/device/device-log'
import { newEventId } from '@/device/event-id'
import { deviceZone } from '@/device/place'
import { onVisible } from '@/device/surroundings'
import { deviceLog } from '@/device/this-device-log'
import { hasText } from './use-card-texts'

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

const subscribeLog = (listener: () => void) => deviceLog().subscribe(listener)

export interface SittingStart {
  cards: readonly CardOutline[]
  /** Only this topic's cards are asked; all where it is null. */
  topic: string | null
  /** Beyond the day's limits, and before what is due. */
  ahead: boolean
  /** What a member's cards start from; a guest's whole log is on the device. */
  initial: readonly CardSeed[]
  /** The learner's settings in force. */
  settings: StudySettings
}

export interface Sitting {
  /** Null until this device's log was read. */
  session: Session | null
  log: LogSnapshot
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
export function useSitting({ cards, topic, ahead, initial, settings }: SittingStart): Sitting {
  const log = useSyncExternalStore(
    subscribeLog,
    () => deviceLog().snapshot(),
    () => unreadLog,
  )
  const [session, setSession] = useState<Session | null>(null)
  // What the next key acts on: state would still be the old one for two keys within a frame.
  const current = useRef<Session | null>(null)

  const apply = useCallback((action: SessionAction) => {
    if (!current.current) return
    current.current = sessionReducer(current.current, action)
    setSession(current.current)
  }, [])

  const { loaded, events } = log
  useEffect(() => {
    if (!loaded) return
    const now = new Date()
    if (current.current) {
      apply({ type: 'merged', events, now })
    } else {
      const terms = termsOf(settings, deviceZone())
      current.current = startSession({ cards, topic, ahead, seeds: initial, events, now, ...terms })
      setSession(current.current)
    }
  }, [loaded, events, cards, topic, ahead, initial, settings, apply])

  const tick = useCallback(
    () => apply({ type: 'ticked', now: new Date(), ...termsOf(settings, deviceZone()) }),
    [apply, settings],
  )
  useTicking(session, tick)

  const reveal = useCallback(() => {
    const front = current.current?.front
    // Without its text nothing would be shown, and the next key would rate what was not seen.
    if (front && hasText(front.cardId)) apply({ type: 'revealed', now: new Date() })
  }, [apply])
  const grade = useCallback(
    (rating: Rating) => {
      const now = new Date()
      const review = current.current && reviewOfFront(current.current, rating, newEventId(), now)
      if (!review) return
      apply({ type: 'graded', review, now })
      deviceLog().append(review)
    },
    [apply],
  )
  const advance = useCallback(() => (current.current?.front?.revealed ? grade(3) : reveal()), [grade, reveal])
  const undo = useCallback(() => {
    const now = new Date()
    const event = current.current && undoOfLast(current.current, newEventId(), now)
    if (!event) return
    apply({ type: 'undone', undo: event, now })
    deviceLog().append(event)
  }, [apply])

  return { session, log, advance, reveal, grade, undo }
}
