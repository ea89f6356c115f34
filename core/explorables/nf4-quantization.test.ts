import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bell, nearestLevel, nf4Levels, nf4Quantization, quantized } from './nf4-quantization'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

describe('NF4 quantization', () => {
  testVectors(nf4Quantization, [
    [
      '',
      {
        absmax: 0.9,
        codes: '9,2,7,15,5,11,6,13',
        'nf4-rms': 0.0256,
        'int4-rms': 0.04454,
        'largest-error': 0.04364,
        'bits-per-weight': 4.5,
      },
    ],
    [
      'block=0.12,-0.45,0.03,9,-0.2,0.31,-0.07,0.55',
      {
        absmax: 9,
        codes: '7,6,7,15,7,7,7,8',
        'nf4-rms': 0.2001,
        'int4-rms': 0.2875,
        'largest-error': 0.3695,
        'bits-per-weight': 4.5,
      },
    ],
    [
      'double=yes',
      {
        absmax: 0.9,
        codes: '9,2,7,15,5,11,6,13',
        'nf4-rms': 0.0256,
        'int4-rms': 0.04454,
        'largest-error': 0.04364,
        'bits-per-weight': 4.127,
      },
    ],
  ])
  testWholeRange(nf4Quantization)

  test('a block of zeros is all 7, without error', () => {
    const exact = { absmax: 0, codes: '7,7,7', 'nf4-rms': 0, 'int4-rms': 0, 'largest-error': 0 }
    expect(resultsOf(nf4Quantization, 'block=0,-0,0')).toMatchObject(exact)
  })

  test.each([
    ['below', nf4Levels.slice(0, 8)],
    ['above', nf4Levels.slice(7)],
  ])('%s 0 there is as much of the bell between each two levels', (_, levels) => {
    const steps = 100
    const between = levels.slice(1).map((level, index) => {
      const from = levels[index] ?? 0
      const at = (step: number) => bell(from + ((level - from) * (step + 0.5)) / steps)
      return ((level - from) / steps) * Array.from({ length: steps }, (_, step) => at(step)).reduce((a, b) => a + b)
    })
    for (const mass of between) expect(mass / (between[0] ?? 0)).toBeCloseTo(1, 4)
  })

  test('halfway between two levels the lower one is taken', () => {
    for (const [index, level] of nf4Levels.entries()) {
      const next = nf4Levels[index + 1] ?? 1
      const half = (level + next) / 2
      expect(nearestLevel(half)).toBe(index)
      if (next > level) expect(nearestLevel(half + 1e-9)).toBe(index + 1)
    }
  })

  test('the bell curve has as much of its weight round each inner level as round the next, within a third', () => {
    // Φ by summing the density; NF4 spreads the levels of each half evenly over the quantiles of a normal distribution.
    const below = (x: number) => {
      let total = 0.5
      const steps = 2000
      for (let i = 0; i < steps; i++) {
        const z = ((i + 0.5) * x) / steps
        total += (Math.exp(-z * z * 0.5) / Math.sqrt(2 * Math.PI)) * (x / steps)
      }
      return total
    }
    const widest = 1.8481308
    const masses = nf4Levels.slice(1, -2).map((level, index) => {
      const next = nf4Levels[index + 2] ?? 1
      return below(next * widest) - below(level * widest)
    })
    expect(Math.max(...masses) / Math.min(...masses)).toBeLessThan(4 / 3)
  })

  const weight = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 1000)
  const block = fc.array(weight, { minLength: 2, maxLength: 16 })

  test('each weight is at most half a gap between levels off, and no other level is nearer', () => {
    fc.assert(
      fc.property(block, (weights) => {
        const absmax = Math.max(...weights.map(Math.abs))
        for (const { weight, nf4, int4 } of quantized(weights)) {
          expect(Math.abs(weight - nf4)).toBeLessThanOrEqual(0.1519036 * absmax)
          expect(Math.abs(weight - int4)).toBeLessThanOrEqual((absmax / 14) * (1 + 1e-9))
          const nearest = Math.min(...nf4Levels.map((level) => Math.abs(weight - level * absmax)))
          expect(Math.abs(weight - nf4)).toBeCloseTo(nearest, 8)
        }
      }),
    )
  })

  test('scaling a block by a power of two scales the errors and moves no code', () => {
    fc.assert(
      fc.property(block, fc.integer({ min: 1, max: 6 }), (weights, power) => {
        const rest = { 'block-size': 64, double: 'no' } as const
        const small = nf4Quantization.run({ block: weights, ...rest })
        const large = nf4Quantization.run({ block: weights.map((value) => value * 2 ** power), ...rest })
        expect(large.codes).toBe(small.codes)
        expect(large['nf4-rms']).toBeCloseTo(small['nf4-rms'] * 2 ** power, 9)
        expect(large['int4-rms']).toBeCloseTo(small['int4-rms'] * 2 ** power, 9)
      }),
    )
  })

  test('beside an outlier of more than 26 times its size every weight becomes 0', () => {
    fc.assert(
      fc.property(block, (weights) => {
        const outlier = 26 * Math.max(...weights.map(Math.abs))
        fc.pre(outlier > 0)
        expect(quantized([outlier, ...weights]).slice(1)).toSatisfy((rest: { nf4: number }[]) =>
          rest.every(({ nf4 }) => nf4 === 0),
        )
      }),
    )
  })

  test('larger blocks cost fewer bits, and so do quantised scales', () => {
    const bits = (query: string) => Number(resultsOf(nf4Quantization, query)['bits-per-weight'])
    const sizes = [32, 64, 128, 256, 512]
    for (const double of ['no', 'yes']) {
      const costs = sizes.map((size) => bits(`block-size=${size}&double=${double}`))
      expect(costs).toEqual([...costs].sort((a, b) => b - a))
      expect(new Set(costs)).toHaveLength(5)
    }
    for (const size of sizes) expect(bits(`block-size=${size}&double=yes`)).toBeLessThan(bits(`block-size=${size}`))
  })
})
