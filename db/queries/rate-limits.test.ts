import { describe, expect, test } from 'vitest'
import { rateLimits } from '../schema'
import { engines } from '../test-engines'
import { forget, forgetExpired, take } from './rate-limits'
import { opener } from './test-accounts'

const start = new Date('2026-11-24T12:00:00.000Z')
const later = (ms: number) => new Date(start.getTime() + ms)
const limit = { points: 3, perMs: 60_000 }

describe.each(engines)('tries on $name', ({ fresh }) => {
  const database = opener(fresh)

  test('are allowed up to the limit, and then wait for the rest of the stretch', async () => {
    const db = await database()
    for (const ms of [0, 10, 20]) {
      expect(await take(db, 'a', limit, later(ms))).toEqual({ allowed: true, retryAfterMs: 0 })
    }
    expect(await take(db, 'a', limit, later(20_000))).toEqual({ allowed: false, retryAfterMs: 40_000 })
    expect(await take(db, 'a', limit, later(59_999))).toEqual({ allowed: false, retryAfterMs: 1 })
    expect(await take(db, 'b', limit, later(59_999))).toMatchObject({ allowed: true })
    expect(await take(db, 'a', limit, later(60_000))).toMatchObject({ allowed: true })
  })

  test('at the same time are all counted', async () => {
    const db = await database()
    const all = await Promise.all(Array.from({ length: 20 }, () => take(db, 'a', limit, start)))
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(3)
  })

  test('are forgotten when asked, and when their time is over', async () => {
    const db = await database()
    for (const key of ['a', 'a', 'a', 'b']) await take(db, key, limit, start)
    await forget(db, ['a'])
    expect(await take(db, 'a', limit, later(30_000))).toMatchObject({ allowed: true })
    await forgetExpired(db, later(60_000))
    expect(await db.select({ key: rateLimits.key }).from(rateLimits)).toEqual([{ key: 'a' }])
  })
})
