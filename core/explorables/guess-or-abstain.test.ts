import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerScore, guessOrAbstain, threshold } from './guess-or-abstain'
import { anyValues, resultsOf, testVectors, testWholeRange } from './test-vectors'

type Values = Parameters<typeof guessOrAbstain.run>[0]
const values = anyValues(guessOrAbstain.inputs) as fc.Arbitrary<Values>

describe('guess-or-abstain', () => {
  testVectors(guessOrAbstain, [
    ['', { 'answer-score': 0.3, threshold: 0, best: 'answer', 'wrong-rate': 0.7 }],
    ['penalty=1', { 'answer-score': -0.4, threshold: 0.5, best: 'abstain', 'wrong-rate': 0 }],
    ['confidence=0.8&penalty=3', { 'answer-score': 0.2, threshold: 0.75, best: 'answer', 'wrong-rate': 0.2 }],
  ])
  testWholeRange(guessOrAbstain)

  test('where both pay as much it abstains', () => {
    for (const query of ['confidence=0', 'confidence=0.75&penalty=3', 'confidence=1&credit=1', 'credit=0.3'])
      expect(resultsOf(guessOrAbstain, query)).toMatchObject({ best: 'abstain', 'wrong-rate': 0 })
    // Here rounding makes the score a hair more than the credit.
    for (const query of ['confidence=0.28&penalty=0.25&credit=0.1', 'confidence=0.51&penalty=1&credit=0.02'])
      expect(resultsOf(guessOrAbstain, query)).toMatchObject({ best: 'abstain', 'wrong-rate': 0 })
  })

  test('with no penalty and no credit it always pays to guess, however unsure', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), (confidence) => {
        expect(guessOrAbstain.run({ confidence, penalty: 0, credit: 0 }).best).toBe('answer')
      }),
    )
  })

  test('answering is best above the threshold, where it earns what abstaining does', () => {
    fc.assert(
      fc.property(values, (some) => {
        const found = guessOrAbstain.run(some)
        expect(found.threshold).toBeGreaterThanOrEqual(0)
        expect(found.threshold).toBeLessThanOrEqual(1)
        expect(answerScore(found.threshold, some.penalty)).toBeCloseTo(some.credit, 9)
        fc.pre(Math.abs(some.confidence - found.threshold) > 1e-9)
        expect(found.best).toBe(some.confidence > found.threshold ? 'answer' : 'abstain')
      }),
    )
  })

  test('the score is what a hundred questions, so many of them right, earn on average', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 100 }), ({ penalty }, right) => {
        let points = 0
        for (let question = 0; question < 100; question++) points += question < right ? 1 : -penalty
        expect(answerScore(right / 100, penalty)).toBeCloseTo(points / 100, 9)
      }),
    )
  })

  test('a larger penalty or credit never lowers the threshold, nor makes more answers wrong', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const more = {
          confidence: one.confidence,
          penalty: Math.max(one.penalty, other.penalty),
          credit: Math.max(one.credit, other.credit),
        }
        expect(threshold(more.penalty, more.credit)).toBeGreaterThanOrEqual(threshold(one.penalty, one.credit) - 1e-12)
        expect(guessOrAbstain.run(more)['wrong-rate']).toBeLessThanOrEqual(guessOrAbstain.run(one)['wrong-rate'])
      }),
    )
  })
})
