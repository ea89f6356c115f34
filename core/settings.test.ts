import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { defaultSettings, settingsChange, storedSettings, studySettings, termsOf } from './settings'

const other = {
  desiredRetention: 0.85,
  maximumInterval: 100,
  learningSteps: ['5m'],
  relearningSteps: [],
  fuzz: false,
  newCards: 0,
  reviews: 9_999,
  timeZone: 'Asia/Kolkata',
  rollover: 0,
}

describe('settings from storage', () => {
  it('come back as they were stored', () => {
    expect(storedSettings(JSON.parse(JSON.stringify(other)))).toEqual(other)
  })

  it.each([null, undefined, 7, 'text', [], {}, { other: true }, Object.create(null)])(
    'are the defaults for %j',
    (value) => {
      expect(storedSettings(value)).toEqual(defaultSettings)
    },
  )

  it.each([
    ['desiredRetention', 0.69],
    ['desiredRetention', Number.NaN],
    ['maximumInterval', 0],
    ['maximumInterval', 1.5],
    ['learningSteps', '1m 10m'],
    ['learningSteps', ['1m', '10x']],
    ['relearningSteps', [null]],
    ['fuzz', 'true'],
    ['newCards', -1],
    ['reviews', 10_000],
    ['timeZone', 'Mars/Olympus'],
    ['rollover', 24],
  ])('keep the others where %s is %j', (name, value) => {
    const stored = storedSettings({ ...other, [name]: value })
    expect(stored).toEqual({ ...other, [name]: new Map(Object.entries(defaultSettings)).get(name) })
  })

  it('are valid whatever was stored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(v.is(studySettings, storedSettings(value))).toBe(true)
      }),
    )
  })
})

it('a change names what it changes, and nothing else', () => {
  expect(v.is(settingsChange, { newCards: 5 })).toBe(true)
  expect(v.is(settingsChange, { newCards: 5, theme: 'dark' })).toBe(false)
  expect(v.is(settingsChange, { newCards: '5' })).toBe(false)
})

it('a sitting is where the settings say, else where the device is', () => {
  expect(termsOf(defaultSettings, 'Europe/Berlin').place).toEqual({ timeZone: 'Europe/Berlin', rollover: 4 })
  expect(termsOf({ ...defaultSettings, timeZone: 'Asia/Kolkata', rollover: 0 }, 'Europe/Berlin').place).toEqual({
    timeZone: 'Asia/Kolkata',
    rollover: 0,
  })
})
