import { describe, expect, it } from 'vitest'
import { received, receivedEvent } from './received'
import { idOf, reset, review, undo } from './test-events'

const now = new Date('2026-11-24T14:00:00.000Z')
const event = review(1, '2026-11-24T13:59:00Z', 3)
const receivedOf = (values: readonly unknown[], isKnown = (_: string) => true) =>
  received(
    values,
    values.map((value) => receivedEvent(value, now)),
    isKnown,
  )

describe('a received event', () => {
  it.each([
    ['review', event],
    ['undo', undo(2, event.at, 1)],
    ['reset', reset(3, event.at)],
    ['event of five minutes ahead', review(4, '2026-11-24T14:05:00Z', 3)],
    ['event of a day beside its own', { ...event, studyDay: '2026-11-23' }],
    ['event of the first day there is', { ...event, at: '0001-01-02T12:00:00.000Z', studyDay: '0001-01-02' }],
  ])('that is a plain %s is taken as it is', (_, value) => {
    expect(receivedEvent(JSON.parse(JSON.stringify(value)), now)).toEqual(value)
  })

  it.each([
    ['invalid', 'a rating of 2.5', { ...event, rating: 2.5 }],
    ['invalid', 'a rating of 5', { ...event, rating: 5 }],
    ['invalid', 'a field too many', JSON.parse(`{"__proto__": {"rating": 1}, ${JSON.stringify(event).slice(1)}`)],
    ['invalid', 'NUL in its card', { ...event, cardId: 'sampling/temp\u0000erature' }],
    ['invalid', 'half a character in its zone', { ...event, timeZone: 'Europe/\ud800' }],
    ['invalid', 'a day two days from its instant', { ...event, studyDay: '2026-11-22' }],
    ['invalid', 'a day before the year 1', { ...event, at: '0001-01-01T00:00:00.000Z', studyDay: '0000-12-31' }],
    ['future', 'a time more than five minutes ahead', review(4, '2026-11-24T14:05:00.001Z', 3)],
    ['future', 'the year 9999', review(4, '9999-12-31T12:00:00Z', 3)],
    ['unknown-kind', 'a kind of a later version', { ...event, kind: 'suspend' }],
    ['invalid', 'a kind that can be none', { ...event, kind: 'DROP TABLE' }],
    ['invalid', 'an unknown kind and no id', { ...event, kind: 'suspend', id: 7 }],
    ['invalid', 'a kind that is known, and a field that is not its own', { ...undo(2, event.at, 1), rating: 3 }],
    ['invalid', 'a list about it', [event]],
    ['invalid', 'nothing in it', null],
  ])('is %s with %s', (reason, _, value) => {
    expect(receivedEvent(value, now)).toBe(reason)
  })

  it('nested ten thousand deep is invalid', () => {
    expect(receivedEvent(JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`), now)).toBe('invalid')
    const under = JSON.parse(`${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`)
    expect(receivedEvent({ ...event, under }, now)).toBe('invalid')
  })
})

describe('a sending', () => {
  it('keeps the good events beside the bad ones, and says of those where they stood and whether to send them again', () => {
    const values = [{ id: idOf(9), kind: 3 }, event, 'x', { ...event, id: idOf(8), kind: 'flag' }, reset(3, event.at)]
    expect(receivedOf(values)).toEqual({
      events: [event, reset(3, event.at)],
      rejected: [
        { index: 0, id: idOf(9), reason: 'invalid', retry: false },
        { index: 2, id: null, reason: 'invalid', retry: false },
        { index: 3, id: idOf(8), reason: 'unknown-kind', retry: true },
      ],
    })
  })

  it('takes the first of two events with one id', () => {
    expect(receivedOf([event, { ...event, rating: 1 }]).events).toEqual([event])
  })

  it('refuses a card that is not known, for now', () => {
    const other = review(2, event.at, 3, { cardId: 'sampling/other' })
    const { events, rejected } = receivedOf([event, other], (cardId) => cardId === event.cardId)
    expect(events).toEqual([event])
    expect(rejected).toEqual([{ index: 1, id: idOf(2), reason: 'unknown-card', retry: true }])
  })

  it('names no id that could hold anything but an id', () => {
    expect(receivedOf([{ id: '<b>x</b>' }, { id: 'x'.repeat(65) }]).rejected.map(({ id }) => id)).toEqual([null, null])
  })
})
