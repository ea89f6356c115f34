import { describe, expect, it } from 'vitest'
import {
  readLearningSteps,
  readMaximumInterval,
  readNewCards,
  readRelearningSteps,
  readReviews,
  retentionEffect,
  rolloverEffect,
  stepsText,
} from './setting-texts'
import { placeName } from './zone-words'

describe('a limit', () => {
  it.each([
    ['0', 0],
    [' 20 ', 20],
    ['9999', 9_999],
    ['9,999', 9_999],
    ['1 000', 1_000],
  ])('is read from %j', (text, value) => {
    expect(readNewCards(text)).toEqual({ change: { newCards: value } })
    expect(readReviews(text)).toEqual({ change: { reviews: value } })
  })

  it.each(['', '-1', '10000', '20000', '2.5', '1e3', 'ten', '1,5', '1,00', '٣'])('is not read from %j', (text) => {
    expect(readNewCards(text)).toEqual({ problem: 'Between 0 and 9,999.' })
    expect(readReviews(text)).toEqual({ problem: 'Between 0 and 9,999.' })
  })
})

it.each([
  ['1', { change: { maximumInterval: 1 } }],
  ['36,500', { change: { maximumInterval: 36_500 } }],
  ['0', { problem: 'Between 1 and 36,500 days.' }],
  ['36501', { problem: 'Between 1 and 36,500 days.' }],
])('the longest interval %s', (text, read) => {
  expect(readMaximumInterval(text)).toEqual(read)
})

describe('steps', () => {
  it.each([
    ['', []],
    ['5m', ['5m']],
    ['1m 10m', ['1m', '10m']],
    [' 1M,10m;  2 h ', ['1m', '10m', '2h']],
    ['1d', ['1d']],
  ])('are read from %j', (text, steps) => {
    expect(readLearningSteps(text)).toEqual({ change: { learningSteps: steps } })
    expect(readRelearningSteps(text)).toEqual({ change: { relearningSteps: steps } })
  })

  it.each(['10', '10s', '0m', '-1m', 'm', '1.5h', '1m10m', '1m '.repeat(21)])('are not read from %j', (text) => {
    expect(readLearningSteps(text)).toHaveProperty('problem')
    expect(readRelearningSteps(text)).toHaveProperty('problem')
  })

  it('are written as they are read', () => {
    expect(stepsText(['1m', '10m'])).toBe('1m 10m')
  })
})

it.each([
  [
    0.9,
    'Cards come back when your recall has fallen to 90%. Where that takes 10 days, 95% would take 4 days and 85% would take 19 days.',
  ],
  [0.85, 'Cards come back when your recall has fallen to 85%: after 19 days where 90% would take 10 days.'],
  [0.99, 'Cards come back when your recall has fallen to 99%: after 16 hours where 90% would take 10 days.'],
])('desired retention of %s says what it does', (retention, sentence) => {
  expect(retentionEffect(retention)).toBe(sentence)
})

it('says what the beginning of the day does', () => {
  expect(rolloverEffect(4)).toBe('Studying before 04:00 still counts for the day before.')
  expect(rolloverEffect(0)).toBe('A study day is the calendar day.')
})

it.each([
  ['America/New_York', 'New York'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['UTC', 'UTC'],
])('%s is named %s', (zone, name) => {
  expect(placeName(zone)).toBe(name)
})
