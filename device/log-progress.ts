/** The progress of whoever the log is: what it folds to, as of now. */
import { type CardLogs, type CardSeed, nextChange, seededLogs, withEvents } from '../core/card-log'
import { momentAt, steadyNow } from '../core/clock'
import { isDue, type Moment } from '../core/due'
import { retrievability } from '../core/forgetting-curve'
import type { ReviewLogEvent } from '../core/review-log'
import { memoryAt, type Schedule } from '../core/schedule/schedule'
import { placeOf, type StudySettings } from '../core/settings'
import { daysBetween } from '../core/study-day'
import type { CardProgress, Progress } from './card-progress'
import type { DeviceLog } from './device-log'
import type { After } from './surroundings'

function cardProgress(schedule: Schedule, moment: Moment): CardProgress | null {
  const memory = memoryAt(schedule, moment.now)
  // A card that was reset is as good as new.
  if (!memory) return null
  const { state, dueDay, cardVersion } = schedule
  return {
    ...memory,
    state,
    cardVersion,
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

/** The instant of the newest of all events, those in the seeds included. */
function newestOf(seeds: readonly CardSeed[], events: readonly ReviewLogEvent[]): string | null {
  let newest = ''
  for (const { at } of [...seeds.flatMap((seed) => seed.events), ...events]) if (at > newest) newest = at
  return newest === '' ? null : newest
}

export interface ProgressSurroundings {
  /** The device's own time zone. */
  zone: () => string
  settings: (owner: string | null) => StudySettings
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
  let folded: number | null = null
  let stop: () => void = () => undefined

  const work = () => {
    stop()
    const { loaded, owner, seeds, events, rewrites } = log.snapshot()
    if (!loaded) return
    logs = withEvents(folded === rewrites ? logs : seededLogs(seeds), events)
    folded = rewrites
    const settings = around.settings(owner)
    const place = placeOf(settings, around.zone())
    const newest = newestOf(seeds, events)
    const moment = momentAt(steadyNow(log.now(), newest === null ? null : new Date(newest)), place)
    show(progressAt(logs, moment, settings))
    stop = around.after(Math.max(nextChange(logs, moment, place).getTime() - log.now().getTime(), 0) + 1, work)
  }

  let known = log.snapshot()
  log.subscribe(() => {
    const seen = log.snapshot()
    if (seen.events === known.events && seen.rewrites === known.rewrites) return
    known = seen
    work()
  })
  around.onVisible(work)
  around.onSettings(work)
  void log.loaded.then(work)
}
