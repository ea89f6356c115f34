import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkedVersion, newClaims, seal, sessionOfClaims, unseal } from './token'

test('a token is read by the cookie it was made for, and by no other', async () => {
  const id = randomUUID()
  const token = await seal(newClaims({ id, version: 3 }), 'one')
  expect(sessionOfClaims(await unseal(token, 'one'))).toMatchObject({ userId: id, version: 3 })
  expect(await unseal(token, 'another')).toBeNull()
  expect(await unseal('no token', 'one')).toBeNull()
})

test('a session is of the version that the password was checked at', () => {
  expect(checkedVersion({ id: 'a', email: 'ada@example.org', version: 0 })).toBe(0)
  expect(checkedVersion({ id: 'a', email: 'ada@example.org' })).toBeUndefined()
  expect(checkedVersion(undefined)).toBeUndefined()
})
