/** Whether a card is due. Apart from the queue, for pages that only show progress. */
import type { Schedule } from './schedule/schedule'
import type { StudyDay } from './study-day'

/** A moment of the session: an instant, and the study day it belongs to. */
export interface Moment {
  now: Date
  today: StudyDay
}

/** Whether a card is to be seen at `now`. A review is due from the start of its study day; a step at its instant. */
export function isDue(schedule: Schedule, { now, today }: Moment): boolean {
  if (schedule.state === 'New') return false
  if (schedule.dueAt) return schedule.dueAt <= now
  return schedule.dueDay !== null && schedule.dueDay <= today
}
