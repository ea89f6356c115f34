import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { Database } from '../database'
import { passwordResets, users } from '../schema'

/** Stores a reset of the address's account, valid until `expires`; forgets those that have expired. False: no account. */
export async function createReset(
  db: Database,
  { email, tokenHash, expires }: { email: string; tokenHash: string; expires: Date },
  now: Date,
): Promise<boolean> {
  // By itself: rows of others, kept locked while the account's own is waited for, would be waited for in turn.
  await db.delete(passwordResets).where(lte(passwordResets.expires, now))
  return db.transaction(async (tx) => {
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email)).for('share')
    if (!user) return false
    await tx.insert(passwordResets).values({ tokenHash, userId: user.id, expires })
    return true
  })
}

/** Whose password a reset is for; null where it is unknown, used or expired. */
export async function resetEmail(db: Database, tokenHash: string, now: Date): Promise<string | null> {
  const [found] = await db
    .select({ email: users.email })
    .from(passwordResets)
    .innerJoin(users, eq(users.id, passwordResets.userId))
    .where(and(eq(passwordResets.tokenHash, tokenHash), gt(passwordResets.expires, now)))
  return found?.email ?? null
}

/**
 * Spends a reset: sets the password hash, ends every session and every other reset, and counts the address as proven,
 * since the link came by mail. Gives the account's id and new session version; null where it is unknown, used or expired.
 */
export async function spendReset(
  db: Database,
  tokenHash: string,
  passwordHash: string,
  now: Date,
): Promise<{ id: string; version: number } | null> {
  return db.transaction(async (tx) => {
    const isThis = and(eq(passwordResets.tokenHash, tokenHash), gt(passwordResets.expires, now))
    const owner = tx.select({ id: passwordResets.userId }).from(passwordResets).where(isThis)
    // The account first and its resets after it, as whoever changes a password does: else two can wait for each other.
    await tx.select({ id: users.id }).from(users).where(inArray(users.id, owner)).for('no key update')
    const [used] = await tx.delete(passwordResets).where(isThis).returning({ userId: passwordResets.userId })
    if (!used) return null
    const [user] = await tx
      .update(users)
      .set({
        passwordHash,
        sessionVersion: sql`${users.sessionVersion} + 1`,
        emailVerified: sql`coalesce(${users.emailVerified}, ${now.toISOString()}::timestamptz)`,
      })
      .where(eq(users.id, used.userId))
      .returning({ id: users.id, version: users.sessionVersion })
    await tx.delete(passwordResets).where(eq(passwordResets.userId, used.userId))
    return user ?? null
  })
}
