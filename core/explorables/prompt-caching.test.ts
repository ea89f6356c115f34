import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calls, costs, promptCaching } from './prompt-caching'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

/** What the calls cost one after the other, with a cache that forgets. */
function billed({ prefix, suffix, calls, gap, lifetime, price, write, read, minimum }: Calls): number {
  let dollars = 0
  let keptUntil = Number.NEGATIVE_INFINITY
  for (let call = 0; call < calls; call++) {
    const now = call * gap
    const factor = prefix < minimum ? 1 : now <= keptUntil ? read : write
    dollars += ((prefix * factor + suffix) * price) / 1e6
    keptUntil = now + lifetime
  }
  return dollars
}

const share = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000)
const anyCalls = fc.record({
  prefix: fc.nat(20_000),
  suffix: fc.nat(5000),
  calls: fc.integer({ min: 1, max: 200 }),
  gap: fc.nat(100),
  lifetime: fc.constantFrom<5 | 60>(5, 60),
  price: fc.double({ min: 0.01, max: 100, noNaN: true }),
  write: fc.integer({ min: 0, max: 500 }).map((value) => value / 100),
  read: share,
  minimum: fc.nat(10_000),
})

describe('prompt caching', () => {
  testVectors(promptCaching, [
    ['', { uncached: 31.5, cached: 4.535, saving: 0.856, 'hit-rate': 0.999, 'break-even-calls': 2 }],
    ['gap=10', { uncached: 31.5, cached: 39, saving: -0.2381, 'hit-rate': 0, 'break-even-calls': 'never' }],
    ['prefix=1000', { uncached: 4.5, cached: 4.5, saving: 0, 'hit-rate': 0, 'break-even-calls': 'never' }],
  ])
  testWholeRange(promptCaching)

  test('one token too few, or a minute too late, and nothing is read from the cache', () => {
    expect(resultsOf(promptCaching, 'prefix=1024')).toMatchObject({ 'hit-rate': 0.999 })
    expect(resultsOf(promptCaching, 'prefix=1023')).toMatchObject({ 'hit-rate': 0, saving: 0 })
    expect(resultsOf(promptCaching, 'gap=5')).toMatchObject({ 'hit-rate': 0.999 })
    expect(resultsOf(promptCaching, 'gap=6')).toMatchObject({ 'hit-rate': 0 })
    expect(resultsOf(promptCaching, 'gap=6&lifetime=60')).toMatchObject({ 'hit-rate': 0.999 })
  })

  test('nothing sent costs and saves nothing', () => {
    const nothing = { uncached: 0, cached: 0, saving: 0 }
    expect(resultsOf(promptCaching, 'prefix=0&suffix=0&minimum=0')).toMatchObject(nothing)
  })

  test('a write that is no dearer pays at once, even where calls come too late; with free reads two calls do', () => {
    expect(resultsOf(promptCaching, 'write=1&gap=10')).toMatchObject({ 'break-even-calls': 1, saving: 0 })
    expect(resultsOf(promptCaching, 'write=0.5&read=1')).toMatchObject({ 'break-even-calls': 1 })
    expect(resultsOf(promptCaching, 'read=0')).toMatchObject({ 'break-even-calls': 2 })
    expect(resultsOf(promptCaching, 'write=2&lifetime=60')).toMatchObject({ 'break-even-calls': 3 })
  })

  test('reads at full price never pay for a dearer write, nor does a prefix that is never cached', () => {
    expect(resultsOf(promptCaching, 'read=1')).toMatchObject({ 'break-even-calls': 'never' })
    expect(resultsOf(promptCaching, 'write=0&prefix=1000')).toMatchObject({ 'break-even-calls': 'never' })
  })

  test('is what the calls cost one after the other', () => {
    fc.assert(
      fc.property(anyCalls, (setting) => {
        const { uncached, cached } = costs(setting)
        expect(cached).toBeCloseTo(billed(setting), 6)
        expect(uncached).toBeCloseTo(billed({ ...setting, minimum: setting.prefix + 1 }), 6)
      }),
    )
  })

  test('breaking even is the first number of calls that is no dearer', () => {
    fc.assert(
      fc.property(anyCalls, (setting) => {
        fc.pre(setting.prefix > 0)
        const first = promptCaching.run(setting)['break-even-calls']
        const isNoDearer = (calls: number) => {
          const { uncached, cached } = costs({ ...setting, calls })
          return cached <= uncached * (1 + 1e-9)
        }
        if (first === 'never') {
          expect(setting.prefix < setting.minimum || !isNoDearer(setting.calls)).toBe(true)
        } else {
          fc.pre(first < 1e6)
          expect(isNoDearer(first)).toBe(true)
          const saving = promptCaching.run({ ...setting, suffix: 0, calls: Math.max(1, first - 1) }).saving
          if (first > 1) expect(saving).toBeLessThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('at usual prices two calls within the lifetime pay for a write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1024, max: 1e7 }), fc.integer({ min: 2, max: 1e8 }), (prefix, calls) => {
        const query = `prefix=${prefix}&calls=${calls}`
        expect(resultsOf(promptCaching, query).saving).toBeGreaterThan(0)
      }),
    )
  })
})
