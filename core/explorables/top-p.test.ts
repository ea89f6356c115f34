import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'
import { keptByMass, sorted, topP } from './top-p'

const weights = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 1e6, noNaN: true })), {
    minLength: 2,
    maxLength: 10,
  })
  .filter((list) => list.some((weight) => weight > 0))
const share = fc.double({ min: 0, max: 1, noNaN: true })
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** The fewest of any of the probabilities that reach p, going through all subsets. */
function fewest(probabilities: readonly number[], p: number): number {
  let least = probabilities.length
  for (let chosen = 1; chosen < 2 ** probabilities.length; chosen++) {
    const subset = probabilities.filter((_, index) => Math.floor(chosen / 2 ** index) % 2 === 1)
    if (sum(subset) >= p - 1e-12) least = Math.min(least, subset.length)
  }
  return least
}

describe('top-p', () => {
  testVectors(topP, [
    ['', { 'kept-p': 4, 'mass-p': 0.9, 'top-after-p': 0.5556, 'kept-k': 3, 'mass-k': 0.82, 'top-after-k': 0.6098 }],
    [
      'weights=97,1,1,1',
      { 'kept-p': 1, 'mass-p': 0.97, 'top-after-p': 1, 'kept-k': 3, 'mass-k': 0.99, 'top-after-k': 0.9798 },
    ],
    ['p=0', { 'kept-p': 1, 'mass-p': 0.5, 'top-after-p': 1, 'kept-k': 3, 'mass-k': 0.82, 'top-after-k': 0.6098 }],
  ])
  testWholeRange(topP)

  test('p = 1 keeps every token that is possible, and no other', () => {
    expect(resultsOf(topP, 'weights=0,5,0,1,3&p=1')).toMatchObject({ 'kept-p': 3, 'mass-p': 1 })
    expect(resultsOf(topP, 'weights=1000000,0.0000001,0&p=1')).toMatchObject({ 'kept-p': 2 })
    expect(resultsOf(topP, 'p=1')).toMatchObject({ 'kept-p': 7 })
  })

  test('k above the number of tokens keeps all, and weights that are all 0 count as the default', () => {
    expect(resultsOf(topP, 'weights=1,3&k=9')).toMatchObject({ 'kept-k': 2, 'mass-k': 1, 'top-after-k': 0.75 })
    expect(resultsOf(topP, 'weights=0,0')).toEqual(resultsOf(topP))
  })

  test('ten equal tokens: p = 0.9 keeps nine, whatever rounding does to the sum', () => {
    expect(resultsOf(topP, 'weights=1,1,1,1,1,1,1,1,1,1')).toMatchObject({ 'kept-p': 9, 'kept-k': 3 })
  })

  test('no smaller set of tokens reaches p', () => {
    fc.assert(
      fc.property(weights, share, (list, p) => {
        fc.pre(p < 1)
        const probabilities = sorted(list)
        expect(keptByMass(probabilities, p)).toBe(fewest(probabilities, p))
      }),
      { numRuns: 60 },
    )
  })

  test('probabilities sum to 1; a larger p never keeps fewer, nor leaves the top token more', () => {
    fc.assert(
      fc.property(weights, share, share, (list, one, other) => {
        expect(sum(sorted(list))).toBeCloseTo(1, 9)
        const few = topP.run({ weights: list, p: Math.min(one, other), k: 3 })
        const many = topP.run({ weights: list, p: Math.max(one, other), k: 3 })
        expect(many['kept-p']).toBeGreaterThanOrEqual(few['kept-p'])
        expect(many['top-after-p']).toBeLessThanOrEqual(few['top-after-p'] + 1e-12)
        expect(many['mass-p']).toBeGreaterThanOrEqual(Math.max(one, other) - 1e-9)
      }),
    )
  })

  test('neither the order of the weights nor their size matters', () => {
    fc.assert(
      fc.property(weights, share, (list, p) => {
        // Half of the smallest number is 0.
        fc.pre(sum(list) > 1e-300)
        const less = topP.run({ weights: list.map((weight) => weight / 2).reverse(), p, k: 3 })
        for (const [key, value] of Object.entries(topP.run({ weights: list, p, k: 3 })))
          expect(less).toHaveProperty(key, expect.closeTo(value, 9))
      }),
    )
  })
})
