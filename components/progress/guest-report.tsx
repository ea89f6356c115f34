'use client'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type CardLogs, nextChange, seededLogs, withEvents } from '@/core/card-log'
import { momentAt, type Place, steadyNow } from '@/core/clock'
import { defaultDecay } from '@/core/forgetting-curve'
import type { Moment } from '@/core/queue'
import type { ReviewLogEvent } from '@/core/review-log'
import { placeOf, type StudySettings } from '@/core/settings'
import { type Deck, pastReviews, schedulesOf, windowStart } from '@/core/statistics/input'
import { type Progress, progress } from '@/core/statistics/progress'
import { unreadLog } from '@/device/device-log'
import { guestSettingsOnServer } from '@/device/guest-settings'
import { deviceZone } from '@/device/place'
import { settingsInForce, subscribeSettingsInForce } from '@/device/settings-in-force'
import { after, onVisible } from '@/device/surroundings'
import { deviceLog } from '@/device/this-device-log'
import { ProgressReport } from './progress-report'
import { ProgressSkeleton } from './progress-skeleton'

const subscribeLog = (listener: () => void) => deviceLog().subscribe(listener)

/** The log of this device, and what it folds to. */
function useLogs(): { loaded: boolean; owner: string | null; events: readonly ReviewLogEvent[]; logs: CardLogs } {
  const { loaded, owner, seeds, events } = useSyncExternalStore(
    subscribeLog,
    () => deviceLog().snapshot(),
    () => unreadLog,
  )
  const logs = useMemo(() => withEvents(seededLogs(seeds), events), [seeds, events])
  return { loaded, owner, events, logs }
}

/** The moment to work with: taken anew when the page comes to the front, and when something comes due. */
function useMoment(events: readonly ReviewLogEvent[], logs: CardLogs, place: Place): Moment {
  const [now, setNow] = useState(() => new Date())
  const newest = events.at(-1)
  const moment = useMemo(() => {
    // An event made since the moment was taken, in this tab or another, is of now.
    const latest = new Date(Math.max(now.getTime(), Date.now()))
    return momentAt(steadyNow(latest, newest ? new Date(newest.at) : null), place)
  }, [now, newest, place])
  useEffect(() => {
    const look = () => setNow(new Date())
    const stopLooking = onVisible(look)
    const stopWaiting = after(Math.max(nextChange(logs, moment, place).getTime() - Date.now(), 0) + 1, look)
    return () => {
      stopLooking()
      stopWaiting()
    }
  }, [logs, moment, place])
  return moment
}

function useSettings(owner: string | null): StudySettings {
  return useSyncExternalStore(subscribeSettingsInForce, () => settingsInForce(owner), guestSettingsOnServer)
}

function useGuestProgress(deck: Deck): Progress | null {
  const { loaded, owner, events, logs } = useLogs()
  const settings = useSettings(owner)
  const place = useMemo(() => placeOf(settings, deviceZone()), [settings])
  const moment = useMoment(events, logs, place)
  return useMemo(() => {
    if (!loaded) return null
    const reviews = pastReviews(logs, windowStart(moment.today), moment.today)
    const { desiredRetention } = settings
    return progress({ deck, schedules: schedulesOf(logs), reviews, moment, desiredRetention, decay: defaultDecay })
  }, [loaded, logs, moment, deck, settings])
}

/** A guest's progress from this device's log. */
export function GuestReport({ deck }: { deck: Deck }) {
  const known = useGuestProgress(deck)
  return known ? (
    <ProgressReport progress={known} />
  ) : (
    <ProgressSkeleton topics={deck.topics} cards={deck.cards.length} />
  )
}
