import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fused, labelsOf, rrf } from './rrf'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

describe('rrf', () => {
  const tie = { 'top-score': 0.03227, 'runner-up': 'C', 'runner-up-score': 0.03227, margin: 0, order: 'A,C,B,E,D' }
  testVectors(rrf, [
    ['', { top: 'A', ...tie }],
    ['k=0', { top: 'A', ...tie, 'top-score': 1.333, 'runner-up-score': 1.333 }],
    [
      'first=A,B,C&second=B,C,A&third=C,A,B',
      {
        top: 'A',
        'top-score': 0.0484,
        'runner-up': 'B',
        'runner-up-score': 0.0484,
        margin: 0,
        order: 'A,B,C',
      },
    ],
  ])
  testWholeRange(rrf)

  test('labels are trimmed, empty ones dropped, and the first of two equal ones stands', () => {
    expect(labelsOf(' A , ,B,, A,C x ,')).toEqual(['A', 'B', 'C x'])
    expect(resultsOf(rrf, 'first=B, A&second=,,B,B,A&third=')).toMatchObject({ order: 'B,A', 'top-score': 2 / 61 })
  })

  test('one document has no runner-up, and no document has nothing', () => {
    const none = { 'runner-up': 'none', 'runner-up-score': 0 }
    expect(resultsOf(rrf, 'first=A&second=A')).toEqual({
      order: 'A',
      top: 'A',
      'top-score': 2 / 61,
      ...none,
      margin: 2 / 61,
    })
    expect(resultsOf(rrf, 'first=&second=,')).toEqual({
      order: 'none',
      top: 'none',
      'top-score': 0,
      ...none,
      margin: 0,
    })
  })

  test('ties go by code units', () => {
    expect(resultsOf(rrf, 'first=é&second=a&third=Z')).toMatchObject({ order: 'Z,a,é', margin: 0 })
  })

  test('labels that name what every object has are labels', () => {
    expect(resultsOf(rrf, 'first=__proto__,constructor&second=constructor')).toMatchObject({
      top: 'constructor',
      'runner-up': '__proto__',
    })
  })

  test('one first place beats two middling ones at k = 0, agreement beats it at 60', () => {
    const lists = 'first=X,a,A&second=b,c,A&third='
    expect(resultsOf(rrf, `${lists}&k=0`)).toMatchObject({ top: 'X' })
    expect(resultsOf(rrf, `${lists}&k=60`)).toMatchObject({ top: 'A' })
  })

  const labels = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'), { maxLength: 8 })
  const k = fc.integer({ min: 0, max: 1000 })

  test('the order of the lists changes nothing', () => {
    fc.assert(
      fc.property(labels, labels, labels, k, (one, two, three, constant) => {
        const plain = (lists: string[][]) => fused(lists, constant).map(({ label, score }) => [label, score])
        expect(plain([three, one, two])).toEqual(plain([one, two, three]))
      }),
    )
  })

  test('each document is there once, best first, scored by its places', () => {
    fc.assert(
      fc.property(labels, labels, k, (one, two, constant) => {
        const documents = fused([one, two], constant)
        expect(documents.map(({ label }) => label).sort()).toEqual([...new Set([...one, ...two])].sort())
        for (const [index, { label, score }] of documents.entries()) {
          const part = (list: string[]) => (list.includes(label) ? 1 / (constant + list.indexOf(label) + 1) : 0)
          expect(score).toBeCloseTo(part(one) + part(two), 12)
          expect(score).toBeLessThanOrEqual((documents[index - 1]?.score ?? 2) + 1e-12)
        }
      }),
    )
  })

  test('with one list, or the same twice, the order is its own', () => {
    fc.assert(
      fc.property(labels, k, (list, constant) => {
        expect(fused([list], constant).map(({ label }) => label)).toEqual(list)
        expect(fused([list, list], constant).map(({ label }) => label)).toEqual(list)
      }),
    )
  })
})
