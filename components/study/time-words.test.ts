import { expect, it } from 'vitest'
import type { Schedule } from '@/core/schedule/schedule'
import { studyDay } from '@/core/study-day'
import { comesBack, lengthOfTime, whenWords } from './time-words'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
// Instants by the clock on the wall, so that the words are the same in every zone.
const noon = new Date(2026, 0, 15, 12)
const later = (ms: number) => new Date(noon.getTime() + ms)

const schedule: Schedule = {
  state: 'Review',
  step: 0,
  dueDay: studyDay('2026-01-20'),
  dueAt: null,
  stability: 5,
  difficulty: 5,
  reps: 2,
  lapses: 0,
  lastReview: later(-5 * day),
  lastReviewDay: studyDay('2026-01-10'),
  cardVersion: 1,
}

it.each([
  [59_999, 'less than a minute'],
  [minute, '1 minute'],
  [10 * minute, '10 minutes'],
  [hour, '1 hour'],
  [5 * hour, '5 hours'],
  [day, '1 day'],
  [30 * day, '30 days'],
])('%d ms are %s', (ms, words) => {
  expect(lengthOfTime(ms)).toBe(words)
})

it.each([
  [0, 'in 1 minute'],
  [10 * minute, 'in 10 minutes'],
  [3 * hour, 'at 15:00'],
  [16 * hour, 'tomorrow at 04:00'],
  [64 * hour, 'in 3 days'],
])('what comes in %d ms comes %s', (ms, words) => {
  expect(whenWords(later(ms), noon)).toBe(words)
})

it.each([
  ['2026-01-15', 'today'],
  ['2026-01-14', 'today'],
  ['2026-01-16', 'tomorrow'],
  ['2026-01-20', 'in 5 days'],
])('a card due on %s comes back %s', (dueDay, words) => {
  const moment = { now: noon, today: studyDay('2026-01-15') }
  expect(comesBack({ ...schedule, dueDay: studyDay(dueDay) }, moment)).toBe(words)
})
