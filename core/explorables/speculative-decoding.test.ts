import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speculativeDecoding, speedup, tokensPerPass } from './speculative-decoding'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

/** Expected tokens, by the chance that exactly so many drafts are accepted. */
function enumerated(acceptance: number, draft: number): number {
  let expected = 0
  for (let accepted = 0; accepted <= draft; accepted++) {
    const stopped = accepted < draft ? 1 - acceptance : 1
    expected += (accepted + 1) * acceptance ** accepted * stopped
  }
  return expected
}

describe('speculative decoding', () => {
  testVectors(speculativeDecoding, [
    ['', { 'tokens-per-pass': 3.362, accepted: 2.362, speedup: 2.801, 'best-draft': 8, 'best-speedup': 3.092 }],
    [
      'acceptance=0.3&cost=0.2',
      { 'tokens-per-pass': 1.425, accepted: 0.4251, speedup: 0.7917, 'best-draft': 1, 'best-speedup': 1.083 },
    ],
    [
      'verify=2.5',
      { 'tokens-per-pass': 3.362, accepted: 2.362, speedup: 1.245, 'best-draft': 11, 'best-speedup': 1.527 },
    ],
  ])
  testWholeRange(speculativeDecoding)

  test('where all is accepted a pass gives the whole draft and one more', () => {
    expect(resultsOf(speculativeDecoding, 'acceptance=1')).toMatchObject({ 'tokens-per-pass': 5, accepted: 4 })
    expect(tokensPerPass(1 - 1e-15, 4)).toBeCloseTo(5, 9)
  })

  test('where nothing is accepted a pass gives one token, and drafting only costs', () => {
    const wasted = { 'tokens-per-pass': 1, accepted: 0, speedup: 1 / 1.2, 'best-draft': 1, 'best-speedup': 1 / 1.05 }
    expect(resultsOf(speculativeDecoding, 'acceptance=0')).toEqual(wasted)
  })

  test('of equally good drafts the shortest is best', () => {
    expect(resultsOf(speculativeDecoding, 'acceptance=0&cost=0')).toMatchObject({ speedup: 1, 'best-draft': 1 })
    expect(resultsOf(speculativeDecoding, 'acceptance=1&cost=1&verify=1')).toMatchObject({ 'best-draft': 1 })
  })

  const share = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000)
  const draft = fc.integer({ min: 1, max: 16 })
  const verify = fc.double({ min: 1, max: 10, noNaN: true })

  test('is what the chances of each number of accepted drafts give', () => {
    fc.assert(
      fc.property(share, draft, (acceptance, length) => {
        expect(tokensPerPass(acceptance, length)).toBeCloseTo(enumerated(acceptance, length), 9)
      }),
    )
  })

  test('the best draft is no slower than any, and only gains in acceptance and cheap passes help', () => {
    fc.assert(
      fc.property(share, share, share, draft, verify, (a, b, cost, length, pass) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const best = speculativeDecoding.run({ acceptance: high, draft: length, cost, verify: pass })
        expect(best['best-speedup']).toBe(speedup(high, best['best-draft'], cost, pass))
        expect(best['best-speedup']).toBeGreaterThanOrEqual(best.speedup - 1e-12)
        expect(speedup(low, length, cost, pass)).toBeLessThanOrEqual(best.speedup + 1e-12)
        expect(speedup(high, length, cost, pass + 1)).toBeLessThan(best.speedup)
      }),
    )
  })

  test('no draft helps while its acceptance is below its cost', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [acceptance, cost] = [Math.min(a, b), Math.max(a, b)]
        const { 'best-speedup': best } = speculativeDecoding.run({ acceptance, draft: 1, cost, verify: 1 })
        expect(best).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
})
