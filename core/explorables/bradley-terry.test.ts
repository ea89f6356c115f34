import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bradleyTerry, leadOf, strengths, type Wins, winsOf } from './bradley-terry'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

const none = {
  'rating-a': 'undefined',
  'rating-b': 'undefined',
  'rating-c': 'undefined',
  'a-beats-b': 'undefined',
  'a-beats-c': 'undefined',
}

/** p ← W / Σ n / (p + p of the other), as slow as it is plain. */
function iterated({ ab, ba, bc, cb, ac, ca }: Wins): number[] {
  const won = [ab + ac, ba + bc, ca + cb]
  const games = [
    [0, ab + ba, ac + ca],
    [ab + ba, 0, bc + cb],
    [ac + ca, bc + cb, 0],
  ]
  let p = [1, 1, 1]
  for (let round = 0; round < 200_000; round++) {
    const next = won.map(
      (w, i) => w / [0, 1, 2].reduce((t, j) => t + (games[i]?.[j] ?? 0) / ((p[i] ?? 0) + (p[j] ?? 0)), 0),
    )
    const middle = Math.cbrt(next.reduce((product, value) => product * value))
    const scaled = next.map((value) => value / middle)
    const moved = Math.max(...scaled.map((value, i) => Math.abs(Math.log(value / (p[i] ?? 0)))))
    p = scaled
    if (moved < 1e-12) break
  }
  return p.map(Math.log)
}

/** True where no group of models has lost every game that it played against the rest, or won every one. */
const hasFiniteAnswer = ({ ab, ba, bc, cb, ac, ca }: Wins) =>
  [ab + ac, ba + bc, ca + cb, ba + ca, ab + cb, ac + bc].every((count) => count > 0)

const count = (max: number) => fc.oneof(fc.integer({ min: 0, max }), fc.constantFrom(0, 0, 1, max))
const wins = (max: number) =>
  fc.record({ ab: count(max), ba: count(max), bc: count(max), cb: count(max), ac: count(max), ca: count(max) })

describe('bradley-terry', () => {
  testVectors(bradleyTerry, [
    [
      '',
      {
        'rating-a': 1050,
        'rating-b': 988.2,
        'rating-c': 961.8,
        'a-beats-b': 0.5879,
        'a-beats-c': 0.6242,
        'observed-a-beats-c': 0.6,
      },
    ],
    [
      'ac=0&ca=0',
      {
        'rating-a': 1059,
        'rating-b': 988.1,
        'rating-c': 953.3,
        'a-beats-b': 0.6,
        'a-beats-c': 0.6471,
        'observed-a-beats-c': 'none',
      },
    ],
    ['ab=10&ba=0&bc=10&cb=0&ac=10&ca=0', { ...none, 'observed-a-beats-c': 1 }],
  ])
  testWholeRange(bradleyTerry)

  test('without a game, with an unbeaten model or with one that never met the others there is no answer', () => {
    expect(resultsOf(bradleyTerry, 'ab=0&ba=0&bc=0&cb=0&ac=0&ca=0')).toEqual({ ...none, 'observed-a-beats-c': 'none' })
    expect(resultsOf(bradleyTerry, 'ba=0&ca=0')).toEqual({ ...none, 'observed-a-beats-c': 1 })
    expect(resultsOf(bradleyTerry, 'ac=0&ca=0&bc=0&cb=0')).toEqual({ ...none, 'observed-a-beats-c': 'none' })
  })

  test('400 points are odds of 10 to 1, and leads give back their wins', () => {
    expect(winsOf(400)).toBeCloseTo(10 / 11, 12)
    expect([leadOf(0), leadOf(0.5), leadOf(1)]).toEqual([Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY])
    for (const won of [0.01, 0.5, 0.6, 0.999]) expect(winsOf(leadOf(won))).toBeCloseTo(won, 12)
    const { 'rating-a': a, 'rating-b': b, 'a-beats-b': won } = resultsOf(bradleyTerry, '')
    expect(winsOf(Number(a) - Number(b))).toBeCloseTo(Number(won), 12)
  })

  test('a cycle gives three equal ratings', () => {
    const found = resultsOf(bradleyTerry, 'ab=10&ba=0&bc=10&cb=0&ac=0&ca=10')
    expect(found).toMatchObject({ 'observed-a-beats-c': 0 })
    for (const key of ['rating-a', 'rating-b', 'rating-c']) expect(found[key]).toBeCloseTo(1000, 9)
  })

  test('there is an answer where no group won or lost all its games against the rest, and only there', () => {
    fc.assert(
      fc.property(wins(2), (games) => {
        expect(strengths(games) !== null).toBe(hasFiniteAnswer(games))
      }),
    )
  })

  test('each model is expected to win as often as it did, over the whole range', () => {
    fc.assert(
      fc.property(wins(10_000), (games) => {
        const found = strengths(games)
        fc.pre(found !== null)
        const [a, b, c] = found
        const expected = (lead: number, one: number, other: number) => (one + other) / (1 + Math.exp(-lead))
        const { ab, ba, bc, cb, ac, ca } = games
        expect((expected(a - b, ab, ba) + expected(a - c, ac, ca)) / (ab + ac)).toBeCloseTo(1, 9)
        expect((expected(b - a, ba, ab) + expected(b - c, bc, cb)) / (ba + bc)).toBeCloseTo(1, 9)
        expect((expected(c - a, ca, ac) + expected(c - b, cb, bc)) / (ca + cb)).toBeCloseTo(1, 9)
        expect(a + b + c).toBeCloseTo(0, 9)
      }),
      { numRuns: 1000 },
    )
  })

  test('it is what the plain iteration comes to', () => {
    fc.assert(
      fc.property(wins(40), (games) => {
        const found = strengths(games)
        fc.pre(found !== null)
        for (const [index, value] of iterated(games).entries()) expect(found[index]).toBeCloseTo(value, 6)
      }),
    )
  })

  test('the most lopsided games that allow an answer are far apart, and still exact', () => {
    const [a, , c] = strengths({ ab: 10_000, ba: 1, bc: 10_000, cb: 1, ac: 0, ca: 0 }) ?? []
    expect((a ?? 0) - (c ?? 0)).toBeCloseTo(2 * Math.log(10_000), 9)
  })
})
