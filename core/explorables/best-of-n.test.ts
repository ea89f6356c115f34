import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accuracy, bestOfN, ceiling, oracle, samplesFor95, type Verifier } from './best-of-n'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

// The products of smaller ones than that are not kept by a double.
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (value < 1e-100 ? 0 : value))
const verifiers = fc.record({ p: share, sensitivity: share, falseAccept: share })
const samples = fc.integer({ min: 1, max: 1000 })

/** The same by going through every way that n samples can come out. */
function enumerated({ p, sensitivity, falseAccept }: Verifier, n: number): number {
  const kinds = [
    { chance: p * sensitivity, isRight: true, isAccepted: true },
    { chance: p * (1 - sensitivity), isRight: true, isAccepted: false },
    { chance: (1 - p) * falseAccept, isRight: false, isAccepted: true },
    { chance: (1 - p) * (1 - falseAccept), isRight: false, isAccepted: false },
  ]
  let total = 0
  for (let way = 0; way < 4 ** n; way++) {
    const drawn = Array.from({ length: n }, (_, place) => kinds[Math.floor(way / 4 ** place) % 4] ?? kinds[0])
    const accepted = drawn.filter((sample) => sample?.isAccepted)
    const pool = accepted.length > 0 ? accepted : drawn
    const chance = drawn.reduce((product, sample) => product * (sample?.chance ?? 0), 1)
    total += (chance * pool.filter((sample) => sample?.isRight).length) / pool.length
  }
  return total
}

describe('best-of-n', () => {
  testVectors(bestOfN, [
    ['', { oracle: 0.9967, accuracy: 0.7931, ceiling: 0.7941, gain: 0.4931, 'samples-for-95': 9 }],
    [
      'sensitivity=1&false-accept=0',
      { oracle: 0.9967, accuracy: 0.9967, ceiling: 1, gain: 0.6967, 'samples-for-95': 9 },
    ],
    ['n=1000', { oracle: 1, accuracy: 0.7941, ceiling: 0.7941, gain: 0.4941, 'samples-for-95': 9 }],
  ])
  testWholeRange(bestOfN)

  test('the ends: never right, always right, nothing accepted, all accepted', () => {
    expect(resultsOf(bestOfN, 'p=0')).toEqual({
      oracle: 0,
      accuracy: 0,
      ceiling: 0,
      gain: 0,
      'samples-for-95': 'never',
    })
    expect(resultsOf(bestOfN, 'p=1')).toMatchObject({ oracle: 1, ceiling: 1, 'samples-for-95': 1 })
    expect(resultsOf(bestOfN, 'p=1').accuracy).toBeCloseTo(1, 12)
    expect(resultsOf(bestOfN, 'sensitivity=0&false-accept=0')).toMatchObject({ accuracy: 0.3, ceiling: 0.3, gain: 0 })
    expect(resultsOf(bestOfN, 'sensitivity=1&false-accept=1')).toMatchObject({ accuracy: 0.3, ceiling: 0.3, gain: 0 })
  })

  test('samples for 95 % reach it, one fewer do not, and there is no number above what a number holds', () => {
    expect([0, 1e-320, 0.05, 0.5, 0.95, 1].map(samplesFor95)).toEqual(['never', 'never', 59, 5, 1, 1])
    expect(samplesFor95(1e-20)).toBeCloseTo(2.9957e20, -17)
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
        const needed = Number(samplesFor95(p))
        expect(oracle(p, needed)).toBeGreaterThanOrEqual(0.95 - 1e-9)
        expect(oracle(p, needed - 1)).toBeLessThan(0.95 + 1e-9)
      }),
    )
  })

  test('agrees with going through every way that few samples can come out', () => {
    fc.assert(
      fc.property(verifiers, fc.integer({ min: 1, max: 4 }), (verifier, n) => {
        expect(accuracy(verifier, n)).toBeCloseTo(enumerated(verifier, n), 9)
      }),
    )
  })

  test('a verifier better than a coin rises with n towards its ceiling; one that is a coin gains nothing', () => {
    fc.assert(
      fc.property(verifiers, samples, samples, (verifier, one, other) => {
        const { p, sensitivity, falseAccept } = verifier
        const better = {
          p,
          sensitivity: Math.max(sensitivity, falseAccept),
          falseAccept: Math.min(sensitivity, falseAccept),
        }
        const few = accuracy(better, Math.min(one, other))
        const many = accuracy(better, Math.max(one, other))
        expect(few).toBeGreaterThanOrEqual(p - 1e-9)
        expect(many).toBeGreaterThanOrEqual(few - 1e-9)
        expect(many).toBeLessThanOrEqual(ceiling(better) + 1e-9)
        expect(many).toBeLessThanOrEqual(oracle(p, Math.max(one, other)) + 1e-9)
        expect(accuracy({ p, sensitivity, falseAccept: sensitivity }, one)).toBeCloseTo(p, 9)
      }),
    )
  })
})
