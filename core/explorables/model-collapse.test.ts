import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generations, halfLife, limit, modelCollapse } from './model-collapse'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

/** Mean variance and mean squared mean of models that were really fitted to random points, each chain from the start. */
function simulated(samples: number, real: number, last: number, runs: number): { variance: number; drift: number } {
  let seed = 12345
  const random = () => {
    // Park and Miller's generator: the same numbers in every run.
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647
  }
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
  let variances = 0
  let squares = 0
  for (let run = 0; run < runs; run++) {
    let mean = 0
    let deviation = 1
    for (let generation = 0; generation < last; generation++) {
      const points = Array.from({ length: samples }, () => (random() < real ? normal() : mean + deviation * normal()))
      mean = points.reduce((a, b) => a + b) / samples
      deviation = Math.sqrt(points.reduce((total, point) => total + (point - mean) ** 2, 0) / samples)
    }
    variances += deviation ** 2
    squares += mean ** 2
  }
  return { variance: variances / runs, drift: squares / runs }
}

describe('model collapse', () => {
  testVectors(modelCollapse, [
    ['', { variance: 0.605, spread: 0.7778, drift: 0.6285, 'half-life': 69, limit: 0 }],
    ['real=0.1', { variance: 0.9495, spread: 0.9744, drift: 0.2247, 'half-life': 'never', limit: 0.9495 }],
    ['samples=10&generations=20', { variance: 0.1216, spread: 0.3487, drift: 0.9372, 'half-life': 7, limit: 0 }],
  ])
  testWholeRange(modelCollapse, 100)

  test('before the first model all is real', () => {
    expect(resultsOf(modelCollapse, 'generations=0')).toMatchObject({ variance: 1, spread: 1, drift: 0 })
  })

  test('two points halve the variance at once, also where all is real', () => {
    expect(resultsOf(modelCollapse, 'samples=2')).toMatchObject({ 'half-life': 1, limit: 0 })
    expect(resultsOf(modelCollapse, 'samples=2&real=1')).toMatchObject({ 'half-life': 1, limit: 0.5 })
  })

  test('a half-life is looked for in the first 10,000 generations', () => {
    // ln 2 / −ln(1 − 1/n) is 9,999.9 for the first and 10,000.6 for the second.
    expect(halfLife(14_427, 0)).toBe(10_000)
    expect(halfLife(14_428, 0)).toBe('never')
  })

  const samples = fc.integer({ min: 2, max: 100_000 })

  test.each([
    [5, 0, 3],
    [5, 0.3, 4],
    [3, 0.6, 3],
  ])('is the mean of random runs (%i points, %f real, %i generations)', (n, real, last) => {
    const { variance, drift } = simulated(n, real, last, 40_000)
    const expected = generations(n, real, last).at(-1)
    expect(Math.abs(variance / (expected?.variance ?? 0) - 1)).toBeLessThan(0.03)
    expect(Math.abs(drift / (expected?.drift ?? 0) - 1)).toBeLessThan(0.03)
  })

  test('without real data the variance falls by 1/n a generation, all of it in drift', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 0, max: 1000 }), (n, last) => {
        const { variance, drift } = modelCollapse.run({ samples: n, generations: last, real: 0 })
        expect(variance).toBeCloseTo((1 - 1 / n) ** last, 9)
        expect(variance + drift ** 2).toBeCloseTo(1, 9)
      }),
    )
  })

  test('the limit is what the variance comes to, and more of real data or of points brings it nearer to 1', () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0.05, max: 0.99, noNaN: true }), (n, real) => {
        expect(generations(n, real, 1000).at(-1)?.variance).toBeCloseTo(limit(n, real), 9)
        expect(limit(n, real)).toBeLessThanOrEqual(limit(n, real + 0.01) + 1e-12)
        expect(limit(n, real)).toBeLessThanOrEqual(limit(n + 1, real) + 1e-12)
        expect(limit(n, real)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 50 },
    )
  })

  test('from 20 points on a twentieth of real data keeps more than half of the variance for ever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 100_000 }), fc.double({ min: 0.05, max: 1, noNaN: true }), (n, real) => {
        expect(halfLife(n, real)).toBe('never')
        expect(limit(n, real)).toBeGreaterThan(0.5)
      }),
      { numRuns: 50 },
    )
  })
})
