import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../db/database'
import { anAccount, opener } from '../db/queries/test-accounts'
import { setPasswordHash } from '../db/queries/users'
import { engines } from '../db/test-engines'
import { hashPassword } from './password-hash'
import { tryPassword } from './password-try'

const start = new Date('2026-11-24T12:00:00.000Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const right = { email: 'ada@example.org', password: 'four words make one' }
const wrong = { ...right, password: 'other words make two' }
const from = (network: string, device: string | null = null) => ({ network, device })
const pglite = engines.filter(({ name }) => name === 'pglite')
const times = (count: number) => Array.from({ length: count }, (_, index) => index)

let stored = ''
beforeAll(async () => {
  stored = await hashPassword(right.password)
})

describe.each(pglite)('tries of a password on $name', ({ fresh }) => {
  const database = opener(fresh)
  const withAda = async (): Promise<Database> => {
    const db = await database()
    await anAccount(db)
    await setPasswordHash(db, right.email, stored)
    return db
  }
  const failTenTimes = (db: Database, source: ReturnType<typeof from>) =>
    Promise.all(times(10).map(() => tryPassword(db, wrong, source, start)))

  test('are right, wrong, or of nobody', async () => {
    const db = await withAda()
    expect(await tryPassword(db, right, from('192.0.2.1'), start)).toMatchObject({ is: 'right' })
    expect(await tryPassword(db, wrong, from('192.0.2.1'), start)).toEqual({ is: 'wrong' })
    expect(await tryPassword(db, { ...right, email: 'eve@example.org' }, from('192.0.2.1'), start)).toEqual({
      is: 'wrong',
    })
  })

  test.each(['ada@example.org', 'nobody@example.org'])('wait after ten from one network: %s', async (email) => {
    const db = await withAda()
    const all = await Promise.all(times(14).map(() => tryPassword(db, { ...wrong, email }, from('a'), start)))
    expect(all.filter(({ is }) => is === 'wrong')).toHaveLength(10)
    expect(await tryPassword(db, { ...right, email }, from('a'), later(9))).toEqual({
      is: 'wait',
      retryAfterMs: 60_000,
    })
    expect(await tryPassword(db, { ...right, email }, from('a'), later(10))).not.toMatchObject({ is: 'wait' })
  })

  test('do not keep out other networks, nor a browser of the owner in the same network', async () => {
    const db = await withAda()
    await failTenTimes(db, from('a'))
    expect(await tryPassword(db, right, from('a'), start)).toMatchObject({ is: 'wait' })
    expect(await tryPassword(db, right, from('b'), start)).toMatchObject({ is: 'right' })
    expect(await tryPassword(db, right, from('a', 'laptop'), start)).toMatchObject({ is: 'right' })
  })

  test('count only failures', async () => {
    const db = await withAda()
    for (const _ of times(25)) {
      expect(await tryPassword(db, right, from('a'), start)).toMatchObject({ is: 'right' })
    }
  })

  test('wait after a hundred in a row, only in networks unknown to the account', async () => {
    const db = await withAda()
    expect(await tryPassword(db, right, from('home'), start)).toMatchObject({ is: 'right' })
    for (const index of times(10)) await failTenTimes(db, from(`192.0.2.${index}`))
    expect(await tryPassword(db, right, from('hotel'), later(60))).toEqual({ is: 'wait', retryAfterMs: 23 * 3_600_000 })
    expect(await tryPassword(db, wrong, from('home'), later(60))).toEqual({ is: 'wrong' })
    expect(await tryPassword(db, right, from('hotel', 'laptop'), later(60))).toMatchObject({ is: 'right' })
    expect(await tryPassword(db, right, from('elsewhere'), later(60))).toMatchObject({ is: 'right' })
  }, 20_000)

  test('never make known a network that cannot be told', async () => {
    const db = await withAda()
    expect(await tryPassword(db, right, from('unknown'), start)).toMatchObject({ is: 'right' })
    for (const index of times(10)) await failTenTimes(db, from(`192.0.2.${index}`))
    expect(await tryPassword(db, right, from('unknown'), start)).toMatchObject({ is: 'wait' })
  }, 20_000)
})
