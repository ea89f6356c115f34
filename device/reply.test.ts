import { expect, test } from 'vitest'
import { outcomeOf } from './reply'
import { ownRow } from './stored-row'
import { eventId, reviewOf } from './test-log'

const sentAt = new Date('2026-11-24T10:00:00.000Z')
const sent = [1, 2].map((number) => reviewOf(number))
const log = { rowsOf: () => [1, 2, 3].map((number) => ownRow(reviewOf(number), 'ada')) }
const empty = { acknowledged: [], rejected: [], cards: [], serverTime: sentAt.toISOString() }
const outcome = (parts: object) => outcomeOf({ owner: 'ada', sent, recorded: { ...empty, ...parts }, sentAt }, log)

test('acknowledges what was sent, and nothing else', () => {
  const { settlement } = outcome({ acknowledged: [eventId(1), eventId(3), 'x'] })
  expect([...settlement.acknowledged]).toEqual([eventId(1)])
})

test('finds what is rejected by its id, or by its place', () => {
  const rejected = [
    { index: 7, id: eventId(1), reason: 'unknown-card', retry: true },
    { index: 1, id: null, reason: 'invalid', retry: false },
    { index: 9, id: null, reason: 'invalid', retry: false },
  ]
  const { settlement, deferred } = outcome({ rejected })
  expect(deferred).toEqual([eventId(1)])
  expect([...settlement.refused]).toEqual([[eventId(2), { reason: 'invalid', row: ownRow(reviewOf(2), 'ada') }]])
})

test('takes an acknowledgement before a rejection of the same event', () => {
  const rejected = [{ index: 0, id: eventId(1), reason: 'invalid', retry: false }]
  expect(outcome({ acknowledged: [eventId(1)], rejected }).settlement.refused.size).toBe(0)
})

test.each([
  [-36 * 3_600_000, 0],
  [0, 0],
  [5 * 60_000, 0],
  [5 * 60_000 + 1, -(5 * 60_000 + 1)],
])('a clock that leads by %d ms is corrected by %d', (leadMs, offsetMs) => {
  const serverTime = new Date(sentAt.getTime() - leadMs).toISOString()
  expect(outcome({ serverTime }).settlement.clockOffsetMs).toBe(offsetMs)
})

test('moves all that is unsent, also what was not in this sending', () => {
  const rejected = [{ index: 0, id: eventId(1), reason: 'future', retry: true }]
  const serverTime = '2026-11-24T07:00:00.000Z'
  const { settlement, hasMoved } = outcome({ acknowledged: [], rejected, serverTime })
  expect(hasMoved).toBe(true)
  expect([...settlement.moved.values()].map(({ at }) => at)).toEqual(
    ['05:01', '05:02', '05:03'].map((time) => `2026-11-24T${time}:00.000Z`),
  )
})
