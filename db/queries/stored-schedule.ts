import type { Schedule } from '../../core/schedule/schedule'

/** A schedule as `scheduleJson` gives it. */
export interface StoredSchedule extends Omit<Schedule, 'dueAt' | 'lastReview'> {
  dueAt: string | null
  lastReview: string | null
}

const instant = (text: string | null) => (text === null ? null : new Date(text))

/** The schedule that `stored` holds. */
export const scheduleOf = ({ dueAt, lastReview, ...rest }: StoredSchedule): Schedule => ({
  ...rest,
  dueAt: instant(dueAt),
  lastReview: instant(lastReview),
})

/** `schedule` as `scheduleJson` would give it. */
export const storedSchedule = ({ dueAt, lastReview, ...rest }: Schedule): StoredSchedule => ({
  ...rest,
  dueAt: dueAt?.toISOString() ?? null,
  lastReview: lastReview?.toISOString() ?? null,
})
