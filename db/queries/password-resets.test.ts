import { describe, expect, test } from 'vitest'
import type { Database } from '../database'
import { engines } from '../test-engines'
import { createReset, spendReset } from './password-resets'
import { anAccount, opener, sessionOf } from './test-accounts'
import { type Account, accountById, changePasswordHash, deleteUser, setPasswordHash } from './users'

const now = new Date('2026-11-24T12:00:00.000Z')
const expires = new Date('2026-11-24T13:00:00.000Z')
const tokens = ['a', 'b', 'c', 'd']

describe.each(engines)('links to set a new password, used at the same moment, on $name', ({ fresh }) => {
  const database = opener(fresh)

  async function withLinks(db: Database, account: Account): Promise<void> {
    for (const tokenHash of tokens) await createReset(db, { email: account.email, tokenHash, expires }, now)
  }
  const spendAll = (db: Database) => Promise.all(tokens.map((token) => spendReset(db, token, token, now)))

  test('are spent by the first one', async () => {
    const db = await database()
    const account = await anAccount(db)
    for (let round = 1; round <= 10; round++) {
      await withLinks(db, account)
      const spent = (await spendAll(db)).filter((one) => one !== null)
      expect(spent).toEqual([{ id: account.id, version: round }])
    }
  })

  test('give way to a changed password and to deletion, or the other way round', async () => {
    const db = await database()
    const account = await anAccount(db)
    const { email } = account
    for (let round = 0; round < 10; round++) {
      await withLinks(db, account)
      await Promise.all([spendAll(db), setPasswordHash(db, email, 'new')])
    }
    const last = await accountById(db, account.id)
    if (!last) throw new Error('the account is gone')
    await withLinks(db, account)
    const changed = changePasswordHash(db, sessionOf(last), { from: last.passwordHash, to: 'newer' })
    await Promise.all([spendAll(db), changed])
    const left = await accountById(db, account.id)
    if (!left) throw new Error('the account is gone')
    await withLinks(db, account)
    await Promise.all([spendAll(db), deleteUser(db, sessionOf(left), left.passwordHash)])
  })
})
