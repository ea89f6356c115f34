import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passAt, passAtK, plugIn } from './pass-at-k'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

function binomial(n: number, k: number): bigint {
  let value = 1n
  for (let i = 1; i <= k; i++) value = (value * BigInt(n - k + i)) / BigInt(i)
  return value
}

/** n samples, how many of them are correct, and k. */
const drawn = (max: number) =>
  fc
    .integer({ min: 1, max })
    .chain((n) =>
      fc.record({ n: fc.constant(n), c: fc.integer({ min: 0, max: n }), k: fc.integer({ min: 1, max: n }) }),
    )

describe('pass-at-k', () => {
  testVectors(passAtK, [
    ['', { 'pass-at-k': 0.6009, 'plug-in': 0.5563, bias: -0.04458, 'pass-at-1': 0.15 }],
    ['n=10&c=1&k=10', { 'pass-at-k': 1, 'plug-in': 0.6513, bias: -0.3487, 'pass-at-1': 0.1 }],
    ['n=200&c=20&k=100', { 'pass-at-k': 1, 'plug-in': 1, bias: -0.00002623, 'pass-at-1': 0.1 }],
  ])
  testWholeRange(passAtK)

  test('none correct gives 0, and all correct 1', () => {
    expect(resultsOf(passAtK, 'c=0')).toEqual({ 'pass-at-k': 0, 'plug-in': 0, bias: 0, 'pass-at-1': 0 })
    expect(resultsOf(passAtK, 'c=20')).toEqual({ 'pass-at-k': 1, 'plug-in': 1, bias: 0, 'pass-at-1': 1 })
    expect(resultsOf(passAtK, 'n=1&c=0&k=1')).toMatchObject({ 'pass-at-k': 0 })
  })

  test('c and k above n count as n', () => {
    expect(resultsOf(passAtK, 'n=5&c=900')).toEqual(resultsOf(passAtK, 'n=5&c=5'))
    expect(resultsOf(passAtK, 'n=5&k=900')).toEqual(resultsOf(passAtK, 'n=5&k=5'))
  })

  test('one sample that passes is enough where fewer than k fail', () => {
    expect(passAt(5, { n: 20, c: 16 })).toBe(1)
    expect(passAt(5, { n: 20, c: 15 })).toBeLessThan(1)
  })

  test('agrees with exact binomials', () => {
    fc.assert(
      fc.property(drawn(300), ({ n, c, k }) => {
        const missed = n - c < k ? 0n : binomial(n - c, k)
        expect(passAt(k, { n, c })).toBeCloseTo(1 - Number((missed * 10n ** 15n) / binomial(n, k)) / 1e15, 9)
      }),
    )
  })

  test('on average over what n samples may give it is what k samples give: 1 − (1 − p)ᵏ', () => {
    fc.assert(
      fc.property(drawn(30), fc.double({ min: 0, max: 1, noNaN: true }), ({ n, k }, p) => {
        let average = 0
        for (let c = 0; c <= n; c++)
          average += Number(binomial(n, c)) * p ** c * (1 - p) ** (n - c) * passAt(k, { n, c })
        expect(average).toBeCloseTo(1 - (1 - p) ** k, 9)
      }),
    )
  })

  test('one is the share that is correct; more never give less; the naive way is never above', () => {
    fc.assert(
      fc.property(drawn(1000), ({ n, c, k }) => {
        expect(passAt(1, { n, c })).toBeCloseTo(c / n, 9)
        expect(passAt(k, { n, c })).toBeGreaterThanOrEqual(passAt(Math.max(1, k - 1), { n, c }) - 1e-12)
        expect(plugIn(k, { n, c })).toBeLessThanOrEqual(passAt(k, { n, c }) + 1e-12)
      }),
    )
  })

  test('both meet as n grows', () => {
    const bias = [10, 100, 1000].map((n) => Number(resultsOf(passAtK, `n=${n}&c=${n / 10}`).bias))
    expect(bias.map((value) => Math.round(-1000 * value))).toEqual([90, 7, 1])
  })
})
