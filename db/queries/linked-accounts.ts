import { and, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '../database'
import { accounts, users, verificationTokens } from '../schema'

/** A way in at a provider: which of its accounts. Its tokens are not kept: nothing here uses them. */
export interface Link {
  userId: string
  type: 'oauth' | 'oidc'
  provider: string
  providerAccountId: string
}

/** Lets a provider's account sign in as a user, whose address must be proven. False where it is not: nothing is stored. */
export async function linkProvider(db: Database, link: Link): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, link.userId), isNotNull(users.emailVerified)))
      .for('share')
    if (!user) return false
    await tx.insert(accounts).values(link)
    return true
  })
}

/** Who signs in by a provider's account. */
export async function linkedUser(
  db: Database,
  provider: string,
  providerAccountId: string,
): Promise<{ id: string; email: string; emailVerified: Date | null } | null> {
  const [found] = await db
    .select({ id: users.id, email: users.email, emailVerified: users.emailVerified })
    .from(accounts)
    .innerJoin(users, eq(users.id, accounts.userId))
    .where(and(eq(accounts.provider, provider), eq(accounts.providerAccountId, providerAccountId)))
  return found ?? null
}

type MailedLink = typeof verificationTokens.$inferSelect

/** Stores the hash of an e-mailed link. */
export async function createMailedLink(db: Database, link: MailedLink): Promise<void> {
  await db.insert(verificationTokens).values(link)
}

/** Spends an e-mailed link; null where it is unknown or used. Whether it has expired is the caller's to see. */
export async function spendMailedLink(db: Database, identifier: string, token: string): Promise<MailedLink | null> {
  const [used] = await db
    .delete(verificationTokens)
    .where(and(eq(verificationTokens.identifier, identifier), eq(verificationTokens.token, token)))
    .returning()
  return used ?? null
}
