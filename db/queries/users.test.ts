import { randomUUID } from 'node:crypto'
import { getTableColumns, getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import { defaultUnder } from '../../core/review-log'
import { defaultSettings } from '../../core/settings'
import type { Database } from '../database'
import * as schema from '../schema'
import { engines } from '../test-engines'
import { endSession } from './ended-sessions'
import { createMailedLink, linkedUser, linkProvider, spendMailedLink } from './linked-accounts'
import { createReset, resetEmail, spendReset } from './password-resets'
import { anAccount, opener, sessionOf } from './test-accounts'
import {
  accountByEmail,
  accountById,
  accountOf,
  changePasswordHash,
  createUser,
  deleteUser,
  endAllSessions,
  proveEmail,
  setPasswordHash,
} from './users'

const now = new Date('2026-11-24T12:00:00.000Z')
const inAnHour = new Date('2026-11-24T13:00:00.000Z')
const github = { type: 'oauth', provider: 'github', providerAccountId: '7' } as const

/** Every table that holds rows of a user: table → how many of its rows are this user's. */
async function rowsOf(db: Database, userId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of Object.values(schema).filter((value) => is(value, PgTable))) {
    const owner = table === schema.users ? 'id' : 'user_id'
    if (!Object.values(getTableColumns(table)).some(({ name }) => name === owner)) continue
    counts[getTableName(table)] = await db.$count(table, sql`${sql.identifier(owner)} = ${userId}`)
  }
  return counts
}

async function aReview(db: Database, userId: string): Promise<void> {
  const id = randomUUID()
  const card = { userId, cardId: 'sampling/temperature', cardVersion: 1 }
  const day = { studyDay: '2026-11-24' as never, timeZone: 'UTC', rollover: 4 }
  const graded = { rating: 3 as const, durationMs: 1, payload: { under: defaultUnder } }
  await db.insert(schema.reviewLogs).values({ ...card, ...day, ...graded, id, kind: 'review', at: now })
  await db.insert(schema.reviewStates).values({ userId, eventId: id, state: 'New' })
  await db.insert(schema.schedules).values({ ...card, state: 'New', step: 0, reps: 1, lapses: 0 })
}

