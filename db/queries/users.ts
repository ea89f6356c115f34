import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { StudySettings } from '../../core/settings'
import type { Database } from '../database'
import { passwordResets, settings, users, verificationTokens } from '../schema'
import type { UserSession } from '../session'
import { isLive } from './live-session'

/** What signing in needs to know of an account. */
export interface Account {
  id: string
  email: string
  emailVerified: Date | null
  passwordHash: string | null
  version: number
}

const account = {
  id: users.id,
  email: users.email,
  emailVerified: users.emailVerified,
  passwordHash: users.passwordHash,
  version: users.sessionVersion,
}

/** Who signs up. `study` null: nothing was set yet. */
export interface Newcomer {
  email: string
  passwordHash: string | null
  emailVerified: Date | null
  study: StudySettings | null
}

/** Makes an account, with the settings its owner had as a guest. `taken` where the address has one. */
export async function createUser(db: Database, { study, ...newcomer }: Newcomer): Promise<Account | 'taken'> {
  return db.transaction(async (tx) => {
    const [created] = await tx
      .insert(users)
      .values(newcomer)
      .onConflictDoNothing({ target: users.email })
      .returning(account)
    if (!created) return 'taken'
    if (study) await tx.insert(settings).values({ userId: created.id, study })
    return created
  })
}

/** The account of an address, written as `emailAddress` writes it. */
export async function accountByEmail(db: Database, email: string): Promise<Account | null> {
  const [found] = await db.select(account).from(users).where(eq(users.email, email))
  return found ?? null
}

/** The account with this id. */
export async function accountById(db: Database, id: string): Promise<Account | null> {
  const [found] = await db.select(account).from(users).where(eq(users.id, id))
  return found ?? null
}

/** The account of a session, in one statement; null once the session has ended in whatever way. */
export async function accountOf(db: Database, session: UserSession): Promise<Account | null> {
  const [found] = await db.select(account).from(users).where(isLive(db, session))
  return found ?? null
}

const hasHash = (hash: string | null): SQL =>
  hash === null ? isNull(users.passwordHash) : eq(users.passwordHash, hash)

const raised = sql`${users.sessionVersion} + 1`

/**
 * Replaces the password hash `from`, null where there is none, by `to` and ends every session. Gives the new session version; null where the session
 * has ended or the password is another one by now.
 */
export async function changePasswordHash(
  db: Database,
  session: UserSession,
  { from, to }: { from: string | null; to: string },
): Promise<number | null> {
  return db.transaction(async (tx) => {
    const [changed] = await tx
      .update(users)
      .set({ passwordHash: to, sessionVersion: raised })
      .where(and(isLive(tx, session), hasHash(from)))
      .returning({ version: users.sessionVersion })
    if (!changed) return null
    await tx.delete(passwordResets).where(eq(passwordResets.userId, session.userId))
    return changed.version
  })
}

/** Sets the password hash of an address, ends every session and every reset under way. False where it has no account. */
export async function setPasswordHash(db: Database, email: string, passwordHash: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [changed] = await tx
      .update(users)
      .set({ passwordHash, sessionVersion: raised })
      .where(eq(users.email, email))
      .returning({ id: users.id })
    if (!changed) return false
    await tx.delete(passwordResets).where(eq(passwordResets.userId, changed.id))
    return true
  })
}

/** Ends every session of the session's user. False where this one has ended already. */
export async function endAllSessions(db: Database, session: UserSession): Promise<boolean> {
  const changed = await db
    .update(users)
    .set({ sessionVersion: raised })
    .where(isLive(db, session))
    .returning({ id: users.id })
  return changed.length > 0
}

/**
 * Notes that whoever reads an account's mail has been here. Whoever made the account may have been someone else, who only
 * typed the address: unless `isOwner`, their password and sessions end with the first proof.
 */
export async function proveEmail(db: Database, userId: string, isOwner: boolean, now: Date): Promise<void> {
  await db
    .update(users)
    .set({ emailVerified: now, ...(isOwner ? {} : { passwordHash: null, sessionVersion: raised }) })
    .where(and(eq(users.id, userId), isNull(users.emailVerified)))
}

/**
 * Deletes the session's user with everything of theirs. `passwordHash` is the one that was checked, null where the account
 * has none. False where the session has ended or the password is another one by now: then nothing is deleted.
 */
export async function deleteUser(db: Database, session: UserSession, passwordHash: string | null): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [deleted] = await tx
      .delete(users)
      .where(and(isLive(tx, session), hasHash(passwordHash)))
      .returning({ email: users.email })
    if (!deleted) return false
    await tx.delete(verificationTokens).where(eq(verificationTokens.identifier, deleted.email))
    return true
  })
}
