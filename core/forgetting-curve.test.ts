import { describe, expect, it } from 'vitest'
import { curve, daysUntil, retrievability } from './forgetting-curve'

describe('retrievability', () => {
  // What ts-fsrs 5.4.2 gives with its default weights.
  it.each([
    [0, 5, 1],
    [5, 5, 0.9],
    [90, 2.3065, 0.56784],
    [30, 10, 0.80939],
  ])('%d days at stability %d', (elapsedDays, stability, recall) => {
    expect(retrievability(elapsedDays, stability)).toBeCloseTo(recall, 5)
  })

  it('takes another decay, and is 0.9 at the stability whatever it is', () => {
    expect(retrievability(7, 7, 0.5)).toBeCloseTo(0.9, 12)
    expect(retrievability(70, 7, 0.5)).toBeLessThan(retrievability(70, 7))
  })

  it('holds a time before the review to be the review itself', () => {
    expect(retrievability(-1, 5)).toBe(1)
  })
})

describe('curve', () => {
  it('runs from today to the last day, falling, closest at the start', () => {
    const points = curve(4, 2, 30)
    expect(points).toHaveLength(37)
    expect(points[0]).toEqual({ day: 0, recall: retrievability(2, 4) })
    expect(points.at(-1)).toEqual({ day: 30, recall: retrievability(32, 4) })
    for (const [index, point] of points.slice(1).entries()) {
      const before = points[index]
      expect(point.recall).toBeLessThan(before?.recall ?? 0)
    }
    expect(points[1]?.day).toBeLessThan(0.1)
  })
})

it('reads the curve the other way', () => {
  expect(daysUntil(0.9, 7)).toBeCloseTo(7, 12)
  for (const recall of [0.7, 0.85, 0.99]) expect(retrievability(daysUntil(recall, 7), 7)).toBeCloseTo(recall, 12)
})
