import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attainable, intensity, roofline } from './roofline'
import { anyValues, resultsOf, testVectors, testWholeRange } from './test-vectors'

type Values = Parameters<typeof roofline.run>[0]
const values = anyValues(roofline.inputs) as fc.Arbitrary<Values>

describe('roofline', () => {
  testVectors(roofline, [
    [
      '',
      {
        'ttft-ms': 16.18,
        'tpot-ms': 4.776,
        'total-s': 0.9666,
        'tokens-per-second': 209.4,
        'prefill-bound': 'compute',
        'decode-bound': 'bandwidth',
        ridge: 295.2,
        'decode-intensity': 1,
        'break-even-batch': 296,
      },
    ],
    [
      'batch=512',
      {
        'ttft-ms': 8283,
        'tpot-ms': 8.283,
        'total-s': 9.931,
        'tokens-per-second': 61810,
        'prefill-bound': 'compute',
        'decode-bound': 'compute',
        ridge: 295.2,
        'decode-intensity': 512,
        'break-even-batch': 296,
      },
    ],
    [
      'bytes=0.5&prompt=100',
      {
        'ttft-ms': 1.618,
        'tpot-ms': 1.194,
        'total-s': 0.2392,
        'tokens-per-second': 837.5,
        'prefill-bound': 'compute',
        'decode-bound': 'bandwidth',
        ridge: 295.2,
        'decode-intensity': 4,
        'break-even-batch': 74,
      },
    ],
  ])
  testWholeRange(roofline)

  test('where reading and arithmetic take as long, compute decides, from the break-even batch on', () => {
    const at = (peak: number, batch: number) =>
      resultsOf(roofline, `parameters=0.7&bandwidth=2000&peak=${peak}&batch=${batch}`)
    for (const peak of [7, 13, 30, 77, 123, 999, 1000]) {
      const even = at(peak, 1)['break-even-batch']
      expect(even).toBe(Math.ceil(peak / 2))
      expect(at(peak, Number(even))['decode-bound']).toBe('compute')
      if (Number(even) > 1) expect(at(peak, Number(even) - 1)['decode-bound']).toBe('bandwidth')
    }
  })

  test('rounding noise does not make it bandwidth there', () => {
    for (const query of ['peak=1200&bandwidth=1000&batch=300', 'peak=62.2&bandwidth=1555&batch=10'])
      expect(resultsOf(roofline, `parameters=0.1&bytes=0.5&${query}`)).toMatchObject({ 'decode-bound': 'compute' })
  })

  test('FLOP of a pass ÷ what the roof gives at its intensity is its time', () => {
    fc.assert(
      fc.property(values, (setup) => {
        const { parameters, prompt, batch } = setup
        const ms = (tokens: number) =>
          (1000 * 2 * parameters * 1e9 * tokens) / (attainable(setup, intensity(setup, tokens)) * 1e12)
        const found = roofline.run(setup)
        expect(found['tpot-ms'] / ms(batch)).toBeCloseTo(1, 9)
        expect(found['ttft-ms'] / ms(prompt * batch)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('token by token it adds up', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 300 }), (some, output) => {
        const found = roofline.run({ ...some, output })
        let ms = found['ttft-ms']
        for (let token = 2; token <= output; token++) ms += found['tpot-ms']
        expect((1000 * found['total-s']) / ms).toBeCloseTo(1, 9)
      }),
    )
  })

  test('a larger batch never gives fewer tokens a second, and up to break-even each token takes as long', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 4096 }), (setup, other) => {
        const [few, many] = [setup.batch, other].sort((a, b) => a - b).map((batch) => roofline.run({ ...setup, batch }))
        if (!few || !many) throw new Error('two were asked for')
        expect(many['tokens-per-second']).toBeGreaterThanOrEqual(few['tokens-per-second'] * (1 - 1e-9))
        if (many['decode-bound'] === 'bandwidth') expect(many['tpot-ms']).toBe(few['tpot-ms'])
      }),
    )
  })

  test('half the bytes halve the time per token where reading decides, and never the compute-bound prompt', () => {
    const [full, half] = ['bytes=2', 'bytes=1'].map((query) => resultsOf(roofline, query))
    expect(half?.['tpot-ms']).toBeCloseTo(Number(full?.['tpot-ms']) / 2, 9)
    expect(half?.['ttft-ms']).toBe(full?.['ttft-ms'])
  })
})
