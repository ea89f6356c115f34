import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgePositionBias, swayed, winShares } from './judge-position-bias'
import { anyValues, resultsOf, testVectors, testWholeRange } from './test-vectors'

type Values = Parameters<typeof judgePositionBias.run>[0]
const judges = anyValues(judgePositionBias.inputs) as fc.Arbitrary<Values>

describe('judge-position-bias', () => {
  testVectors(judgePositionBias, [
    ['', { 'a-first': 0.68, 'a-second': 0.48, averaged: 0.58, gap: 0.2, consistency: 0.4928, corrected: 0.6 }],
    [
      'preference=0.5&bias=0.35',
      { 'a-first': 0.675, 'a-second': 0.325, averaged: 0.5, gap: 0.35, consistency: 0.4387, corrected: 0.5 },
    ],
    ['bias=1', { 'a-first': 1, 'a-second': 0, averaged: 0.5, gap: 1, consistency: 0, corrected: 'undefined' }],
  ])
  testWholeRange(judgePositionBias)

  test('no bias has no gap; one that is all bias says nothing, a hair below too', () => {
    expect(resultsOf(judgePositionBias, 'bias=0')).toMatchObject({ 'a-first': 0.6, 'a-second': 0.6, gap: 0 })
    expect(judgePositionBias.run({ preference: 0.6, bias: 1 - 2 ** -53, direction: 'first' }).corrected).toBe(
      'undefined',
    )
  })

  test('agrees with going through what can decide both calls', () => {
    fc.assert(
      fc.property(judges, ({ preference, bias, direction }) => {
        let [first, second, agreed] = [0, 0, 0]
        const call = (isAFirst: boolean) => [
          { chance: bias, isForA: isAFirst === (direction === 'first') },
          { chance: (1 - bias) * preference, isForA: true },
          { chance: (1 - bias) * (1 - preference), isForA: false },
        ]
        for (const one of call(true))
          for (const two of call(false)) {
            const chance = one.chance * two.chance
            if (one.isForA) first += chance
            if (two.isForA) second += chance
            if (one.isForA === two.isForA) agreed += chance
          }
        const found = judgePositionBias.run({ preference, bias, direction })
        expect(found['a-first']).toBeCloseTo(first, 9)
        expect(found['a-second']).toBeCloseTo(second, 9)
        expect(found.consistency).toBeCloseTo(agreed, 9)
        expect(found.gap).toBeCloseTo(direction === 'first' ? bias : -bias, 9)
      }),
    )
  })

  test('between the ends of what the order decides A wins in one place only, beyond them in both or in none', () => {
    expect(swayed({ preference: 0.6, bias: 0.2, direction: 'first' })).toEqual([expect.closeTo(0.375, 9), 0.625])
    fc.assert(
      fc.property(judges, (judge) => {
        const [from, to] = swayed(judge)
        const { first, second } = winShares(judge)
        fc.pre(Math.min(...[first, second].map((won) => Math.abs(won - 0.5))) > 1e-9)
        expect(from <= judge.preference && judge.preference <= to).toBe(first > 0.5 !== second > 0.5)
      }),
    )
  })

  test('averaging both orders pulls towards one half, the same from either side, and the correction undoes it', () => {
    fc.assert(
      fc.property(judges, (judge) => {
        fc.pre(judge.bias < 0.999)
        const found = judgePositionBias.run(judge)
        const other = judgePositionBias.run({ ...judge, direction: judge.direction === 'first' ? 'second' : 'first' })
        expect(other.averaged).toBe(found.averaged)
        expect(Math.abs(found.averaged - 0.5)).toBeLessThanOrEqual(Math.abs(judge.preference - 0.5) + 1e-12)
        expect((found.averaged - 0.5) * (judge.preference - 0.5)).toBeGreaterThanOrEqual(-1e-12)
        expect(found.corrected).toBeCloseTo(judge.preference, 9)
      }),
    )
  })
})
