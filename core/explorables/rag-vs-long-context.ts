import { explorable, type Results } from './explorable'

/** Dollars of a question by retrieval, with the whole corpus in the prompt, and with it read from a warm cache. */
export function questionCosts(all: number, retrieved: number, question: number, price: number, cacheRead: number) {
  const cost = (tokens: number) => (tokens * price) / 1e6
  return {
    rag: cost(Math.min(retrieved, all) + question),
    long: cost(all + question),
    cached: cost(all * cacheRead + question),
  }
}

/** The tokens of a corpus that, read from the cache, cost as much as what is retrieved from it; null where none do. */
export const evenCorpus = (retrieved: number, cacheRead: number): number | null =>
  cacheRead > 0 && cacheRead < 1 ? retrieved / cacheRead : null

/**
 * What a question costs in input tokens, at dollars a million of them: with a few chunks of a corpus, with all of it, or
 * with all of it cached. `corpus` and `window` are in thousands of tokens, `cache-read` is a share of the price.
 */
export const ragVsLongContext = explorable({
  name: 'rag-vs-long-context',
  inputs: {
    corpus: {
      kind: 'number',
      label: 'Corpus',
      unit: 'thousand tokens',
      min: 1,
      max: 1e7,
      step: 1,
      default: 150,
      isWide: true,
    },
    window: {
      kind: 'number',
      label: 'Window',
      unit: 'thousand tokens',
      min: 1,
      max: 1e5,
      step: 1,
      default: 200,
      isWide: true,
    },
    chunks: { kind: 'number', label: 'Chunks', min: 1, max: 200, default: 10, isWhole: true },
    'chunk-size': {
      kind: 'number',
      label: 'Chunk size',
      unit: 'tokens',
      min: 50,
      max: 8000,
      step: 50,
      default: 500,
      isWhole: true,
    },
    question: {
      kind: 'number',
      label: 'Question',
      unit: 'tokens',
      min: 1,
      max: 1e4,
      default: 100,
      isWhole: true,
      isWide: true,
    },
    price: {
      kind: 'number',
      label: 'Price',
      unit: '$ a million tokens',
      min: 0.01,
      max: 100,
      step: 0.1,
      default: 3,
      isWide: true,
    },
    'cache-read': { kind: 'number', label: 'Cached, of the price', min: 0, max: 1, default: 0.1 },
    queries: {
      kind: 'number',
      label: 'Questions',
      unit: 'a day',
      min: 1,
      max: 1e8,
      default: 1e4,
      isWhole: true,
      isWide: true,
    },
  },
  run: ({ corpus, window, chunks, 'chunk-size': size, question, price, 'cache-read': cacheRead, queries }): Results => {
    const all = corpus * 1000
    const rag = Math.min(chunks * size, all) + question
    const long = all + question
    // A part in 10¹² is rounding noise: 64.001 thousand and 999 tokens are 65 thousand.
    const fits = long <= window * 1000 * (1 + 1e-12)
    const costs = questionCosts(all, chunks * size, question, price, cacheRead)
    const orNot = (value: number) => (fits ? value : 'does not fit')
    return {
      'rag-tokens': rag,
      'long-tokens': long,
      fits: fits ? 'yes' : 'no',
      'rag-cost': costs.rag,
      'long-cost': orNot(costs.long),
      'cached-cost': orNot(costs.cached),
      ratio: orNot(long / rag),
      'daily-saving': orNot((costs.long - costs.rag) * queries),
    }
  },
})
