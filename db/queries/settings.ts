import { eq, sql } from 'drizzle-orm'
import { defaultSettings, type SettingsChange, type StudySettings, storedSettings } from '../../core/settings'
import type { Database } from '../database'
import { settings, users } from '../schema'
import type { UserSession } from '../session'
import { isLive } from './live-session'

/** A user's study settings; the defaults until one is changed. */
export async function settingsOf(db: Database, userId: string): Promise<StudySettings> {
  const [found] = await db.select({ study: settings.study }).from(settings).where(eq(settings.userId, userId))
  return found ? storedSettings(found.study) : defaultSettings
}

/**
 * Changes some of the settings of the session's user and gives them all as they are then; null, and nothing is changed,
 * where the session has ended. The session's row is locked until the change stands, so that none comes after the end.
 */
export async function saveSettings(
  db: Database,
  session: UserSession,
  change: SettingsChange,
): Promise<StudySettings | null> {
  return db.transaction(async (tx) => {
    const [user] = await tx.select({ id: users.id }).from(users).where(isLive(tx, session)).for('no key update')
    if (!user) return null
    // Joined in the database, so that two devices that change different settings at once both have their way.
    const [kept] = await tx
      .insert(settings)
      .values({ userId: user.id, study: { ...defaultSettings, ...change } })
      .onConflictDoUpdate({
        target: settings.userId,
        set: { study: sql`${settings.study} || ${JSON.stringify(change)}::jsonb` },
      })
      .returning({ study: settings.study })
    return kept ? storedSettings(kept.study) : null
  })
}
