import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attentionWeights, weightsOf } from './attention-weights'
import { anyValues, resultsOf, testVectors, testWholeRange } from './test-vectors'

type Values = Parameters<typeof attentionWeights.run>[0]
const anything = anyValues(attentionWeights.inputs) as fc.Arbitrary<Values>
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

describe('attention-weights', () => {
  testVectors(attentionWeights, [
    [
      '',
      {
        'weight-1': 0.7488,
        'weight-2': 0.1671,
        'weight-3': 0.06147,
        'weight-4': 0.02261,
        output: 1.358,
        entropy: 1.115,
        'max-weight': 0.7488,
      },
    ],
    [
      'scale=no',
      {
        'weight-1': 1,
        'weight-2': 0.000006144,
        'weight-3': 2.061e-9,
        'weight-4': 6.914e-13,
        output: 1,
        entropy: 0.0001153,
        'max-weight': 1,
      },
    ],
    [
      'visible=2',
      {
        'weight-1': 0.8176,
        'weight-2': 0.1824,
        'weight-3': 0,
        'weight-4': 0,
        output: 1.182,
        entropy: 0.6854,
        'max-weight': 0.8176,
      },
    ],
  ])
  testWholeRange(attentionWeights)

  test('the only visible token has all the weight, whatever its score', () => {
    for (const score of [-200, 0, 200])
      expect(resultsOf(attentionWeights, `visible=1&scores=${score},200,200,200&values=7,1,1,1`)).toEqual({
        'weight-1': 1,
        'weight-2': 0,
        'weight-3': 0,
        'weight-4': 0,
        output: 7,
        entropy: 0,
        'max-weight': 1,
      })
  })

  test('weights sum to 1 over what is visible, and the odds of two are e^(gap / √d)', () => {
    fc.assert(
      fc.property(anything, ({ scores, ...how }) => {
        const weights = weightsOf(scores, how)
        expect(sum(weights)).toBeCloseTo(1, 9)
        expect(weights.slice(how.visible).every((weight) => weight === 0)).toBe(true)
        const divisor = how.scale === 'yes' ? how.dimension ** 0.5 : 1
        for (const [index, weight] of weights.slice(0, how.visible).entries()) {
          const gap = ((scores[index] ?? 0) - (scores[0] ?? 0)) / divisor
          if (Math.abs(gap) < 10 && weight > 1e-30) expect(Math.log(weight / (weights[0] ?? 0))).toBeCloseTo(gap, 6)
        }
      }),
    )
  })

  test('a constant added to all scores changes nothing', () => {
    const close = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(close, anything, fc.double({ min: -50, max: 50, noNaN: true }), (scores, how, more) => {
        const moved = scores.map((score) => score + more)
        const weights = weightsOf(scores, how)
        for (const [index, weight] of weightsOf(moved, how).entries())
          expect(weight).toBeCloseTo(weights[index] ?? 2, 9)
      }),
    )
  })

  test('masking renormalises the rest', () => {
    fc.assert(
      fc.property(anything, ({ scores, ...how }) => {
        const all = weightsOf(scores, { ...how, visible: 4 })
        const left = sum(all.slice(0, how.visible))
        fc.pre(left > 1e-9)
        for (const [index, weight] of weightsOf(scores, how).slice(0, how.visible).entries())
          expect(weight).toBeCloseTo((all[index] ?? 0) / left, 6)
      }),
    )
  })

  test('the output lies between the least and the largest visible value, and without √d it is surer', () => {
    fc.assert(
      fc.property(anything, (values) => {
        const found = attentionWeights.run(values)
        const seen = values.values.slice(0, values.visible)
        expect(found.output).toBeGreaterThanOrEqual(Math.min(...seen) - 1e-9)
        expect(found.output).toBeLessThanOrEqual(Math.max(...seen) + 1e-9)
        const [scaled, plain] = ['yes', 'no'].map((scale) =>
          Math.max(...weightsOf(values.scores, { ...values, scale })),
        )
        expect(plain).toBeGreaterThanOrEqual((scaled ?? 1) - 1e-9)
      }),
    )
  })
})
