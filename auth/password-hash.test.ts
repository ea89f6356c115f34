import { expect, test } from 'vitest'
import { hashPassword, isPassword, nobodysHash } from './password-hash'

test('a password is known again, on another keyboard too, and no other is', async () => {
  const stored = await hashPassword('Café crème at noon')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPassword(stored, 'Cafe\u0301 cre\u0300me at noon')).toBe(true)
  expect(await isPassword(stored, 'Cafe creme at noon')).toBe(false)
  expect(await isPassword(null, 'Café crème at noon')).toBe(false)
})

test('where there is no account, a hash of the same cost is checked', async () => {
  const parameters = (text: string) => text.split('$').slice(0, 4)
  expect(parameters(nobodysHash)).toEqual(parameters(await hashPassword('four words make one')))
  expect(nobodysHash).toHaveLength((await hashPassword('four words make one')).length)
})
