import { expect, test } from 'vitest'
import { devicePlace } from './place'

test.each([
  ['America/New_York', 'America/New_York'],
  ['UTC', 'UTC'],
  ['Etc/Unknown', 'UTC'],
  ['', 'UTC'],
  [`Europe/${'x'.repeat(80)}`, 'UTC'],
])('a device in %j is in %s', (named, timeZone) => {
  expect(devicePlace(named)).toEqual({ timeZone, rollover: 4 })
})

test('the browser’s own zone is one that events may carry', () => {
  expect(devicePlace().timeZone).not.toBe('')
})
