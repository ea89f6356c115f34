import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionCosts, ragVsLongContext } from './rag-vs-long-context'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

const not = 'does not fit'

describe('rag-vs-long-context', () => {
  testVectors(ragVsLongContext, [
    [
      '',
      {
        'rag-tokens': 5100,
        'long-tokens': 150_100,
        fits: 'yes',
        'rag-cost': 0.0153,
        'long-cost': 0.4503,
        'cached-cost': 0.0453,
        ratio: 29.43,
        'daily-saving': 4350,
      },
    ],
    [
      'corpus=5000',
      {
        'rag-tokens': 5100,
        'long-tokens': 5_000_100,
        fits: 'no',
        'rag-cost': 0.0153,
        'long-cost': not,
        'cached-cost': not,
        ratio: not,
        'daily-saving': not,
      },
    ],
    [
      'corpus=4',
      {
        'rag-tokens': 4100,
        'long-tokens': 4100,
        fits: 'yes',
        'rag-cost': 0.0123,
        'long-cost': 0.0123,
        'cached-cost': 0.0015,
        ratio: 1,
        'daily-saving': 0,
      },
    ],
  ])
  testWholeRange(ragVsLongContext)

  test('what fills the window to its last token fits, and one more does not', () => {
    expect(resultsOf(ragVsLongContext, 'corpus=199.9')).toMatchObject({ fits: 'yes' })
    expect(resultsOf(ragVsLongContext, 'corpus=199.9&question=101')).toMatchObject({ fits: 'no' })
    expect(resultsOf(ragVsLongContext, 'corpus=64.001&question=999&window=65')).toMatchObject({ fits: 'yes' })
    expect(resultsOf(ragVsLongContext, 'corpus=64.001&question=1000&window=65')).toMatchObject({ fits: 'no' })
  })

  test('a question counts against the window too', () => {
    expect(resultsOf(ragVsLongContext, 'corpus=200')).toMatchObject({ fits: 'no', 'long-tokens': 200_100 })
  })

  test('no more is retrieved than there is', () => {
    expect(resultsOf(ragVsLongContext, 'corpus=1&chunks=200&chunk-size=8000')).toMatchObject({ 'rag-tokens': 1100 })
  })

  const tokens = fc.integer({ min: 1, max: 1_000_000 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const price = fc.double({ min: 0.01, max: 100, noNaN: true })

  test('retrieval wins by the ratio of tokens, and never loses to the whole corpus uncached', () => {
    fc.assert(
      fc.property(tokens, tokens, tokens, price, (all, retrieved, question, dollars) => {
        const { rag, long } = questionCosts(all, retrieved, question, dollars, 0.1)
        expect(long / rag).toBeCloseTo((all + question) / (Math.min(all, retrieved) + question), 6)
        expect(rag).toBeLessThanOrEqual(long)
      }),
    )
  })

  test('a warm cache closes the gap exactly where its share of the corpus is no more than is retrieved', () => {
    fc.assert(
      fc.property(tokens, tokens, tokens, share, (all, retrieved, question, cacheRead) => {
        fc.pre(retrieved <= all && Math.abs(cacheRead * all - retrieved) > 1e-6)
        const { rag, cached, long } = questionCosts(all, retrieved, question, 3, cacheRead)
        expect(cached < rag).toBe(cacheRead * all < retrieved)
        expect(cached).toBeLessThanOrEqual(long)
      }),
    )
  })

  test('the saving is that of a question, as often as it is asked', () => {
    const { 'daily-saving': saving } = resultsOf(ragVsLongContext, 'queries=1')
    expect(saving).toBeCloseTo(0.4503 - 0.0153, 9)
  })
})
