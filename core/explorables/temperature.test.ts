import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { probabilities, temperature } from './temperature'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

describe('temperature', () => {
  testVectors(temperature, [
    ['', { 'p-1': 0.6439, 'p-2': 0.2369, 'p-3': 0.08714, 'p-4': 0.03206, top: 1, entropy: 1.367, effective: 2.579 }],
    [
      'temperature=0.5',
      { 'p-1': 0.865, 'p-2': 0.1171, 'p-3': 0.01584, 'p-4': 0.002144, top: 1, entropy: 0.657, effective: 1.577 },
    ],
    ['temperature=0', { 'p-1': 1, 'p-2': 0, 'p-3': 0, 'p-4': 0, top: 1, entropy: 0, effective: 1 }],
  ])
  testWholeRange(temperature)

  test('equal logits stay uniform, and at 0 the first has all', () => {
    expect(resultsOf(temperature, 'logits=3,3&temperature=0.1')).toMatchObject({ 'p-1': 0.5, 'p-2': 0.5, top: 1 })
    expect(resultsOf(temperature, 'logits=3,3&temperature=0')).toMatchObject({ 'p-1': 1, 'p-2': 0, top: 1 })
  })

  const logits = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 8 })
  const positive = fc.double({ min: 0.05, max: 5, noNaN: true })

  test('probabilities sum to 1, and a constant added to all logits changes none', () => {
    fc.assert(
      fc.property(logits, positive, fc.double({ min: -50, max: 50, noNaN: true }), (scores, t, more) => {
        const p = probabilities(scores, t)
        const moved = probabilities(
          scores.map((score) => score + more),
          t,
        )
        expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 9)
        for (const [index, value] of p.entries()) expect(moved[index]).toBeCloseTo(value, 6)
      }),
    )
  })

  test('half the temperature squares the odds', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), positive, (gap, t) => {
        const odds = (at: number) =>
          Math.exp(Math.log(probabilities([gap, 0], at)[0] ?? 0) - Math.log(probabilities([gap, 0], at)[1] ?? 0))
        fc.pre(Math.abs(gap / t) < 10)
        expect(Math.log(odds(t / 2))).toBeCloseTo(2 * Math.log(odds(t)), 6)
      }),
    )
  })
})
