import { describe, expect, it } from 'vitest'
import { isOverAYearAgo } from './shelf-life'

describe('over a year ago', () => {
  it.each([
    ['2026-11-25', '2026-11-25', false],
    ['2026-11-25', '2027-11-25', false],
    ['2026-11-25', '2027-11-26', true],
    ['2026-11-25', '2028-01-01', true],
    ['2026-12-31', '2027-01-01', false],
    ['2028-02-29', '2029-02-28', false],
    ['2028-02-29', '2029-03-01', true],
    ['2026-11-25', '2025-01-01', false],
  ])('%s on %s: %s', (day, today, expected) => {
    expect(isOverAYearAgo(day, today)).toBe(expected)
  })
})
