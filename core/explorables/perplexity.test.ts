import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { perplexity } from './perplexity'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

const likely = fc.double({ min: 1e-6, max: 1, noNaN: true })
const several = fc.array(likely, { minLength: 1, maxLength: 20 })
const of = (probabilities: readonly number[], bytes = 16) => perplexity.run({ probabilities, bytes })

describe('perplexity', () => {
  testVectors(perplexity, [
    ['', { bits: 1.75, nats: 1.213, perplexity: 3.364, 'bits-per-byte': 0.4375, worst: 3 }],
    [
      'probabilities=0.1,0.1,0.1&bytes=9',
      { bits: 3.322, nats: Math.LN10, perplexity: 10, 'bits-per-byte': 1.107, worst: 1 },
    ],
    [
      'probabilities=0.9,0',
      { bits: 'infinite', nats: 'infinite', perplexity: 'infinite', 'bits-per-byte': 'infinite', worst: 2 },
    ],
  ])
  testWholeRange(perplexity)

  test('sure of everything is a perplexity of 1', () => {
    expect(of([1, 1])).toEqual({ bits: 0, nats: 0, perplexity: 1, 'bits-per-byte': 0, worst: 1 })
  })

  test('the worst is found by exact comparison, the first of equals', () => {
    expect(of([0.5, 0.2, 0.2 - 1e-16, 0.2 - 1e-16]).worst).toBe(3)
    expect(of([0.3, 0, 0]).worst).toBe(2)
  })

  test('a perplexity beyond what a number holds is infinite, though its bits are not', () => {
    expect(resultsOf(perplexity, 'probabilities=1e-310')).toMatchObject({
      perplexity: 'infinite',
      bits: expect.closeTo(1029.8, 1),
    })
  })

  test('it is the geometric mean of 1/p, whatever the base of the logarithm', () => {
    fc.assert(
      fc.property(several, (probabilities) => {
        const found = of(probabilities)
        const product = probabilities.reduce((a, b) => a * b)
        expect(Number(found.perplexity) * product ** (1 / probabilities.length)).toBeCloseTo(1, 9)
        expect(Math.exp(Number(found.nats)) / Number(found.perplexity)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('constant p gives 1/p, and a text is that many bits, whatever its tokens', () => {
    fc.assert(
      fc.property(likely, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 10_000 }), (p, count, bytes) => {
        const found = of(Array<number>(count).fill(p), bytes)
        expect(Number(found.perplexity) * p).toBeCloseTo(1, 9)
        expect(Number(found['bits-per-byte']) * bytes).toBeCloseTo(count * Number(found.bits), 9)
      }),
    )
  })

  test('one worse token hurts more than one better token helps', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (p, part) => {
          const less = part * Math.min(p, 1 - p)
          expect(Number(of([p - less, p + less]).perplexity)).toBeGreaterThan(Number(of([p, p]).perplexity))
        },
      ),
    )
  })
})
