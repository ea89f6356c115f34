import { randomUUID } from 'node:crypto'
import { afterEach } from 'vitest'
import type { Database } from '../database'
import type { UserSession } from '../session'
import type { TestDatabase } from '../test-engines'
import { type Account, createUser } from './users'

/** Opens databases that close after each test. */
export function opener(fresh: () => Promise<TestDatabase>): () => Promise<Database> {
  const open: TestDatabase[] = []
  afterEach(async () => {
    for (const database of open.splice(0)) await database.close()
  })
  return async () => {
    const database = await fresh()
    open.push(database)
    return database.db
  }
}

/** An account with a password. */
export async function anAccount(
  db: Database,
  email = 'ada@example.org',
  verified: Date | null = null,
): Promise<Account> {
  const made = await createUser(db, { email, passwordHash: 'hash', emailVerified: verified, study: null })
  if (made === 'taken') throw new Error('taken')
  return made
}

/** A session of an account, as it is now. */
export const sessionOf = ({ id, version }: Account): UserSession => ({ userId: id, sessionId: randomUUID(), version })
