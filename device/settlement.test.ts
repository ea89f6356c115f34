import { expect, test } from 'vitest'
import { seedsOnly, settledRow } from './settlement'
import { ownRow } from './stored-row'
import { eventId, reviewOf } from './test-log'

const at = '2026-11-24T10:00:00.000Z'
const row = ownRow(reviewOf(1), 'ada')
const settlement = { ...seedsOnly('ada', [], at), acknowledged: new Set([eventId(1)]) }
const moved = { ...seedsOnly('ada', [], at), moved: new Map([[eventId(1), reviewOf(1, { at })]]) }
const cards = new Set([row.event.cardId])

test('acknowledges, with a seed or without', () => {
  expect(settledRow(row, settlement, cards)).toEqual({ ...row, acknowledgedAt: at, seeded: true })
  expect(settledRow(row, settlement, new Set())).toEqual({ ...row, acknowledgedAt: at, seeded: false })
})

test('keeps the first acknowledgement, and the row itself where nothing is new', () => {
  const known = { ...row, acknowledgedAt: '2026-11-20T10:00:00.000Z', seeded: true }
  expect(settledRow(known, settlement, cards)).toBe(known)
  expect(settledRow({ ...known, seeded: false }, settlement, cards)).toEqual(known)
})

test('gives an event its new time, unless a server has it', () => {
  expect(settledRow(row, moved, cards)).toEqual({ ...row, event: reviewOf(1, { at }) })
  const known = { ...row, acknowledgedAt: at }
  expect(settledRow(known, moved, cards)).toBe(known)
})

test.each([null, 'bob'])('says nothing of a row of %s', (owner) => {
  const other = { ...row, owner }
  expect(settledRow(other, settlement, cards)).toBe(other)
  expect(settledRow(other, moved, cards)).toBe(other)
})
