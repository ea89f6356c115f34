import { expect, it } from 'vitest'
import { studyDay } from '@/core/study-day'
import { lengthOfTime } from './length-of-time'
import { day, hour, later, minute, noon, schedule } from './test-schedule'
import { comesBack, whenWords } from './time-words'

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
