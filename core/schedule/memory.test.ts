/** The memory model against ts-fsrs, from which it may not differ by a bit: logs were folded by that library before. */
import fc from 'fast-check'
import { default_w, FSRSAlgorithm } from 'ts-fsrs'
import { expect, it } from 'vitest'
import type { Rating } from '../review-log'
import { defaultWeights, memoryModel } from './memory'

const rating = fc.constantFrom<Rating>(1, 2, 3, 4)
const memory = fc.record({
  stability: fc.oneof(
    fc.double({ min: 0.001, max: 10, noNaN: true }),
    fc.double({ min: 10, max: 36_500, noNaN: true }),
  ),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
})
const days = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 400, max: 20_000 }))
/** Beyond their bounds too, where weights are held. */
const weights = fc.oneof(
  fc.constant([...defaultWeights]),
  fc.array(fc.double({ min: -1, max: 12, noNaN: true }), { minLength: 21, maxLength: 21 }),
  fc.tuple(...defaultWeights.map((w) => fc.double({ min: w * 0.5, max: w * 1.5, noNaN: true }))),
)

it('has the default weights of ts-fsrs', () => {
  expect(defaultWeights).toEqual(default_w)
})

it('gives after any review what ts-fsrs gives', () => {
  fc.assert(
    fc.property(weights, memory, days, rating, (w, before, elapsedDays, given) => {
      const theirs = new FSRSAlgorithm({ w: [...w] })
      const ours = memoryModel(w)
      expect(ours.first(given).difficulty).toBe(theirs.next_state(null, 0, given).difficulty)
      expect(ours.next(before, elapsedDays, given)).toEqual(theirs.next_state(before, elapsedDays, given))
    }),
    { numRuns: 3_000 },
  )
})

it.each([
  [{ stability: 5, difficulty: 5 }, -1],
  [{ stability: 0, difficulty: 5 }, 1],
  [{ stability: 5, difficulty: 0 }, 1],
  [{ stability: Number.NaN, difficulty: 5 }, 1],
])('takes %j for no memory %i days on', (before, elapsedDays) => {
  expect(() => memoryModel().next(before, elapsedDays, 3)).toThrow(RangeError)
})
