import { eq } from 'drizzle-orm'
import { exportFormat, type StudyExport } from '../../core/export'
import { defaultSettings } from '../../core/settings'
import type { Database } from '../database'
import { users } from '../schema'
import type { UserSession } from '../session'
import { settingsRow } from './settings-row'
import { allSchedules, type CardSchedule, wholeLog } from './whole-log'

const exported = ({ cardId, schedule }: CardSchedule) => {
  const { state, step, dueDay, dueAt, stability, difficulty, reps, lapses, lastReview } = schedule
  return { cardId, state, step, dueDay, dueAt, stability, difficulty, reps, lapses, lastReview }
}

/**
 * All that is kept of `session`'s user, as of one moment: the events in the order of the log, schedules by card. Of the
 * same log it is the same text but for `exportedAt`. Null where the user is gone.
 */
export function studyExport(db: Database, { userId }: UserSession, now: Date): Promise<StudyExport | null> {
  const read = async (tx: Database): Promise<StudyExport | null> => {
    const { id, email } = users
    const [account] = await tx.select({ id, email }).from(users).where(eq(users.id, userId))
    if (!account) return null
    const { study, weights } = await settingsRow(tx, userId)
    return {
      format: exportFormat,
      exportedAt: now.toISOString(),
      account,
      settings: study ?? defaultSettings,
      weights,
      events: (await wholeLog(tx, [userId])) ?? [],
      schedules: ((await allSchedules(tx, [userId])) ?? []).map(exported),
    }
  }
  return db.transaction(read, { isolationLevel: 'repeatable read', accessMode: 'read only' })
}
