import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valuesFrom } from './explorable'
import { fittingLength, kvCache } from './kv-cache'
import { anyValues, resultsOf, testVectors, testWholeRange } from './test-vectors'

describe('kv-cache', () => {
  testVectors(kvCache, [
    [
      '',
      {
        'cache-gb': 53.69,
        'per-token-kb': 819.2,
        'per-sequence-gb': 1.678,
        'full-heads-gb': 53.69,
        saving: 1,
        'max-batch': 32,
      },
    ],
    [
      'batch=1&sequence=131072&layers=80&heads=64&kv-heads=8&weights=141&gpu=160',
      {
        'cache-gb': 42.95,
        'per-token-kb': 327.7,
        'per-sequence-gb': 42.95,
        'full-heads-gb': 343.6,
        saving: 8,
        'max-batch': 0,
      },
    ],
    [
      'bytes=1',
      {
        'cache-gb': 26.84,
        'per-token-kb': 409.6,
        'per-sequence-gb': 0.8389,
        'full-heads-gb': 26.84,
        saving: 1,
        'max-batch': 64,
      },
    ],
  ])
  testWholeRange(kvCache)

  test('there are no more KV heads than heads', () => {
    expect(resultsOf(kvCache, 'heads=8&kv-heads=512')).toEqual(resultsOf(kvCache, 'heads=8&kv-heads=8'))
  })

  test('weights that fill the memory, or more, leave room for no sequence', () => {
    expect(resultsOf(kvCache, 'weights=80')).toMatchObject({ 'max-batch': 0 })
    expect(resultsOf(kvCache, 'weights=10000')).toMatchObject({ 'max-batch': 0 })
  })

  test.each(['batch=64', 'batch=10000&kv-heads=8', 'sequence=100000', 'weights=80', 'heads=8&bytes=0.5'])(
    'all fit at the length that is the most for %s, and not with one token more',
    (query) => {
      const values = valuesFrom(kvCache.inputs, (name) => new URLSearchParams(query).get(name))
      const longest = fittingLength(values)
      const most = (sequence: number) => kvCache.run({ ...values, sequence })['max-batch']
      if (longest > 0) expect(most(longest)).toBeGreaterThanOrEqual(values.batch)
      expect(most(longest + 1)).toBeLessThan(values.batch)
    },
  )

  const whole = (max: number) => fc.integer({ min: 1, max })

  test('length and batch trade one for one', () => {
    fc.assert(
      fc.property(whole(100), whole(1000), whole(100), (batch, sequence, times) => {
        const long = resultsOf(kvCache, `batch=${batch}&sequence=${sequence * times}`)
        const many = resultsOf(kvCache, `batch=${batch * times}&sequence=${sequence}`)
        expect(long['cache-gb']).toBeCloseTo(Number(many['cache-gb']), 6)
      }),
    )
  })

  test('the largest batch fits beside the weights, and one more does not', () => {
    fc.assert(
      fc.property(anyValues(kvCache.inputs), (values) => {
        const weights = Number(values.weights)
        const gpu = Number(values.gpu)
        const found = kvCache.run({ ...values } as Parameters<typeof kvCache.run>[0])
        const least = found['per-sequence-gb']
        fc.pre(weights <= gpu && least > 1e-6)
        expect(weights + found['max-batch'] * least).toBeLessThanOrEqual(gpu + 1e-6)
        expect(weights + (found['max-batch'] + 1) * least).toBeGreaterThan(gpu - 1e-6)
      }),
    )
  })

  test('fewer KV heads save in proportion', () => {
    fc.assert(
      fc.property(whole(512), whole(512), (heads, kvHeads) => {
        const query = `heads=${heads}&kv-heads=`
        const few = resultsOf(kvCache, query + kvHeads)
        const full = resultsOf(kvCache, query + heads)
        expect(few['full-heads-gb']).toBeCloseTo(Number(full['cache-gb']), 6)
        expect(Number(few['cache-gb']) * Number(few.saving)).toBeCloseTo(Number(full['cache-gb']), 6)
      }),
    )
  })
})
