import { expect, test } from 'vitest'
import { median, quantile } from './statistics'

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2],
  [[7], 7],
  [[], Number.NaN],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})

test('the 95th percentile by the nearest rank', () => {
  const values = Array.from({ length: 40 }, (_, index) => 40 - index)
  expect(quantile(values, 0.95)).toBe(38)
  expect(quantile(values, 1)).toBe(40)
  expect(quantile(values, 0)).toBe(1)
})
