import { describe, expect, it } from 'vitest'
import { withEvents } from '../card-log'
import { studyDay } from '../study-day'
import { reset, review, undo } from '../test-events'
import { pastReviews, schedulesOf, windowStart } from './input'

const logsOf = (events: Parameters<typeof withEvents>[1]) => withEvents(new Map(), events)
const first = studyDay('2026-05-01')
const last = studyDay('2026-05-30')

describe('the reviews of the last study days', () => {
  it('are those of thirty days, today among them', () => {
    expect(windowStart(last)).toBe(first)
  })

  it('keep the order in which they were given, over all cards, and what was so before each', () => {
    const logs = logsOf([
      review(4, '2026-05-09T12:00:00Z', 1, { cardId: 'a/1', under: { fuzz: false } }),
      review(1, '2026-05-01T12:00:00Z', 4, { cardId: 'a/1', under: { fuzz: false } }),
      review(3, '2026-05-01T12:00:00Z', 3, { cardId: 'b/1' }),
    ])
    expect(pastReviews(logs, first, last)).toEqual([
      { cardId: 'a/1', studyDay: '2026-05-01', rating: 4, durationMs: 5_000, state: 'New', intervalDays: null },
      { cardId: 'b/1', studyDay: '2026-05-01', rating: 3, durationMs: 5_000, state: 'New', intervalDays: null },
      { cardId: 'a/1', studyDay: '2026-05-09', rating: 1, durationMs: 5_000, state: 'Review', intervalDays: 8 },
    ])
  })

  it('leave out what was undone, and are right about what was before when a reset lies between', () => {
    const logs = logsOf([
      review(1, '2026-05-01T12:00:00Z', 4),
      review(2, '2026-05-02T12:00:00Z', 1),
      undo(3, '2026-05-02T12:00:10Z', 2),
      reset(4, '2026-05-03T12:00:00Z'),
      review(5, '2026-05-04T12:00:00Z', 3),
    ])
    const found = pastReviews(logs, first, last)
    expect(found.map(({ studyDay: day, state }) => [day, state])).toEqual([
      ['2026-05-01', 'New'],
      ['2026-05-04', 'New'],
    ])
  })

  it.each([
    ['the rollover begins the first day', '2026-05-01T04:00:00Z', 'UTC', 1],
    ['a minute before it does not', '2026-05-01T03:59:00Z', 'UTC', 0],
    ['the last day lasts until the rollover', '2026-05-31T03:59:59Z', 'UTC', 1],
    ['and no longer', '2026-05-31T04:00:00Z', 'UTC', 0],
    ['where the learner was', '2026-05-31T10:30:00Z', 'Pacific/Honolulu', 1],
    ['also east of Greenwich', '2026-04-30T19:00:00Z', 'Asia/Tokyo', 1],
  ])('go by the study day: %s', (_, at, timeZone, count) => {
    expect(pastReviews(logsOf([review(1, at, 3, { timeZone })]), first, last)).toHaveLength(count)
  })

  it.each([
    // The clock goes from 02:00 to 03:00: 03:30 is before four o'clock, which three real hours of midnight are not.
    ['in spring', '2026-03-29T01:30:00Z', '2026-03-28'],
    ['in spring, after four', '2026-03-29T02:00:00Z', '2026-03-29'],
    ['in autumn', '2026-10-25T02:59:00Z', '2026-10-24'],
    ['in autumn, after four', '2026-10-25T03:00:00Z', '2026-10-25'],
  ])('keep their day when the clock changes %s', (_, at, day) => {
    const logs = logsOf([review(1, at, 3, { timeZone: 'Europe/Berlin' })])
    expect(pastReviews(logs, studyDay(day), studyDay(day))).toHaveLength(1)
  })
})

it('finds a schedule for each card that has one', () => {
  const logs = logsOf([
    review(1, '2026-05-01T12:00:00Z', 3, { cardId: 'a/1' }),
    review(2, '2026-05-01T12:00:00Z', 3, { cardId: 'a/2' }),
    undo(3, '2026-05-01T12:00:05Z', 2, { cardId: 'a/2' }),
  ])
  expect([...schedulesOf(logs).keys()]).toEqual(['a/1'])
})
