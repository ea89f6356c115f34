import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bm25, halfCount, saturation } from './bm25'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

describe('bm25', () => {
  testVectors(bm25, [
    ['', { idf: 4.6, saturation: 0.7143, score: 3.286, limit: 4.6, 'half-tf': 1.2, 'tf-idf': 13.82 }],
    ['tf=30', { idf: 4.6, saturation: 0.9615, score: 4.423, limit: 4.6, 'half-tf': 1.2, 'tf-idf': 138.2 }],
    ['length=400', { idf: 4.6, saturation: 0.4348, score: 2, limit: 4.6, 'half-tf': 3.9, 'tf-idf': 13.82 }],
  ])
  testWholeRange(bm25)

  test('with k1 = 0 any occurrence counts the same, and none counts nothing', () => {
    expect(resultsOf(bm25, 'k1=0&tf=1').score).toBe(resultsOf(bm25, 'k1=0&tf=1000').score)
    expect(resultsOf(bm25, 'k1=0&tf=1')).toMatchObject({ saturation: 1, 'half-tf': 0 })
    expect(resultsOf(bm25, 'k1=0&tf=0')).toMatchObject({ saturation: 0, score: 0, 'tf-idf': 0 })
    expect(resultsOf(bm25, 'tf=0')).toMatchObject({ saturation: 0, score: 0 })
  })

  test('no more documents have the term than there are', () => {
    expect(resultsOf(bm25, 'df=500&documents=20')).toEqual(resultsOf(bm25, 'df=20&documents=20'))
  })

  test('a term of every document still has an idf above 0, and none by TF-IDF', () => {
    const { idf, 'tf-idf': plain } = resultsOf(bm25, 'df=1000000000&documents=1000000000')
    expect(Number(idf) / 5e-10).toBeCloseTo(1, 8)
    expect(plain).toBe(0)
  })

  test('with b = 0 the length makes no difference', () => {
    expect(resultsOf(bm25, 'b=0&length=100000')).toEqual(resultsOf(bm25, 'b=0&length=1'))
  })

  const length = fc.integer({ min: 1, max: 100_000 })
  const k1 = fc.double({ min: 0.01, max: 3, noNaN: true })
  const b = fc.double({ min: 0, max: 1, noNaN: true })
  const tf = fc.integer({ min: 0, max: 1000 })

  test('a term earns half of its idf at the half count, and never all of it', () => {
    fc.assert(
      fc.property(length, length, k1, b, tf, (long, average, k, share, count) => {
        const half = halfCount(long, average, k, share)
        fc.pre(half > 0)
        expect(saturation(half, half)).toBeCloseTo(0.5, 12)
        expect(saturation(count, half)).toBeLessThan(1)
        expect(saturation(count + 1, half)).toBeGreaterThan(saturation(count, half))
        expect(saturation(count, halfCount(long + 1, average, k, share))).toBeLessThanOrEqual(saturation(count, half))
      }),
    )
  })

  test('a document of average length is neither favoured nor discounted', () => {
    fc.assert(
      fc.property(length, k1, b, (average, k, share) => {
        expect(halfCount(average, average, k, share)).toBeCloseTo(k, 12)
      }),
    )
  })

  test('the rarer a term, the more it weighs; the score is its idf at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), tf, (df, count) => {
        const rarer = resultsOf(bm25, `df=${df}&tf=${count}`)
        const commoner = resultsOf(bm25, `df=${df + 1}&tf=${count}`)
        expect(rarer.idf).toBeGreaterThan(Number(commoner.idf))
        expect(rarer.score).toBeLessThan(Number(rarer.limit))
        // The textbook's form, with k1 + 1 taken out.
        const textbook = Math.log(1 + (10_000 - df + 0.5) / (df + 0.5)) * ((count * 2.2) / (count + 1.2))
        expect(Number(rarer.score) * 2.2).toBeCloseTo(textbook, 9)
      }),
    )
  })
})
