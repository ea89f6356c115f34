import { expect, it } from 'vitest'
import { reviewsAlong, reviewsWaiting } from './account-words'

it.each([
  [14, 'bring', 'The 14 reviews on this device come with you.'],
  [1, 'bring', 'The one review on this device comes with you.'],
  [14, 'leave', 'The 14 reviews on this device stay here, for whoever studies without an account.'],
  [1, 'leave', 'The one review on this device stays here, for whoever studies without an account.'],
] as const)('%i reviews to %s', (count, intent, sentence) => {
  expect(reviewsAlong(count, intent)).toBe(sentence)
})

it.each([
  [1, 'One review waits on this device and goes out when its account signs in.'],
  [7, 'Seven reviews wait on this device and go out when their account signs in.'],
])('%i reviews that wait for their account', (count, sentence) => {
  expect(reviewsWaiting(count)).toBe(sentence)
})
