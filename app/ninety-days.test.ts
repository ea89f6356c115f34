import { expect, it } from 'vitest'
import { goodReviews } from './ninety-days'

it('takes a card answered Good over 2, 11 and 46 days', () => {
  expect(goodReviews(90).map(({ day }) => day)).toEqual([0, 2, 13, 59])
})

it('gives the stability that each review leaves', () => {
  const [first, second, third] = goodReviews(90)
  expect(first?.stability).toBeCloseTo(2.3065, 4)
  expect(second?.stability).toBeCloseTo(10.971, 3)
  expect(third?.stability).toBeCloseTo(46.317, 3)
})
