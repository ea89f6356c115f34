import { and, eq, notExists, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../database'
import { endedSessions, users } from '../schema'
import type { UserSession } from '../session'

/** That a row of `users` is the one of `session`, and that this sign-in has not ended since: for the WHERE of a query. */
export const isLive = (db: Database, { userId, sessionId, version }: UserSession): SQL | undefined =>
  and(
    eq(users.id, userId),
    eq(users.sessionVersion, version),
    notExists(db.select({ one: sql`1` }).from(endedSessions).where(eq(endedSessions.sessionId, sessionId))),
  )
