import { expect, test } from 'vitest'
import { guestRow, readRow } from './stored-row'
import { eventId, reviewOf } from './test-log'

const row = guestRow(reviewOf(1))
const key = eventId(1)
const acknowledged = { ...row, owner: 'ada', acknowledgedAt: '2026-11-24T10:00:00.000Z', seeded: true }

test.each([
  ['an intact row', key, row, { kind: 'row', row }],
  ['a row of somebody', key, { ...row, owner: 'ada' }, { kind: 'row', row: { ...row, owner: 'ada' } }],
  [
    'a broken row of somebody',
    key,
    { ...row, owner: 'ada', event: null },
    { kind: 'unreadable', owner: 'ada', reason: 'not an event' },
  ],
  ['an acknowledged row', key, acknowledged, { kind: 'row', row: acknowledged }],
  [
    'one that says nothing of its seed',
    key,
    { ...acknowledged, seeded: 1 },
    { kind: 'row', row: { ...acknowledged, seeded: false } },
  ],
  [
    'an acknowledgement at no time',
    key,
    { ...acknowledged, acknowledgedAt: 12 },
    { kind: 'row', row: { ...row, owner: 'ada' } },
  ],
  ['an acknowledgement of a guest', key, { ...acknowledged, owner: null }, { kind: 'row', row }],
  ['nothing', key, undefined, { kind: 'unreadable', owner: null, reason: 'not a row' }],
  ['null', key, null, { kind: 'unreadable', owner: null, reason: 'not a row' }],
  ['a text', key, JSON.stringify(row), { kind: 'unreadable', owner: null, reason: 'not a row' }],
  ['a list', key, [row], { kind: 'unreadable', owner: null, reason: 'no owner' }],
  ['a bare event', key, reviewOf(1), { kind: 'unreadable', owner: null, reason: 'no owner' }],
  [
    'another event',
    key,
    { ...row, event: reviewOf(2) },
    { kind: 'unreadable', owner: null, reason: 'key and event disagree' },
  ],
  [
    'another id',
    key,
    { ...row, id: eventId(2) },
    { kind: 'unreadable', owner: null, reason: 'key and event disagree' },
  ],
  ['another key', eventId(2), row, { kind: 'unreadable', owner: null, reason: 'key and event disagree' }],
  ['a number as key', 5, row, { kind: 'unreadable', owner: null, reason: 'key and event disagree' }],
])('reads %s', (_name, at, value, reading) => {
  expect(readRow(at, value)).toEqual(reading)
})