describe.each(engines)('accounts on $name', ({ fresh }) => {
  const database = opener(fresh)

  test('are one an address, also when two sign up at once', async () => {
    const db = await database()
    const one = { email: 'ada@example.org', passwordHash: 'hash', emailVerified: null, study: null }
    const made = await Promise.all([createUser(db, one), createUser(db, one), createUser(db, one)])
    expect(made.filter((account) => account === 'taken')).toHaveLength(2)
    expect(await db.$count(schema.users)).toBe(1)
  })

  test('take over the settings of the guest who signs up', async () => {
    const db = await database()
    const study = { ...defaultSettings, newCards: 7, timeZone: 'Europe/Berlin' }
    const made = await createUser(db, { email: 'ada@example.org', passwordHash: null, emailVerified: now, study })
    expect(await db.select({ study: schema.settings.study }).from(schema.settings)).toEqual([{ study }])
    expect(made).toEqual(await accountByEmail(db, 'ada@example.org'))
  })

  test('are found by a session until it ends, and others stay', async () => {
    const db = await database()
    const account = await anAccount(db)
    const [here, there] = [sessionOf(account), sessionOf(account)]
    expect(await accountOf(db, here)).toEqual(account)
    await endSession(db, here.sessionId, inAnHour, now)
    await endSession(db, here.sessionId, inAnHour, now)
    expect(await accountOf(db, here)).toBeNull()
    expect(await accountOf(db, there)).toEqual(account)
    await endSession(db, there.sessionId, inAnHour, inAnHour)
    expect(await db.$count(schema.endedSessions)).toBe(0)
  })

  test('have all sessions ended together, by a session that lives', async () => {
    const db = await database()
    const account = await anAccount(db)
    const other = await anAccount(db, 'eve@example.org')
    const [here, there] = [sessionOf(account), sessionOf(account)]
    expect(await endAllSessions(db, here)).toBe(true)
    expect(await accountOf(db, there)).toBeNull()
    expect(await endAllSessions(db, there)).toBe(false)
    expect(await accountOf(db, sessionOf(other))).toEqual(other)
  })

  test('change their password only against the one that was checked, which ends every session', async () => {
    const db = await database()
    const account = await anAccount(db)
    const session = sessionOf(account)
    await createReset(db, { email: account.email, tokenHash: 'reset', expires: inAnHour }, now)
    expect(await changePasswordHash(db, session, { from: 'other', to: 'new' })).toBeNull()
    expect(await changePasswordHash(db, { ...session, version: 9 }, { from: 'hash', to: 'new' })).toBeNull()
    expect(await changePasswordHash(db, session, { from: 'hash', to: 'new' })).toBe(1)
    expect(await accountOf(db, session)).toBeNull()
    expect(await accountOf(db, { ...session, version: 1 })).toMatchObject({ passwordHash: 'new' })
    expect(await resetEmail(db, 'reset', now)).toBeNull()
  })

  test('get a password from outside, which ends every session', async () => {
    const db = await database()
    const account = await anAccount(db)
    expect(await setPasswordHash(db, 'eve@example.org', 'new')).toBe(false)
    expect(await setPasswordHash(db, account.email, 'new')).toBe(true)
    expect(await accountById(db, account.id)).toMatchObject({ passwordHash: 'new', version: account.version + 1 })
  })

  test('are reset once, in time, and are proven by it', async () => {
    const db = await database()
    const account = await anAccount(db)
    expect(await createReset(db, { email: 'eve@example.org', tokenHash: 'none', expires: inAnHour }, now)).toBe(false)
    for (const tokenHash of ['one', 'two']) {
      expect(await createReset(db, { email: account.email, tokenHash, expires: inAnHour }, now)).toBe(true)
    }
    expect(await resetEmail(db, 'one', now)).toBe(account.email)
    expect(await resetEmail(db, 'one', inAnHour)).toBeNull()
    expect(await spendReset(db, 'one', 'late', inAnHour)).toBeNull()
    expect(await spendReset(db, 'one', 'new', now)).toEqual({ id: account.id, version: account.version + 1 })
    expect(await accountById(db, account.id)).toMatchObject({ passwordHash: 'new', emailVerified: now })
    expect(await spendReset(db, 'one', 'again', now)).toBeNull()
    expect(await spendReset(db, 'two', 'again', now)).toBeNull()
  })

  test('lose the password and sessions of whoever never proved the address, once somebody does', async () => {
    const db = await database()
    const [account, kept, proven] = [
      await anAccount(db),
      await anAccount(db, 'kept@example.org'),
      await anAccount(db, 'proven@example.org', now),
    ]
    await proveEmail(db, account.id, false, now)
    expect(await accountById(db, account.id)).toMatchObject({ passwordHash: null, version: 1, emailVerified: now })
    await proveEmail(db, kept.id, true, now)
    expect(await accountById(db, kept.id)).toMatchObject({ passwordHash: 'hash', version: 0, emailVerified: now })
    await proveEmail(db, proven.id, false, inAnHour)
    expect(await accountById(db, proven.id)).toEqual(proven)
  })

  test('are joined by a provider only where the address is proven', async () => {
    const db = await database()
    const [account, proven] = [await anAccount(db), await anAccount(db, 'proven@example.org', now)]
    expect(await linkProvider(db, { ...github, userId: account.id })).toBe(false)
    expect(await linkedUser(db, 'github', '7')).toBeNull()
    expect(await linkProvider(db, { ...github, userId: proven.id })).toBe(true)
    expect(await linkedUser(db, 'github', '7')).toMatchObject({ id: proven.id })
    expect(await linkedUser(db, 'google', '7')).toBeNull()
  })

  test('are led to by an e-mailed link once', async () => {
    const db = await database()
    const link = { identifier: 'ada@example.org', token: 'hashed', expires: inAnHour }
    await createMailedLink(db, link)
    expect(await spendMailedLink(db, 'eve@example.org', 'hashed')).toBeNull()
    const both = [spendMailedLink(db, link.identifier, 'hashed'), spendMailedLink(db, link.identifier, 'hashed')]
    const spent = await Promise.all(both)
    expect(spent).toContainEqual(link)
    expect(spent).toContain(null)
  })

  test('go with everything of theirs and nothing of others', async () => {
    const db = await database()
    const [account, other] = [await anAccount(db, 'ada@example.org', now), await anAccount(db, 'eve@example.org', now)]
    for (const { id, email } of [account, other]) {
      await db.insert(schema.settings).values({ userId: id, study: defaultSettings })
      await linkProvider(db, { ...github, providerAccountId: id, userId: id })
      await createReset(db, { email, tokenHash: id, expires: inAnHour }, now)
      await createMailedLink(db, { identifier: email, token: id, expires: inAnHour })
      await aReview(db, id)
    }
    const before = await rowsOf(db, other.id)
    expect(await rowsOf(db, account.id)).toEqual(before)
    expect(Object.values(before)).not.toContain(0)
    expect(await deleteUser(db, sessionOf(account), 'other')).toBe(false)
    expect(await deleteUser(db, sessionOf(account), null)).toBe(false)
    expect(await deleteUser(db, { ...sessionOf(account), version: 9 }, 'hash')).toBe(false)
    expect(await rowsOf(db, account.id)).toEqual(before)
    expect(await deleteUser(db, sessionOf(account), 'hash')).toBe(true)
    expect(Object.values(await rowsOf(db, account.id)).every((count) => count === 0)).toBe(true)
    expect(await rowsOf(db, other.id)).toEqual(before)
    expect(await db.$count(schema.verificationTokens)).toBe(1)
  })
})
