import { describe, expect, test } from 'vitest'
import { opener } from '../db/queries/test-accounts'
import { engines } from '../db/test-engines'
import { takeMail, takeSignUp } from './limits'

const now = new Date('2026-11-24T12:00:00.000Z')
const later = new Date('2026-11-24T13:00:00.000Z')
const email = 'ada@example.org'
const times = (count: number) => Array.from({ length: count }, (_, index) => index)

describe.each(engines.filter(({ name }) => name === 'pglite'))('limits on $name', ({ fresh }) => {
  const database = opener(fresh)

  test('thirty sign-ups an hour from one network', async () => {
    const db = await database()
    const taken = await Promise.all(times(31).map(() => takeSignUp(db, 'a', now)))
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(30)
    expect(await takeSignUp(db, 'a', now)).toEqual({ allowed: false, retryAfterMs: 3_600_000 })
    expect((await takeSignUp(db, 'b', now)).allowed).toBe(true)
    expect((await takeSignUp(db, 'a', later)).allowed).toBe(true)
  })

  test('five mails an hour to one address, and links that others ask for use up no resets', async () => {
    const db = await database()
    const links = await Promise.all(times(6).map((index) => takeMail(db, 'link', `evil-${index}`, email, now)))
    expect(links.filter(({ allowed }) => allowed)).toHaveLength(5)
    expect((await takeMail(db, 'reset', 'home', email, now)).allowed).toBe(true)
    expect((await takeMail(db, 'link', 'home', email, later)).allowed).toBe(true)
  })

  test('thirty mails an hour from one network, whatever they are', async () => {
    const db = await database()
    const taken = await Promise.all(
      times(31).map((index) => takeMail(db, index % 2 ? 'link' : 'reset', 'a', `${index}@example.org`, now)),
    )
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(30)
  })
})
