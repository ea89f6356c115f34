import { expect, test } from 'vitest'
import { guestRow, readRow } from './stored-row'
import { eventId, reviewOf } from './test-log'

const row = guestRow(reviewOf(1))
const key = eventId(1)

test.each([
  ['an intact row', key, row, { kind: 'guest', event: reviewOf(1) }],
  ['a row of somebody', key, { ...row, owner: 'ada', event: null }, { kind: 'owned' }],
  ['nothing', key, undefined, { kind: 'unreadable', reason: 'not a row' }],
  ['null', key, null, { kind: 'unreadable', reason: 'not a row' }],
  ['a text', key, JSON.stringify(row), { kind: 'unreadable', reason: 'not a row' }],
  ['a list', key, [row], { kind: 'unreadable', reason: 'no owner' }],
  ['a bare event', key, reviewOf(1), { kind: 'unreadable', reason: 'no owner' }],
  ['another event', key, { ...row, event: reviewOf(2) }, { kind: 'unreadable', reason: 'key and event disagree' }],
  ['another id', key, { ...row, id: eventId(2) }, { kind: 'unreadable', reason: 'key and event disagree' }],
  ['another key', eventId(2), row, { kind: 'unreadable', reason: 'key and event disagree' }],
  ['a number as key', 5, row, { kind: 'unreadable', reason: 'key and event disagree' }],
])('reads %s', (_name, at, value, reading) => {
  expect(readRow(at, value)).toEqual(reading)
})
