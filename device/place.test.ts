import { expect, test } from 'vitest'
import { deviceZone } from './place'

test.each([
  ['America/New_York', 'America/New_York'],
  ['UTC', 'UTC'],
  ['Etc/Unknown', 'UTC'],
  ['', 'UTC'],
  [`Europe/${'x'.repeat(80)}`, 'UTC'],
])('a device in %j is in %s', (named, timeZone) => {
  expect(deviceZone(named)).toBe(timeZone)
})

test('the browser’s own zone is one that events may carry', () => {
  expect(deviceZone()).not.toBe('')
})
