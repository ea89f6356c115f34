/** What a row of `settings`, or its absence, means. */
import { eq } from 'drizzle-orm'
import { defaultSettings, placeOf, type StudySettings } from '../../core/settings'
import { type StudyDay, studyDayOf } from '../../core/study-day'
import type { Database } from '../database'
import { settings } from '../schema'

/** Null each where nothing is set. */
export interface SettingsRow {
  study: StudySettings | null
  weights: number[] | null
}

/** The settings stored for `userId`. */
export async function settingsRow(db: Database, userId: string): Promise<SettingsRow> {
  const { study, weights } = settings
  const [row] = await db.select({ study, weights }).from(settings).where(eq(settings.userId, userId))
  return row ?? { study: null, weights: null }
}

/** The zone that is the last to begin a day: whoever's zone is not known is nowhere earlier. */
const lastZone = 'Etc/GMT+12'

/**
 * The study day at `now` where `study` says that the learner is. With no zone set it is the earliest day that it can be
 * for them, so that what they did yesterday is never taken for older.
 */
export function serverToday(study: StudySettings | null, now: Date): StudyDay {
  const { timeZone, rollover } = placeOf(study ?? defaultSettings, lastZone)
  return studyDayOf(now, timeZone, rollover)
}
