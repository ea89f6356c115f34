import { lte } from 'drizzle-orm'
import type { Database } from '../database'
import { endedSessions } from '../schema'

/** Ends a sign-in before its token expires by itself, at `expires`; forgets those that have expired. */
export async function endSession(db: Database, sessionId: string, expires: Date, now: Date): Promise<void> {
  await db.insert(endedSessions).values({ sessionId, expires }).onConflictDoNothing()
  await db.delete(endedSessions).where(lte(endedSessions.expires, now))
}
