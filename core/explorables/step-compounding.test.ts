import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepCompounding, stepSuccess, tries } from './step-compounding'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

/** Try by try: what is left of the tries decides what a noticed failure is worth. */
const byTries = (p: number, noticed: number, retries: number): { success: number; count: number } => {
  if (retries < 0) return { success: 0, count: 0 }
  const rest = byTries(p, noticed, retries - 1)
  const again = (1 - p) * noticed
  return { success: p + again * rest.success, count: 1 + again * rest.count }
}

describe('step-compounding', () => {
  testVectors(stepCompounding, [
    ['', { 'step-success': 0.95, 'task-success': 0.5987, 'steps-at-half': 13, attempts: 10 }],
    ['steps=100', { 'step-success': 0.95, 'task-success': 0.005921, 'steps-at-half': 13, attempts: 100 }],
    ['catch=0.8&retries=2', { 'step-success': 0.9895, 'task-success': 0.9, 'steps-at-half': 65, attempts: 10.42 }],
  ])
  testWholeRange(stepCompounding)

  test('tries that always succeed have no limit, such as never do have no steps', () => {
    expect(resultsOf(stepCompounding, 'p=1')).toEqual({
      'step-success': 1,
      'task-success': 1,
      'steps-at-half': 'unlimited',
      attempts: 10,
    })
    expect(resultsOf(stepCompounding, 'p=0&catch=1&retries=10')).toEqual({
      'step-success': 0,
      'task-success': 0,
      'steps-at-half': 0,
      attempts: 110,
    })
  })

  test('half a chance a step is one step at half, and less is none', () => {
    expect(resultsOf(stepCompounding, 'p=0.5')).toMatchObject({ 'steps-at-half': 1 })
    expect(resultsOf(stepCompounding, 'p=0.49')).toMatchObject({ 'steps-at-half': 0 })
  })

  test('without a retry it does not matter what is noticed', () => {
    expect(resultsOf(stepCompounding, 'retries=0&catch=1')).toEqual(resultsOf(stepCompounding, 'retries=0&catch=0'))
  })

  const chance = fc.double({ min: 0, max: 1, noNaN: true })
  const retries = fc.integer({ min: 0, max: 10 })

  test('it is what going through the tries one by one gives', () => {
    fc.assert(
      fc.property(chance, chance, retries, (p, noticed, most) => {
        const { success, count } = byTries(p, noticed, most)
        expect(stepSuccess(p, noticed, most)).toBeCloseTo(success, 12)
        expect(tries(p, noticed, most)).toBeCloseTo(count, 12)
      }),
    )
  })

  test('a better model, a sharper eye and one more retry never harm', () => {
    fc.assert(
      fc.property(chance, chance, chance, retries, (one, other, fixed, most) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(stepSuccess(high, fixed, most)).toBeGreaterThanOrEqual(stepSuccess(low, fixed, most) - 1e-12)
        expect(stepSuccess(fixed, high, most)).toBeGreaterThanOrEqual(stepSuccess(fixed, low, most) - 1e-12)
        expect(stepSuccess(one, other, most + 1)).toBeGreaterThanOrEqual(stepSuccess(one, other, most))
      }),
    )
  })

  test('at so many steps at least half succeed, at one more fewer do', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.999, noNaN: true }), (p) => {
        const steps = Number(resultsOf(stepCompounding, `p=${p}`)['steps-at-half'])
        expect(p ** steps).toBeGreaterThan(0.5 - 1e-8)
        expect(p ** (steps + 1)).toBeLessThan(0.5 + 1e-8)
      }),
    )
  })

  test('noticing most failures does more than halving them', () => {
    const task = (query: string) => Number(resultsOf(stepCompounding, query)['task-success'])
    expect(task('catch=0.8&retries=2')).toBeGreaterThan(task('p=0.975'))
  })
})
