import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { energies, lowRankEnergy, singularValues } from './low-rank-energy'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

const closedEnergy = (n: number, decay: number, r: number) => (1 - decay ** (2 * r)) / (1 - decay ** (2 * n))
const closedError = (n: number, decay: number, r: number) =>
  Math.sqrt((decay ** (2 * r) - decay ** (2 * n)) / (1 - decay ** (2 * n)))

describe('low-rank energy', () => {
  testVectors(lowRankEnergy, [
    ['', { energy: 0.9719, error: 0.1678, 'parameter-share': 0.25, 'rank-for-99': 11 }],
    ['decay=1', { energy: 0.125, error: 0.9354, 'parameter-share': 0.25, 'rank-for-99': 64 }],
    ['decay=0.5&rank=2', { energy: 0.9375, error: 0.25, 'parameter-share': 0.0625, 'rank-for-99': 4 }],
  ])
  testWholeRange(lowRankEnergy)

  test('a rank beyond the size is the size', () => {
    const whole = { energy: 1, error: 0, 'parameter-share': 2, 'rank-for-99': 3 }
    expect(resultsOf(lowRankEnergy, 'size=3&rank=1024&decay=0.9')).toEqual(whole)
    expect(resultsOf(lowRankEnergy, 'size=3&rank=3&decay=0.9')).toEqual(whole)
  })

  test('with a decay of 0 one rank has all, and none has nothing', () => {
    expect(resultsOf(lowRankEnergy, 'decay=0&rank=1')).toMatchObject({ energy: 1, error: 0, 'rank-for-99': 1 })
    expect(resultsOf(lowRankEnergy, 'decay=0&rank=0')).toMatchObject({ energy: 0, error: 1, 'rank-for-99': 1 })
  })

  test('a flat spectrum of 100 needs exactly 99 ranks for 99 %', () => {
    expect(resultsOf(lowRankEnergy, 'size=100&decay=1')).toMatchObject({ 'rank-for-99': 99 })
  })

  const size = fc.integer({ min: 2, max: 1024 })
  const decay = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000)

  test('is the sum of a geometric series in closed form, and what is kept and lost add up', () => {
    fc.assert(
      fc.property(
        size,
        fc.integer({ min: 0, max: 999 }).map((value) => value / 1000),
        fc.nat(1024),
        (n, decay, rank) => {
          const r = Math.min(rank, n)
          const { energy, error } = lowRankEnergy.run({ size: n, decay, rank })
          expect(energy).toBeCloseTo(closedEnergy(n, decay, r), 9)
          expect(error).toBeCloseTo(closedError(n, decay, r), 9)
          expect(energy + error ** 2).toBeCloseTo(1, 9)
        },
      ),
    )
  })

  test('the faster singular values fall, the more any rank holds; a flat spectrum gives no more than its share', () => {
    fc.assert(
      fc.property(size, decay, decay, (n, a, b) => {
        const [fast, slow] = [Math.min(a, b), Math.max(a, b)].map((ratio) => energies(singularValues(n, ratio)))
        expect(fast).toHaveLength(n + 1)
        for (const [rank, energy] of (slow ?? []).entries()) {
          expect(fast?.[rank]).toBeGreaterThanOrEqual(energy - 1e-12)
          expect(energy).toBeGreaterThanOrEqual(rank / n - 1e-12)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('the rank for 99 % is the least that has it', () => {
    fc.assert(
      fc.property(size, decay, (n, decay) => {
        const rank = Number(lowRankEnergy.run({ size: n, decay, rank: 0 })['rank-for-99'])
        expect(lowRankEnergy.run({ size: n, decay, rank }).energy).toBeGreaterThanOrEqual(0.99 - 1e-12)
        expect(lowRankEnergy.run({ size: n, decay, rank: rank - 1 }).energy).toBeLessThan(0.99)
      }),
    )
  })
})
