import { describe, expect, it } from 'vitest'
import type { Schedule } from '../schedule/schedule'
import { studyDay } from '../study-day'
import { comingDue, daysDone, daysUntilDue } from './days'
import type { CardDay } from './input'

const today = studyDay('2026-05-30')
const moment = { now: new Date('2026-05-30T12:00:00Z'), today }

const given = (day: string, reviews: number, durationMs: number, cardId = 'a/1'): CardDay => ({
  cardId,
  studyDay: studyDay(day),
  reviews,
  durationMs,
  first: { rating: 3, state: 'Learning', intervalDays: null },
})

const schedule = (change: Partial<Schedule>): Schedule => ({
  state: 'Review',
  step: 0,
  dueDay: today,
  dueAt: null,
  stability: 5,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  lastReview: new Date('2026-05-25T12:00:00Z'),
  lastReviewDay: studyDay('2026-05-25'),
  cardVersion: 1,
  ...change,
})

const due = (day: string, change: Partial<Schedule> = {}) => schedule({ dueDay: studyDay(day), ...change })
const card = (cardId: string, version = 1) => ({ cardId, version, position: 1 })

describe('the last study days', () => {
  it('are thirty, idle ones too, and hold reviews of any state and their time', () => {
    const days = daysDone(
      [given('2026-05-01', 1, 4_000), given('2026-05-30', 1, 5_000), given('2026-05-30', 2, 7_000, 'b/1')],
      today,
    )
    expect(days).toHaveLength(30)
    expect(days[0]).toEqual({ day: '2026-05-01', reviews: 1, durationMs: 4_000 })
    expect(days[1]).toEqual({ day: '2026-05-02', reviews: 0, durationMs: 0 })
    expect(days[29]).toEqual({ day: '2026-05-30', reviews: 3, durationMs: 12_000 })
  })

  it('pass over what lies outside', () => {
    const days = daysDone([given('2026-04-30', 1, 1), given('2026-05-31', 1, 1)], today)
    expect(days.every(({ reviews }) => reviews === 0)).toBe(true)
  })
})

describe('when a card is to be seen', () => {
  it.each([
    ['overdue', due('2026-05-01'), 0],
    ['due today', due('2026-05-30'), 0],
    ['due tomorrow', due('2026-05-31'), 1],
    ['due in August', due('2026-08-30'), 92],
    ['a step later today', schedule({ state: 'Learning', dueAt: new Date('2026-05-30T12:09:00Z') }), 0],
    [
      'a step of a day that travel has ended',
      due('2026-05-29', { state: 'Learning', dueAt: new Date('2026-05-30T12:09:00Z') }),
      0,
    ],
    ['a step that crosses the rollover', due('2026-05-31', { state: 'Relearning' }), 1],
    ['reset', schedule({ state: 'New', dueDay: null, stability: null }), null],
  ])('%s', (_, known, days) => {
    expect(daysUntilDue(card('a/1'), known, moment)).toBe(days)
  })

  it('is never for a card without a schedule', () => {
    expect(daysUntilDue(card('a/1'), undefined, moment)).toBeNull()
  })

  it('is now where its answer changed in meaning, but not while it is learned', () => {
    expect(daysUntilDue(card('a/1', 2), due('2026-08-30'), moment)).toBe(0)
    expect(daysUntilDue(card('a/1', 2), due('2026-05-31', { state: 'Learning' }), moment)).toBe(1)
  })
})

it('counts the next fourteen days, overdue cards today, no new ones and no retired ones', () => {
  const schedules = new Map([
    ['a/1', due('2026-04-01')],
    ['a/2', due('2026-05-30')],
    ['a/3', due('2026-06-12')],
    ['a/4', due('2026-06-13')],
    ['a/gone', due('2026-05-30')],
    ['a/reset', schedule({ state: 'New', dueDay: null })],
  ])
  const days = comingDue(
    ['a/1', 'a/2', 'a/3', 'a/4', 'a/5', 'a/reset'].map((id) => card(id)),
    schedules,
    moment,
  )
  expect(days.map(({ cards }) => cards)).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  expect([days[0]?.day, days[13]?.day]).toEqual(['2026-05-30', '2026-06-12'])
})
