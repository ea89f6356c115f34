import { describe, expect, it } from 'vitest'
import { withEvents } from '../card-log'
import { studyDay } from '../study-day'
import { reset, review, undo } from '../test-events'
import { cardDays, schedulesOf, windowStart } from './input'

const logsOf = (events: Parameters<typeof withEvents>[1]) => withEvents(new Map(), events)
const first = studyDay('2026-05-01')
const last = studyDay('2026-05-30')

describe('the reviews of the last study days', () => {
  it('are those of thirty days, today among them', () => {
    expect(windowStart(last)).toBe(first)
  })

  it('are told by card and day, with what was so before the first of a day', () => {
    const logs = logsOf([
      review(5, '2026-05-09T12:10:00Z', 3, { cardId: 'a/1' }),
      review(4, '2026-05-09T12:00:00Z', 1, { cardId: 'a/1' }),
      review(1, '2026-05-01T12:00:00Z', 4, { cardId: 'a/1', under: { fuzz: false } }),
      review(3, '2026-05-01T12:00:00Z', 3, { cardId: 'b/1' }),
    ])
    const fresh = { state: 'New', intervalDays: null }
    expect(cardDays(logs, first, last)).toEqual([
      { cardId: 'a/1', studyDay: '2026-05-01', reviews: 1, durationMs: 5_000, first: { rating: 4, ...fresh } },
      {
        cardId: 'a/1',
        studyDay: '2026-05-09',
        reviews: 2,
        durationMs: 10_000,
        first: { rating: 1, state: 'Review', intervalDays: 8 },
      },
      { cardId: 'b/1', studyDay: '2026-05-01', reviews: 1, durationMs: 5_000, first: { rating: 3, ...fresh } },
    ])
  })

  it('begin with a card’s first one of the day, also where that was not yet in Review and a later one was', () => {
    const [day] = cardDays(
      logsOf([review(1, '2026-05-01T12:00:00Z', 4), review(2, '2026-05-01T12:05:00Z', 1)]),
      first,
      last,
    )
    expect(day).toMatchObject({ reviews: 2, first: { rating: 4, state: 'New' } })
  })

  it('take a minute each at most', () => {
    const slow = [60_001, 1].map((durationMs, i) => ({ ...review(i, `2026-05-01T12:0${i}:00Z`, 3), durationMs }))
    expect(cardDays(logsOf(slow), first, last)[0]?.durationMs).toBe(60_001)
  })

  it('leave out what was undone, and are right about what was before when a reset lies between', () => {
    const logs = logsOf([
      review(1, '2026-05-01T12:00:00Z', 4),
      review(2, '2026-05-02T12:00:00Z', 1),
      undo(3, '2026-05-02T12:00:10Z', 2),
      reset(4, '2026-05-03T12:00:00Z'),
      review(5, '2026-05-04T12:00:00Z', 3),
    ])
    expect(cardDays(logs, first, last).map((day) => [day.studyDay, day.first.state])).toEqual([
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
    expect(cardDays(logsOf([review(1, at, 3, { timeZone })]), first, last)).toHaveLength(count)
  })

  it.each([
    // The clock goes from 02:00 to 03:00: 03:30 is before four o'clock, which three real hours of midnight are not.
    ['in spring', '2026-03-29T01:30:00Z', '2026-03-28'],
    ['in spring, after four', '2026-03-29T02:00:00Z', '2026-03-29'],
    ['in autumn', '2026-10-25T02:59:00Z', '2026-10-24'],
    ['in autumn, after four', '2026-10-25T03:00:00Z', '2026-10-25'],
  ])('keep their day when the clock changes %s', (_, at, day) => {
    const logs = logsOf([review(1, at, 3, { timeZone: 'Europe/Berlin' })])
    expect(cardDays(logs, studyDay(day), studyDay(day))).toHaveLength(1)
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
