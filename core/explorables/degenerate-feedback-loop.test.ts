import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clicks, degenerateFeedbackLoop, history, shares } from './degenerate-feedback-loop'
import { defaults } from './explorable'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

const loop = degenerateFeedbackLoop
const plain = { headStart: 1, strength: 1.5, exploration: 0, isDebiased: false, rounds: 200 }
const share = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000)
const quality = fc.array(share, { minLength: 2, maxLength: 8 })
const headStart = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10)
const strength = fc.integer({ min: 0, max: 300 }).map((value) => value / 100)
const rounds = fc.nat(300)

describe('degenerate feedback loop', () => {
  testVectors(loop, [
    ['', { 'top-item': 1, 'top-share': 0.8314, 'first-share': 0.8314, 'best-share': 0.09025, effective: 1.867 }],
    [
      'exploration=0.5',
      { 'top-item': 4, 'top-share': 0.3148, 'first-share': 0.2767, 'best-share': 0.3148, effective: 3.928 },
    ],
    [
      'debias=yes',
      { 'top-item': 4, 'top-share': 0.2836, 'first-share': 0.242, 'best-share': 0.2836, effective: 3.988 },
    ],
  ])
  testWholeRange(loop, 60)

  test('items that nobody clicks keep what they had', () => {
    for (const debias of ['yes', 'no']) {
      const found = resultsOf(loop, `quality=0,0,0&debias=${debias}&head-start=2`)
      expect(found).toMatchObject({ 'top-item': 1, 'top-share': 0.6, 'best-share': 0.6 })
    }
  })

  test('the clicks of a setting are computed once', () => {
    const setting = { ...defaults(loop.inputs), rounds: 3 }
    expect(history(setting)).toEqual(clicks({ ...plain, quality: setting.quality, rounds: 3 }))
    expect(history(setting)).toBe(history(setting))
    expect(history({ ...setting, rounds: 4 })).toHaveLength(5)
  })

  test('of equals the first is top and best', () => {
    const found = resultsOf(loop, 'quality=0.3,0.3&head-start=0')
    expect(found).toMatchObject({ 'top-item': 1, 'top-share': 0.5, 'best-share': 0.5, effective: 2 })
  })

  test('before the first round only the head start counts', () => {
    expect(resultsOf(loop, 'rounds=0')).toMatchObject({ 'first-share': 0.4, 'best-share': 0.2 })
  })

  test('above strength 1 the early leader takes all in the end, though item 4 is better', () => {
    expect(resultsOf(loop, 'rounds=5000')['first-share']).toBeGreaterThan(0.95)
    expect(resultsOf(loop, 'rounds=5000&strength=3')['first-share']).toBeGreaterThan(0.99)
    expect(resultsOf(loop, 'rounds=5000&strength=1')['top-item']).toBe(4)
  })

  test('each round gives one click, or none where nobody clicks', () => {
    fc.assert(
      fc.property(
        quality,
        headStart,
        strength,
        share,
        fc.boolean(),
        rounds,
        (values, ahead, power, even, fair, last) => {
          fc.pre(Math.max(...values) > 1e-6)
          const setting = { headStart: ahead, strength: power, exploration: even, isDebiased: fair, rounds: last }
          const history = clicks({ quality: values, ...setting })
          expect(history).toHaveLength(last + 1)
          for (const [round, counts] of history.entries()) {
            expect(counts.reduce((a, b) => a + b)).toBeCloseTo(values.length + ahead + round, 6)
          }
        },
      ),
    )
  })

  test('with equal quality and strength 1 shares never move', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        headStart,
        (k, q, ahead) => {
          const equal = Array.from({ length: k }, () => q)
          const history = clicks({ ...plain, quality: equal, headStart: ahead, strength: 1 })
          for (const counts of history) {
            expect(shares(counts)[0]).toBeCloseTo((1 + ahead) / (k + ahead), 9)
          }
        },
      ),
    )
  })

  test('with equal quality a lead grows above strength 1 and shrinks below it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        (ahead, by) => {
          const first = (power: number) =>
            clicks({ ...plain, quality: [0.5, 0.5, 0.5], headStart: ahead, strength: power }).map(
              (n) => shares(n)[0] ?? 0,
            )
          const [grows, shrinks] = [first(1 + by), first(1 - by)]
          for (let round = 1; round <= plain.rounds; round++) {
            expect(grows[round]).toBeGreaterThan(grows[round - 1] ?? 1)
            expect(shrinks[round]).toBeLessThan(shrinks[round - 1] ?? 0)
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  test('debiased, or shown by chance alone, items come to shares in proportion to their quality', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 }),
        strength,
        (q, power) => {
          const setting = { ...plain, quality: q, strength: power, headStart: 0 }
          const total = q.reduce((a, b) => a + b)
          for (const remedy of [{ isDebiased: true }, { exploration: 1 }]) {
            const last = clicks({ ...setting, ...remedy }).at(-1) ?? []
            for (const [index, count] of last.entries()) {
              expect(count - 1).toBeCloseTo((200 * (q[index] ?? 0)) / total, 6)
            }
          }
        },
      ),
    )
  })

  test('is the mean of random runs where clicks do not change what is shown', () => {
    // At strength 0 every item is shown alike, so a round's click is a draw by quality: Park and Miller's numbers.
    let seed = 7
    const random = () => {
      seed = (seed * 48271) % 2147483647
      return seed / 2147483647
    }
    const values = [0.2, 0.5, 0.3]
    const counts = [1, 1, 1]
    const last = 30_000
    for (let click = 0; click < last; ) {
      const shown = Math.floor(random() * 3)
      if (random() >= (values[shown] ?? 0)) continue
      counts[shown] = (counts[shown] ?? 0) + 1
      click += 1
    }
    const expected = shares(clicks({ ...plain, quality: values, headStart: 0, strength: 0, rounds: last }).at(-1) ?? [])
    for (const [index, value] of shares(counts).entries())
      expect(Math.abs(value - (expected[index] ?? 0))).toBeLessThan(0.01)
  })
})
