import { describe, expect, it } from 'vitest'
import type { Rating } from '../review-log'
import type { State } from '../schedule/schedule'
import { studyDay } from '../study-day'
import type { CardDay } from './input'
import { trueRetention } from './retention'

const given = (
  day: number,
  rating: Rating,
  { cardId = 'a/1', state = 'Review' as State, intervalDays = 5 as number | null } = {},
): CardDay => ({
  cardId,
  studyDay: studyDay(`2026-05-0${day}`),
  reviews: 3,
  durationMs: 1_000,
  first: { rating, state, intervalDays: state === 'Review' ? intervalDays : null },
})

const of = (reviews: number, recalled: number) => ({ reviews, recalled })

describe('true retention', () => {
  it('is none of none', () => {
    expect(trueRetention([])).toEqual({ young: of(0, 0), mature: of(0, 0), all: of(0, 0) })
  })

  it.each([
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 1],
  ] as const)('counts a rating of %i as %i recalled', (rating, recalled) => {
    expect(trueRetention([given(1, rating)]).young).toEqual(of(1, recalled))
  })

  it('counts a card once on each study day', () => {
    expect(trueRetention([given(1, 3), given(2, 1), given(1, 1, { cardId: 'a/2' })]).all).toEqual(of(3, 1))
  })

  it.each(['New', 'Learning', 'Relearning'] as const)('leaves out an answer in %s', (state) => {
    expect(trueRetention([given(1, 3, { state })]).all).toEqual(of(0, 0))
  })

  it.each([
    [20, 'young'],
    [21, 'mature'],
    [22, 'mature'],
  ] as const)('takes an interval of %i days as %s', (intervalDays, group) => {
    const retention = trueRetention([given(1, 3, { intervalDays })])
    expect(retention[group]).toEqual(of(1, 1))
    expect(retention.all).toEqual(of(1, 1))
  })

  it('adds young and mature up', () => {
    const reviews = [
      given(1, 3),
      given(2, 1),
      given(3, 1, { cardId: 'b/1', intervalDays: 40 }),
      given(4, 2, { cardId: 'b/1', intervalDays: 40 }),
      given(5, 4, { cardId: 'b/1', intervalDays: 100 }),
    ]
    expect(trueRetention(reviews)).toEqual({ young: of(2, 1), mature: of(3, 2), all: of(5, 3) })
  })
})
