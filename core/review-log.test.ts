import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { compareEvents, reviewLogEvent } from './review-log'
import { idOf, reset, review, undo } from './test-events'

const event = review(1, '2026-11-24T14:00:00Z', 3)
const accepts = (value: unknown) => v.is(reviewLogEvent, value)

describe('an event', () => {
  it.each([
    ['review', event],
    ['undo', undo(2, event.at, 1)],
    ['reset', reset(3, event.at)],
  ])('of kind %s parses', (_, each) => {
    expect(v.parse(reviewLogEvent, JSON.parse(JSON.stringify(each)))).toEqual(each)
  })

  it.each([
    ['an upper-case id', { id: event.id.replace('4000', 'A000').toUpperCase() }],
    ['no id', { id: undefined }],
    ['an id that is no UUID', { id: '1' }],
    ['an instant without milliseconds', { at: '2026-11-24T14:00:00Z' }],
    ['an instant with an offset', { at: '2026-11-24T14:00:00.000+01:00' }],
    ['an instant that is no date', { at: '2026-02-30T14:00:00.000Z' }],
    ['a day that is none', { studyDay: '2026-02-30' }],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }],
    ['a rollover of 24', { rollover: 24 }],
    ['a rating of 0', { rating: 0 }],
    ['a rating of 5', { rating: 5 }],
    ['a rating as text', { rating: '3' }],
    ['a rating that is no number', { rating: Number.NaN }],
    ['a negative duration', { durationMs: -1 }],
    ['a fraction of a millisecond', { durationMs: 0.5 }],
    ['a card without topic', { cardId: 'temperature' }],
    ['a card that climbs', { cardId: '../x' }],
    ['a version of 0', { cardVersion: 0 }],
    ['an unknown kind', { kind: 'bury' }],
    ['an unknown field', { stability: 3 }],
    ['no settings', { under: undefined }],
    ['an undo of nothing', { kind: 'undo' }],
  ])('with %s is refused', (_, change) => {
    expect(accepts({ ...event, ...change })).toBe(false)
  })

  it.each([null, undefined, 3, 'review', [], [event]])('%j is none', (value) => expect(accepts(value)).toBe(false))
})

describe('the order', () => {
  it('is by instant, then by id', () => {
    const [a, b, c] = [
      review(2, '2026-01-01T12:00:00Z', 3),
      review(10, '2026-01-01T12:00:00Z', 3),
      review(1, '2026-01-01T12:00:01Z', 3),
    ]
    expect([c, b, a].sort(compareEvents)).toEqual([a, b, c])
    expect(compareEvents(a, { at: a.at, id: idOf(2) })).toBe(0)
  })
})
