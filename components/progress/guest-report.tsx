'use client'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type CardLogs, nextChange, withEvents } from '@/core/card-log'
import { momentAt, type Place, steadyNow } from '@/core/clock'
import type { Moment } from '@/core/due'
import { defaultDecay } from '@/core/forgetting-curve'
import { placeOf } from '@/core/settings'
import { cardDays, type Deck, schedulesOf, windowStart } from '@/core/statistics/input'
import { type Progress, progress } from '@/core/statistics/progress'
import { type LogSnapshot, unreadLog } from '@/device/device-log'
import { guestSettings, guestSettingsOnServer, subscribeGuestSettings } from '@/device/guest-settings'
import { deviceZone } from '@/device/place'
import { after } from '@/device/surroundings'
import { deviceLog } from '@/device/this-device-log'
import { onVisible } from '@/device/visible'
import { ElsewhereProgress } from './elsewhere-progress'
import { ProgressReport } from './progress-report'
import { ProgressSkeleton } from './progress-skeleton'

const subscribeLog = (listener: () => void) => deviceLog().subscribe(listener)

const useLog = (): LogSnapshot =>
  useSyncExternalStore(
    subscribeLog,
    () => deviceLog().snapshot(),
    () => unreadLog,
  )

/** The moment to work with: taken anew when the page comes to the front, and when something comes due. */
function useMoment({ events }: LogSnapshot, logs: CardLogs, place: Place): Moment {
  const [now, setNow] = useState(() => deviceLog().now())
  const newest = events.at(-1)?.at
  const moment = useMemo(() => {
    const last = newest === undefined ? null : new Date(newest)
    return momentAt(steadyNow(now, last), place)
  }, [now, newest, place])
  useEffect(() => {
    const look = () => setNow(deviceLog().now())
    const stopLooking = onVisible(look)
    const stopWaiting = after(
      Math.max(nextChange(logs, moment, place).getTime() - deviceLog().now().getTime(), 0) + 1,
      look,
    )
    return () => {
      stopLooking()
      stopWaiting()
    }
  }, [logs, moment, place])
  return moment
}

function useGuestProgress(deck: Deck, log: LogSnapshot): Progress | null {
  const settings = useSyncExternalStore(subscribeGuestSettings, guestSettings, guestSettingsOnServer)
  const { loaded, events } = log
  const logs = useMemo(() => withEvents(new Map(), events), [events])
  const place = useMemo(() => placeOf(settings, deviceZone()), [settings])
  const moment = useMoment(log, logs, place)
  const { desiredRetention } = settings
  return useMemo(() => {
    if (!loaded) return null
    const done = cardDays(logs, windowStart(moment.today), moment.today)
    return progress({ deck, schedules: schedulesOf(logs), done, moment, desiredRetention, decay: defaultDecay })
  }, [loaded, logs, moment, deck, desiredRetention])
}

/** A guest's progress from this device's log; of a member's log the device holds a part alone. */
export function GuestReport({ deck }: { deck: Deck }) {
  const log = useLog()
  const known = useGuestProgress(deck, log)
  if (log.owner !== null) return <ElsewhereProgress />
  if (!known) return <ProgressSkeleton topics={deck.topics} cards={deck.cards.length} />
  return <ProgressReport progress={known} />
}
