import { explorable } from './explorable'

/** The count of a term that earns half of its idf, in a document of `length` tokens where the average is `average`. */
export const halfCount = (length: number, average: number, k1: number, b: number): number =>
  k1 * (1 - b + (b * length) / average)

/** The share of its idf, 0 to 1, that a term earns by occurring `tf` times. */
export const saturation = (tf: number, half: number): number => (tf > 0 ? tf / (tf + half) : 0)

/**
 * A term's part in a document's BM25 score, as Lucene has it since version 8, without the constant k1 + 1, beside TF-IDF.
 * Logarithms are natural. Robertson and Zaragoza 2009, Foundations and Trends in Information Retrieval 3(4).
 */
export const bm25 = explorable({
  name: 'bm25',
  inputs: {
    tf: { kind: 'number', label: 'Occurrences', min: 0, max: 1000, default: 3, isWhole: true, isWide: true },
    df: { kind: 'number', label: 'Documents with it', min: 1, max: 1e9, default: 100, isWhole: true, isWide: true },
    documents: { kind: 'number', label: 'Documents', min: 1, max: 1e9, default: 10_000, isWhole: true, isWide: true },
    length: {
      kind: 'number',
      label: 'Length',
      unit: 'tokens',
      min: 1,
      max: 1e5,
      default: 100,
      isWhole: true,
      isWide: true,
    },
    average: {
      kind: 'number',
      label: 'Average length',
      unit: 'tokens',
      min: 1,
      max: 1e5,
      step: 1,
      default: 100,
      isWide: true,
    },
    k1: { kind: 'number', label: 'Saturation, k1', min: 0, max: 3, step: 0.1, default: 1.2 },
    b: { kind: 'number', label: 'Discount for length, b', min: 0, max: 1, step: 0.05, default: 0.75 },
  },
  run: ({ tf, df, documents, length, average, k1, b }) => {
    const having = Math.min(df, documents)
    const idf = Math.log1p((documents - having + 0.5) / (having + 0.5))
    const half = halfCount(length, average, k1, b)
    const share = saturation(tf, half)
    return {
      idf,
      saturation: share,
      score: idf * share,
      limit: idf,
      'half-tf': half,
      'tf-idf': tf * Math.log(documents / having),
    }
  },
})
