import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mfu } from './mfu'
import { anyValues, resultsOf, testVectors, testWholeRange } from './test-vectors'

const decoding = 'mode=inference&parameters=8&chips=1&peak=989&bandwidth=3350'

describe('MFU', () => {
  testVectors(mfu, [
    [
      '',
      { 'gflop-per-token': 3240, 'achieved-tflops': 125.7, mfu: 0.457, 'max-tokens': 521500, mbu: 'not applicable' },
    ],
    [
      `${decoding}&tokens=150`,
      { 'gflop-per-token': 16, 'achieved-tflops': 2.4, mfu: 0.002427, 'max-tokens': 61810, mbu: 0.7164 },
    ],
    [
      `${decoding}&tokens=4500&batch=32`,
      { 'gflop-per-token': 16, 'achieved-tflops': 72, mfu: 0.0728, 'max-tokens': 61810, mbu: 0.6716 },
    ],
  ])
  testWholeRange(mfu)

  test('above 1 the number is given as it is', () => {
    expect(resultsOf(mfu, 'tokens=600000').mfu).toBeCloseTo(1.1506, 3)
    expect(resultsOf(mfu, `${decoding}&tokens=500`).mbu).toBeCloseTo(2.388, 3)
  })

  const values = anyValues(mfu.inputs)

  test('at the most tokens there can be, all of the peak is used', () => {
    fc.assert(
      fc.property(values, (setting) => {
        const query = new URLSearchParams(Object.entries(setting).map(([name, value]) => [name, String(value)]))
        const most = Number(resultsOf(mfu, query.toString())['max-tokens'])
        fc.pre(most >= 0.1 && most <= 1e10)
        query.set('tokens', String(most))
        expect(resultsOf(mfu, query.toString()).mfu).toBeCloseTo(1, 9)
      }),
    )
  })

  test('is flops done in an hour over flops there were, and bytes read over bytes there were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 64 }), (billions, batch) => {
        const found = resultsOf(mfu, `mode=inference&parameters=${billions}&batch=${batch}&tokens=1000&bytes=4&chips=3`)
        const done = 3600 * 1000 * 2 * billions * 1e9
        expect(found.mfu).toBeCloseTo(done / (3600 * 3 * 275e12), 9)
        const steps = (3600 * 1000) / batch
        expect(found.mbu).toBeCloseTo((steps * billions * 4e9) / (3600 * 3 * 1200e9), 9)
      }),
    )
  })

  test('a batch lifts MFU while MBU stays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (batch) => {
        const alone = resultsOf(mfu, `${decoding}&tokens=150`)
        const together = resultsOf(mfu, `${decoding}&tokens=${150 * batch}&batch=${batch}`)
        expect(Number(together.mfu) / Number(alone.mfu)).toBeCloseTo(batch, 6)
        expect(together.mbu).toBeCloseTo(Number(alone.mbu), 9)
      }),
    )
  })

  test('training takes three times the work of inference for a token', () => {
    const training = resultsOf(mfu, 'mode=training')
    const inference = resultsOf(mfu, 'mode=inference')
    expect(Number(training.mfu) / Number(inference.mfu)).toBeCloseTo(3, 9)
  })
})
