import { describe, expect, it } from 'vitest'
import type { Progress, TopicProgress } from '@/core/statistics/progress'
import { addDays, studyDay } from '@/core/study-day'
import {
  comingSentence,
  daysSentence,
  dayWords,
  headline,
  minutesWords,
  nextDueWords,
  shortDay,
  standfirst,
  topicWords,
} from './progress-words'
import { exactPercent } from './retention-panel'

const today = studyDay('2026-05-30')
const none = { reviews: 0, recalled: 0 }
/** Two reviews of half a minute each on the last day. */
const done = { day: today, reviews: 2, durationMs: 60_000 }

const known = (change: Partial<Progress>, due: number[] = []): Progress => ({
  cards: 48,
  newCards: 6,
  recalled: 39.6,
  desiredRetention: 0.9,
  topics: [],
  mean: [],
  retention: { young: none, mature: none, all: none },
  days: [done],
  comingDue: Array.from({ length: 14 }, (_, i) => ({ day: addDays(today, i), cards: due[i] ?? 0 })),
  ...change,
})

it.each([
  ['2026-11-05', '5 November', '5 Nov'],
  ['2026-05-01', '1 May', '1 May'],
  ['2026-12-31', '31 December', '31 Dec'],
  ['2026-06-30', '30 June', '30 Jun'],
])('names %s', (day, long, short) => {
  expect([dayWords(studyDay(day)), shortDay(studyDay(day))]).toEqual([long, short])
})

it.each([
  [0, 'less than a minute'],
  [29_999, 'less than a minute'],
  [30_000, 'one minute'],
  [170_000, 'three minutes'],
  [58 * 60_000, '58 minutes'],
  [89 * 60_000, '89 minutes'],
  [90 * 60_000, 'two hours'],
])('says %i ms as %s', (ms, words) => {
  expect(minutesWords(ms)).toBe(words)
})

it.each([
  [{}, 'Today you would recall about 40 of 48 cards.'],
  [{ recalled: 0.4, newCards: 47 }, 'Today you would recall about 0 of 48 cards.'],
  [{ recalled: 1, cards: 1 }, 'Today you would recall about 1 of 1 card.'],
])('has a headline for %o', (change, words) => {
  expect(headline(known(change))).toBe(words)
})

describe('beneath it', () => {
  it.each([
    [{}, [0, 11], 'Six are still new. Eleven come due tomorrow, about six minutes.'],
    [{}, [1, 11], 'Six are still new. One is due today, about one minute.'],
    [{ newCards: 1 }, [0, 1], 'One is still new. One comes due tomorrow, about one minute.'],
    [{ newCards: 0 }, [0, 0, 0, 0, 0, 3], 'You have met them all. Three come due in five days, about two minutes.'],
    [{ newCards: 0, cards: 1 }, [], 'You have met it. None comes due in the next fourteen days.'],
    [{ days: [] }, [2], 'Six are still new. Two are due today.'],
    [{ newCards: 48 }, [], 'Forty-eight are still new.'],
  ])('%o and due %j', (change, due, words) => {
    expect(standfirst(known(change, due))).toBe(words)
  })
})

describe('a topic', () => {
  const topic: TopicProgress = {
    slug: 'a',
    position: 1,
    title: 'A',
    newCards: 1,
    learning: 2,
    known: 5,
    recall: 0.94,
    nextDue: { when: 'days', days: 3 },
    studied: [],
  }
  it.each([
    [{}, '5 known, 2 learning, 1 new; next due in 3 days'],
    [{ learning: 0, newCards: 0, nextDue: { when: 'now' } as const }, '5 known; next due now'],
    [{ known: 0, learning: 0, newCards: 8, nextDue: null }, '8 new'],
  ])('%o', (change, words) => {
    expect(topicWords({ ...topic, ...change })).toBe(words)
  })
  it.each([
    [null, 'none'],
    [{ when: 'now' } as const, 'now'],
    [{ when: 'days', days: 0 } as const, 'later today'],
    [{ when: 'days', days: 1 } as const, 'tomorrow'],
    [{ when: 'days', days: 9 } as const, 'in 9 days'],
  ])('is next due %o', (due, words) => {
    expect(nextDueWords(due)).toBe(words)
  })
})

it('sums up the days past', () => {
  const days = [done, { ...done, reviews: 0, durationMs: 0 }, { ...done, reviews: 1, durationMs: 60_000 }]
  expect(daysSentence(days)).toBe('Studied on 2 of the last 3 study days: 3 reviews in two minutes.')
  expect(daysSentence(days.map((day) => ({ ...day, reviews: 0 })))).toBe('No reviews in the last 3 study days.')
})

it('sums up the days ahead', () => {
  expect(comingSentence(known({}, [2, 13]))).toBe('Fifteen cards come due within fourteen days, two today.')
  expect(comingSentence(known({}, [0, 1]))).toBe('One card comes due within fourteen days, none today.')
  expect(comingSentence(known({}))).toBe('Nothing comes due in the next fourteen days.')
})

it.each([
  [0, 0, 'none yet'],
  [402, 359, '89.3%'],
  [3, 3, '100.0%'],
  [10_000, 9_999, '99.9%'],
  [10_000, 1, '0.1%'],
  [5, 0, '0.0%'],
])('of %i reviews %i are %s', (reviews, recalled, words) => {
  expect(exactPercent({ reviews, recalled })).toBe(words)
})
