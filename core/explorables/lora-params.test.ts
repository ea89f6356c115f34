import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factorSize, loraParams } from './lora-params'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

describe('lora-params', () => {
  testVectors(loraParams, [
    [
      '',
      {
        trainable: 4_194_304,
        full: 1.074e9,
        'share-of-matrices': 0.003906,
        'share-of-model': 0.0005243,
        scale: 2,
        'adapter-mb': 8.389,
        'break-even-rank': 2048,
      },
    ],
    [
      'rows=12288&columns=12288&matrices=192&model=175',
      {
        trainable: 3.775e7,
        full: 2.899e10,
        'share-of-matrices': 0.001302,
        'share-of-model': 0.0002157,
        scale: 2,
        'adapter-mb': 75.5,
        'break-even-rank': 6144,
      },
    ],
    [
      'rank=2048',
      {
        trainable: 1.074e9,
        full: 1.074e9,
        'share-of-matrices': 1,
        'share-of-model': 0.1342,
        scale: 0.007813,
        'adapter-mb': 2147,
        'break-even-rank': 2048,
      },
    ],
  ])
  testWholeRange(loraParams)

  test('the rank is the smaller side at most, also in the scale', () => {
    expect(resultsOf(loraParams, 'rows=4&rank=4096')).toEqual(resultsOf(loraParams, 'rows=4&rank=4'))
    expect(resultsOf(loraParams, 'columns=4&rank=4096')).toMatchObject({ scale: 4 })
  })

  test('the smallest matrix is not worth factors', () => {
    expect(resultsOf(loraParams, 'rows=1&columns=1')).toMatchObject({ 'break-even-rank': 0, 'share-of-matrices': 2 })
  })

  const side = fc.integer({ min: 1, max: 65_536 })
  const rank = fc.integer({ min: 1, max: 4096 })

  test('up to the break-even rank the factors are no more than the matrix, above it they are', () => {
    fc.assert(
      fc.property(side, side, (rows, columns) => {
        const even = Number(resultsOf(loraParams, `rows=${rows}&columns=${columns}`)['break-even-rank'])
        expect(factorSize(even, rows, columns)).toBeLessThanOrEqual(rows * columns)
        expect(factorSize(even + 1, rows, columns)).toBeGreaterThan(rows * columns)
      }),
    )
  })

  test('twice the rank is twice the numbers and half the scale; a side twice as long is less than twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8192, max: 32_768 }), rank, (width, r) => {
        const of = (query: string) => resultsOf(loraParams, `rows=${width}&columns=${width}&${query}`)
        fc.pre(2 * r <= 4096)
        expect(Number(of(`rank=${2 * r}`).trainable)).toBe(2 * Number(of(`rank=${r}`).trainable))
        expect(of(`rank=${2 * r}`).scale).toBeCloseTo(Number(of(`rank=${r}`).scale) / 2, 12)
        expect(factorSize(r, 2 * width, width)).toBe(1.5 * factorSize(r, width, width))
      }),
    )
  })

  test('GPT-3 with rank 8 on two matrices a layer trains 37.7 million', () => {
    const { trainable } = resultsOf(loraParams, 'rows=12288&columns=12288&matrices=192&model=175')
    expect(trainable).toBe(2 * 96 * 8 * 2 * 12_288)
  })
})
