import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { majorityVote, voteAccuracy, winTable } from './majority-vote'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

const accuracy = (p: number, n: number, wrong: number) => voteAccuracy(p, n, winTable(wrong))

/** By every way that the votes can fall: 0 is right, 1 … are wrong. */
function enumerated(p: number, n: number, wrong: number): number {
  let total = 0
  for (let way = 0; way < (wrong + 1) ** n; way++) {
    const counts = Array.from({ length: wrong + 1 }, () => 0)
    let chance = 1
    let rest = way
    for (let vote = 0; vote < n; vote++) {
      const answer = rest % (wrong + 1)
      rest = Math.floor(rest / (wrong + 1))
      counts[answer] = (counts[answer] ?? 0) + 1
      chance *= answer === 0 ? p : (1 - p) / wrong
    }
    const most = Math.max(...counts)
    if (counts[0] === most) total += chance / counts.filter((count) => count === most).length
  }
  return total
}

describe('majority-vote', () => {
  testVectors(majorityVote, [
    ['', { accuracy: 0.6826, single: 0.6, gain: 0.08256 }],
    ['p=0.4&n=15', { accuracy: 0.2131, single: 0.4, gain: -0.1869 }],
    ['p=0.4&n=15&wrong=10', { accuracy: 0.9227, single: 0.4, gain: 0.5227 }],
  ])
  testWholeRange(majorityVote)

  const chance = fc.double({ min: 0, max: 1, noNaN: true })
  const chains = fc.integer({ min: 1, max: 41 })
  const answers = fc.integer({ min: 1, max: 20 })

  test('one vote, and two votes whatever the wrong answers are, are as good as one chain', () => {
    fc.assert(
      fc.property(chance, fc.constantFrom(1, 2), answers, (p, n, wrong) => {
        expect(accuracy(p, n, wrong)).toBeCloseTo(p, 12)
      }),
    )
  })

  test('chains that are always right win, and such as never are do not', () => {
    expect(resultsOf(majorityVote, 'p=1&n=41&wrong=20')).toEqual({ accuracy: 1, single: 1, gain: 0 })
    expect(resultsOf(majorityVote, 'p=0&n=41&wrong=20')).toEqual({ accuracy: 0, single: 0, gain: 0 })
  })

  test('it is what counting every way gives', () => {
    for (const [n, wrong] of [
      [3, 1],
      [4, 1],
      [7, 1],
      [3, 2],
      [6, 2],
      [8, 2],
      [5, 3],
      [6, 4],
      [4, 10],
    ] as const)
      for (const p of [0.05, 0.4, 0.7]) expect(accuracy(p, n, wrong)).toBeCloseTo(enumerated(p, n, wrong), 12)
  })

  test('as one of several equally likely answers the right one wins as often as any', () => {
    fc.assert(
      fc.property(chains, answers, (n, wrong) => {
        expect(accuracy(1 / (wrong + 1), n, wrong)).toBeCloseTo(1 / (wrong + 1), 9)
      }),
    )
  })

  test('a vote amplifies: above its share of chance a chain gains, below it loses, by more with more votes', () => {
    fc.assert(
      fc.property(chance, fc.integer({ min: 1, max: 39 }), answers, (p, n, wrong) => {
        const ahead = p > 1 / (wrong + 1)
        const now = ahead ? accuracy(p, n, wrong) - p : p - accuracy(p, n, wrong)
        const later = ahead ? accuracy(p, n + 2, wrong) - p : p - accuracy(p, n + 2, wrong)
        expect(now).toBeGreaterThan(-1e-9)
        expect(later).toBeGreaterThan(now - 1e-9)
      }),
    )
  })

  test('it is a chance, and rises with p and with how far the wrong answers scatter', () => {
    fc.assert(
      fc.property(chance, chance, chains, answers, (one, other, n, wrong) => {
        const low = accuracy(Math.min(one, other), n, wrong)
        const high = accuracy(Math.max(one, other), n, wrong)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1 + 1e-12)
        expect(low).toBeLessThanOrEqual(high + 1e-12)
        if (wrong < 20) expect(accuracy(one, n, wrong + 1)).toBeGreaterThanOrEqual(accuracy(one, n, wrong) - 1e-12)
      }),
    )
  })

  test('one table serves every smaller number of votes', () => {
    const table = winTable(20)
    for (const n of [1, 2, 17, 40]) expect(voteAccuracy(0.3, n, table)).toBeCloseTo(accuracy(0.3, n, 20), 12)
  })
})
