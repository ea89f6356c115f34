import { describe, expect, test } from 'vitest'
import type { NumberInput } from './inputs'
import { ladder, nearest } from './ladder'

const input = (rest: Partial<NumberInput>): NumberInput => ({
  kind: 'number',
  label: 'n',
  min: 1,
  max: 1000,
  default: 16,
  isWide: true,
  ...rest,
})

describe('ladder', () => {
  test('of whole numbers goes by ones, then by tens', () => {
    const values = ladder(input({ isWhole: true }))
    expect(values.slice(0, 4)).toEqual([1, 2, 3, 4])
    expect(values.slice(98, 102)).toEqual([99, 100, 110, 120])
    expect(values.at(-1)).toBe(1000)
  })
  test('has its ends and the default', () => {
    const values = ladder(input({ min: 0.015, max: 2345, default: 989 }))
    expect([values[0], values.at(-1)]).toEqual([0.015, 2345])
    expect(values).toContain(989)
  })
  test('from 0 on begins with a step', () => {
    expect(ladder(input({ min: 0, step: 1, default: 0 })).slice(0, 3)).toEqual([0, 1, 1.1])
  })
  test('ascends, no value twice', () => {
    const values = ladder(input({ min: 0.01, max: 1e4, default: 70 }))
    expect(values).toEqual([...new Set(values)].sort((a, b) => a - b))
    expect(values.length).toBeLessThan(600)
  })
})

test.each([
  [0.5, 0],
  [1, 0],
  [3, 1],
  [4, 1],
  [5, 2],
  [60, 3],
  [1e9, 4],
])('%d is nearest to the value at %d', (value, place) => {
  expect(nearest([1, 2, 10, 100, 1000], value)).toBe(place)
})
