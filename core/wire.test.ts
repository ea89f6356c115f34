import * as v from 'valibot'
import { expect, test } from 'vitest'
import { seededLogs } from './card-log'
import { newBase } from './schedule/replay'
import { review } from './test-events'
import { cardSeed, wireSeed } from './wire'

const emptySchedule = {
  ...{ state: 'New', step: 0, dueDay: null, dueAt: null, stability: null, difficulty: null, reps: 0, lapses: 0 },
  ...{ lastReview: null, lastReviewDay: null, cardVersion: 1 },
}
const known = review(1, '2026-11-24T12:00:00.000Z', 3)

test('a seed is the same after its way as JSON', () => {
  const [log] = seededLogs([{ cardId: known.cardId, base: newBase, events: [known] }]).values()
  const { schedule } = log?.folded ?? { schedule: null }
  const base = { schedule, lastDay: known.studyDay, last: { at: known.at, id: known.id } }
  const seed = { cardId: known.cardId, base, events: [known] }
  expect(v.parse(cardSeed, JSON.parse(JSON.stringify(wireSeed(seed))))).toEqual(seed)
})

test('an event from a zone that this device does not know yet is folded all the same, by UTC', () => {
  const elsewhere = { ...known, timeZone: 'Mars/Olympus_Mons' }
  const seed = v.parse(cardSeed, wireSeed({ cardId: known.cardId, base: newBase, events: [elsewhere] }))
  const schedules = [seed, { ...seed, events: [{ ...known, timeZone: 'UTC' }] }].map(
    (each) => seededLogs([each]).get(known.cardId)?.folded.schedule,
  )
  expect(schedules[0]).not.toBeNull()
  expect(schedules[0]).toEqual(schedules[1])
})

test.each([2 ** 53, 1e300, 0.5, Number.POSITIVE_INFINITY, Number.NaN])('%d reviews are no number of them', (reps) => {
  const isSeed = (schedule: object) =>
    v.is(cardSeed, { cardId: known.cardId, base: { ...newBase, schedule }, events: [] })
  expect(isSeed(emptySchedule)).toBe(true)
  expect(isSeed({ ...emptySchedule, reps })).toBe(false)
})
