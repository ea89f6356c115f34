import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectable, independentItems, marginItems, pairedItems, sampleSize } from './sample-size'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

describe('sample-size', () => {
  testVectors(sampleSize, [
    ['', { rule: 100, margin: 97, independent: 385, paired: 155 }],
    ['difference=3&baseline=80', { rule: 1112, margin: 683, independent: 2626, paired: 1742 }],
    ['difference=1&baseline=90&disagreement=5', { rule: 10_000, margin: 3458, independent: 13_493, paired: 3923 }],
  ])
  testWholeRange(sampleSize)

  test('a share above 1 is impossible, 1 itself is not', () => {
    expect(resultsOf(sampleSize, 'baseline=90')).toMatchObject({ independent: 71 })
    expect(resultsOf(sampleSize, 'baseline=90.1')).toMatchObject({ independent: 'impossible' })
  })

  test('two systems cannot differ more than they disagree', () => {
    expect(resultsOf(sampleSize, 'disagreement=9.9')).toMatchObject({ paired: 'impossible' })
    expect(resultsOf(sampleSize, 'disagreement=10').paired).toBe(77)
  })

  test('three times smaller needs nine times more, √10 times smaller ten times more', () => {
    expect(marginItems(0.01, 0.5, 95) / marginItems(0.03, 0.5, 95)).toBeCloseTo(9, 1)
    expect(marginItems(0.01, 0.5, 95) / marginItems(0.01 * Math.sqrt(10), 0.5, 95)).toBeCloseTo(10, 1)
  })

  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  const difference = fc.double({ min: 0.001, max: 0.5, noNaN: true })
  const confidence = fc.constantFrom(90 as const, 95 as const, 99 as const)
  const power = fc.constantFrom(50 as const, 80 as const, 90 as const)

  test('the rule is the margin at 50 %, but for z² / 4 = 0.96', () => {
    fc.assert(
      fc.property(difference, (d) => {
        const rule = Number(resultsOf(sampleSize, `difference=${100 * d}`).rule)
        const margin = marginItems(d, 0.5, 95)
        expect(margin).toBeGreaterThan(0.96 * (rule - 1))
        expect(margin).toBeLessThan(0.961 * rule + 1)
      }),
    )
  })

  test('a margin is as wide as asked, and with an item less it is not', () => {
    fc.assert(
      fc.property(difference, share, (d, p) => {
        const width = (items: number) => 1.959964 * Math.sqrt((p * (1 - p)) / items)
        const items = marginItems(d, p, 95)
        expect(width(items)).toBeLessThanOrEqual(d * (1 + 1e-8))
        if (items > 1) expect(width(items - 1)).toBeGreaterThan(d)
      }),
    )
  })

  test('the independent number gives the power asked for, and power 50 % is none', () => {
    fc.assert(
      fc.property(difference, share, (d, p) => {
        fc.pre(p + d < 0.999)
        const items = independentItems(d, p, 95, 80) ?? Number.NaN
        const reached = (d - 1.959964 * Math.sqrt((p * (1 - p) + (p + d) * (1 - p - d)) / items)) * Math.sqrt(items)
        expect(reached / Math.sqrt(p * (1 - p) + (p + d) * (1 - p - d))).toBeGreaterThanOrEqual(0.841621 - 1e-6)
        expect(independentItems(d, p, 95, 50)).toBeLessThanOrEqual(items)
      }),
    )
  })

  test('the least difference that so many items tell needs just those items', () => {
    expect(detectable(100, 0.5, 95, 80)).toBeCloseTo(0.1908, 4)
    expect(detectable(5, 0.5, 95, 80)).toBeNull()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), share, confidence, power, (items, p, c, w) => {
        const least = detectable(items, p, c, w)
        if (least === null) expect(independentItems(1 - p, p, c, w)).toBeGreaterThan(items)
        else {
          expect(independentItems(least, p, c, w)).toBeGreaterThanOrEqual(items)
          expect(independentItems(least, p, c, w)).toBeLessThanOrEqual(items + 1)
        }
      }),
    )
  })

  test('pairing needs the fewer items the less two systems disagree, never more than independent ones', () => {
    fc.assert(
      fc.property(difference, share, share, confidence, power, (d, p, disagreement, c, w) => {
        // Two systems that are right independently of each other disagree on p(1 − q) + q(1 − p).
        const q = p + d
        fc.pre(q <= 1)
        const chance = p * (1 - q) + q * (1 - p)
        const most = pairedItems(d, chance, c, w) ?? Number.NaN
        const independent = independentItems(d, p, c, w) ?? Number.NaN
        // Its threshold is that of no difference, which is wider by d²: at most z² + z·z_b items more.
        expect(most).toBeLessThanOrEqual(independent + 11)
        if (disagreement >= d && disagreement <= chance)
          expect(pairedItems(d, disagreement, c, w)).toBeLessThanOrEqual(most)
      }),
    )
  })
})
