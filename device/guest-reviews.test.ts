import { expect, test } from 'vitest'
import { reset, review, undo } from '../core/test-events'
import { reviewsHere, reviewsIn } from './guest-reviews'

test('reviews are counted, but not those taken back, and nothing else', () => {
  const at = '2026-11-24T12:00:00.000Z'
  const events = [review(1, at, 3), review(2, at, 1), undo(3, at, 2), reset(4, at), review(5, at, 4), undo(6, at, 99)]
  expect(reviewsIn(events)).toBe(2)
  expect(reviewsIn([])).toBe(0)
})

test('a guest’s reviews come along; an account’s wait for it', () => {
  const events = [review(1, '2026-11-24T12:00:00.000Z', 3)]
  expect(reviewsHere({ owner: null, events, waiting: 0 })).toEqual({ guest: 1, waiting: 0 })
  expect(reviewsHere({ owner: 'a', events, waiting: 1 })).toEqual({ guest: 0, waiting: 1 })
})
