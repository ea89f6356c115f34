import { expect, test } from 'vitest'
import { accountHere } from './account-mark'

test.each([
  ['', null],
  ['theme=dark', null],
  ['signed-in=', null],
  ['signed-in=7f', '7f'],
  ['theme=dark; signed-in=7f; x=y', '7f'],
  ['not-signed-in=7f', null],
])('%j names %j', (cookies, userId) => {
  expect(accountHere(cookies)).toBe(userId)
})
