/** A guest's progress: the whole local log folded, as of now. */
import { type CardLogs, nextChange, withEvents } from '../core/card-log'
import { momentAt, steadyNow } from '../core/clock'
import { retrievability } from '../core/forgetting-curve'
import { isDue, type Moment } from '../core/queue'
import { memoryAt, type Schedule } from '../core/schedule/schedule'
import { placeOf, type StudySettings } from '../core/settings'
import { daysBetween } from '../core/study-day'
import type { CardProgress, Progress } from './card-progress'
import type { DeviceLog } from './device-log'
import { guestLog } from './guest-log'
import { guestSettings, subscribeGuestSettings } from './guest-settings'
import { deviceZone } from './place'
import { type After, after, onVisible } from './surroundings'

function cardProgress(schedule: Schedule, moment: Moment): CardProgress | null {
  const memory = memoryAt(schedule, moment.now)
  // A card that was reset is as good as new.
  if (!memory) return null
  const { state, dueDay } = schedule
  return {
    ...memory,
    state,
    recall: retrievability(memory.elapsedDays, memory.stability),
    dueDay,
    due: isDue(schedule, moment),
    dueInDays: dueDay && daysBetween(moment.today, dueDay),
  }
}

function progressAt(logs: CardLogs, moment: Moment, { desiredRetention }: StudySettings): Progress {
  const byCard = new Map<string, CardProgress>()
  for (const [cardId, { folded }] of logs) {
    const progress = folded.schedule && cardProgress(folded.schedule, moment)
    if (progress) byCard.set(cardId, progress)
  }
  return { now: moment.now, desiredRetention, byCard }
}

export interface ProgressSurroundings {
  now: () => Date
  /** The device's own time zone. */
  zone: () => string
  settings: () => StudySettings
  onSettings: (listener: () => void) => () => void
  after: After
  onVisible: (listener: () => void) => () => void
}

/**
 * Calls `show` with the progress that `log` folds to, at first once it is loaded, then whenever the log or a
 * setting changes, a card comes due or the page comes to the front.
 */
export function watchProgress(log: DeviceLog, around: ProgressSurroundings, show: (progress: Progress) => void): void {
  let logs: CardLogs = new Map()
  let stop: () => void = () => undefined

  const work = () => {
    stop()
    const { loaded, events } = log.snapshot()
    if (!loaded) return
    logs = withEvents(logs, events)
    const settings = around.settings()
    const place = placeOf(settings, around.zone())
    const newest = events.at(-1)
    const moment = momentAt(steadyNow(around.now(), newest ? new Date(newest.at) : null), place)
    show(progressAt(logs, moment, settings))
    stop = around.after(Math.max(nextChange(logs, moment, place).getTime() - around.now().getTime(), 0) + 1, work)
  }

  let { events: known } = log.snapshot()
  log.subscribe(() => {
    const { events } = log.snapshot()
    if (events === known) return
    known = events
    work()
  })
  around.onVisible(work)
  around.onSettings(work)
  void log.loaded.then(work)
}

/** Shows the progress of this tab's log from now on. */
export function showGuestProgress(show: (progress: Progress) => void): void {
  const settings = { settings: guestSettings, onSettings: subscribeGuestSettings }
  watchProgress(guestLog(), { now: () => new Date(), zone: deviceZone, ...settings, after, onVisible }, show)
}
