import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chinchilla, trainingFlop } from './chinchilla'
import { anyValues, testVectors, testWholeRange } from './test-vectors'

type Values = Parameters<typeof chinchilla.run>[0]
const values = anyValues(chinchilla.inputs) as fc.Arbitrary<Values>

describe('chinchilla', () => {
  testVectors(chinchilla, [
    [
      '',
      {
        tokens: 1400,
        flop: 5.88e23,
        'gpu-hours': 412900,
        days: 16.8,
        'optimal-parameters': 70,
        'optimal-tokens': 1400,
      },
    ],
    [
      'parameters=8&ratio=1875',
      {
        tokens: 15000,
        flop: 7.2e23,
        'gpu-hours': 505600,
        days: 20.57,
        'optimal-parameters': 77.46,
        'optimal-tokens': 1549,
      },
    ],
    [
      'parameters=140',
      {
        tokens: 2800,
        flop: 2.352e24,
        'gpu-hours': 1651000,
        days: 67.2,
        'optimal-parameters': 140,
        'optimal-tokens': 2800,
      },
    ],
  ])
  testWholeRange(chinchilla)

  test('the best model costs the same compute, at 20 tokens a parameter', () => {
    fc.assert(
      fc.property(values, (some) => {
        const found = chinchilla.run(some)
        const cost = trainingFlop(found['optimal-parameters'] * 1e9, found['optimal-tokens'] * 1e9)
        expect(cost / found.flop).toBeCloseTo(1, 9)
        expect(found['optimal-tokens'] / found['optimal-parameters']).toBeCloseTo(20, 9)
        const isLarger = found['optimal-parameters'] > some.parameters * (1 + 1e-9)
        expect(isLarger).toBe(some.ratio > 20 * (1 + 2e-9))
      }),
    )
  })

  test('what the GPUs do in the days is the compute', () => {
    fc.assert(
      fc.property(values, (some) => {
        const found = chinchilla.run(some)
        const done = found.days * 86_400 * some.gpus * some.peak * 1e12 * (some.utilization / 100)
        expect(done / (6 * some.parameters * 1e9 * found.tokens * 1e9)).toBeCloseTo(1, 9)
        expect(found['gpu-hours'] / (found.days * 24 * some.gpus)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('twice the model at a fixed ratio is four times the bill', () => {
    fc.assert(
      fc.property(values, (some) => {
        const one = chinchilla.run(some)
        const two = chinchilla.run({ ...some, parameters: 2 * some.parameters })
        expect(two['gpu-hours'] / one['gpu-hours']).toBeCloseTo(4, 9)
        expect(two['optimal-parameters'] / one['optimal-parameters']).toBeCloseTo(2, 9)
      }),
    )
  })
})
