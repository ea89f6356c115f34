import { expect, test } from 'vitest'
import { signInMessage, waitWords } from './sign-in-problem'

test.each([
  ['AddressUnproven', /Sign in with your password/],
  ['AddressUnverified', /Verify it there/],
  ['Verification', /Ask for a new one/],
  ['OAuthCallbackError', /did not work/],
  ['<script>', /did not work/],
  ['toString', /did not work/],
  ['__proto__', /did not work/],
])('the error %s has words', (error, words) => {
  expect(signInMessage(error)).toMatch(words)
})

test.each([undefined, '', ['a', 'b'], null])('%j is no error', (error) => {
  expect(signInMessage(error)).toBeNull()
})

test.each([
  [1, 'a minute'],
  [60_000, 'a minute'],
  [60_001, '2 minutes'],
  [119 * 60_000, '119 minutes'],
  [120 * 60_000, '2 hours'],
  [121 * 60_000, '3 hours'],
])('%i ms are %s', (ms, words) => {
  expect(waitWords(ms)).toBe(words)
})
