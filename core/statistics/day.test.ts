import { describe, expect, it } from 'vitest'
import type { CardOutline } from '../card'
import type { Rating } from '../review-log'
import { type Session, sessionReducer, startSession } from '../session'
import { studyDay } from '../study-day'
import { idOf, review } from '../test-events'
import { daySummary, nextDue } from './day'
import { dayReviews } from './day-reviews'

const cards: CardOutline[] = ['a/1', 'a/2', 'b/1'].map((cardId, i) => ({ cardId, version: 1, position: i + 1 }))
const place = { timeZone: 'UTC', rollover: 4 }
const under = { fuzz: false }
const given = (number: number, cardId: string, at: string, rating: Rating) =>
  review(number, at, rating, { cardId, under })

const sitting = (events: ReturnType<typeof given>[], now: string, change: Partial<Session['limits']> = {}) =>
  startSession({
    cards,
    topic: null,
    seeds: [],
    events,
    now: new Date(now),
    place,
    limits: { newCards: 20, reviews: 200, ...change },
  })

/** Each card once, answered Easy at noon of the first of May: due again after 8 days. */
const begun = cards.map(({ cardId }, i) => given(i + 1, cardId, `2026-05-01T12:00:0${i}Z`, 4))

describe('the reviews of a day', () => {
  it('are those of the cards asked about, in the order in which they were given', () => {
    const { logs } = sitting([...begun].reverse(), '2026-05-01T12:01:00Z')
    const ids = dayReviews(studyDay('2026-05-01'), logs, ['b/1', 'a/1', 'none/1']).map(({ review: { id } }) => id)
    expect(ids).toEqual([idOf(1), idOf(3)])
  })
})

describe('what a day came to', () => {
  const day = studyDay('2026-05-09')
  const summaryOf = (events: typeof begun) =>
    daySummary(
      dayReviews(
        day,
        sitting([...begun, ...events], '2026-05-09T12:30:00Z').logs,
        cards.map(({ cardId }) => cardId),
      ),
    )

  it('is nothing where nothing was answered', () => {
    expect(summaryOf([])).toEqual({
      cards: 0,
      durationMs: 0,
      begun: 0,
      again: 0,
      recalled: 0,
      forgotten: 0,
      expected: 0,
      slipped: [],
    })
  })

  it('counts recall in Review alone, and what FSRS expected of it', () => {
    const summary = summaryOf([
      given(11, 'a/1', '2026-05-09T12:00:00Z', 1),
      given(12, 'a/2', '2026-05-09T12:01:00Z', 3),
      given(13, 'a/1', '2026-05-09T12:10:00Z', 1),
    ])
    expect(summary).toMatchObject({ cards: 2, durationMs: 15_000, begun: 0, again: 0, recalled: 1, forgotten: 1 })
    expect(summary.slipped).toEqual(['a/1'])
    // Two cards, each eight days after a stability of 8.2956.
    expect(summary.expected).toBeCloseTo(1.806, 2)
  })

  it('counts a card answered Again while it is learned, once', () => {
    const events = [
      given(1, 'a/1', '2026-05-09T12:00:00Z', 1),
      given(2, 'a/1', '2026-05-09T12:01:00Z', 1),
      given(3, 'a/2', '2026-05-09T12:02:00Z', 3),
    ]
    const { logs } = sitting(events, '2026-05-09T12:30:00Z')
    expect(daySummary(dayReviews(day, logs, ['a/1', 'a/2']))).toMatchObject({ begun: 2, again: 1, forgotten: 0 })
  })

  it('counts cards met for the first time', () => {
    const { logs } = sitting(begun, '2026-05-01T12:01:00Z')
    const reviews = dayReviews(
      studyDay('2026-05-01'),
      logs,
      cards.map(({ cardId }) => cardId),
    )
    expect(daySummary(reviews)).toMatchObject({ begun: 3, recalled: 0, forgotten: 0, expected: 0 })
  })
})

describe('what is next due', () => {
  it('is when the next learning step is shown, twenty minutes ahead, with those of the same minute', () => {
    const hourly = { under: { fuzz: false, learningSteps: ['1h', '2h'] } }
    const steps = [
      review(1, '2026-05-01T12:00:00Z', 1, { cardId: 'a/1', ...hourly }),
      review(2, '2026-05-01T12:00:30Z', 1, { cardId: 'a/2', ...hourly }),
      review(3, '2026-05-01T12:05:00Z', 1, { cardId: 'b/1', ...hourly }),
    ]
    const over = sitting(steps, '2026-05-01T12:05:00Z')
    expect(over.front).toBeNull()
    const next = nextDue(over)
    expect(next).toEqual({ at: new Date('2026-05-01T12:40:00Z'), count: 2 })
    // What is said comes true, to the minute.
    const before = sessionReducer(over, { type: 'ticked', now: new Date('2026-05-01T12:39:59Z') })
    expect(before.front).toBeNull()
    const then = sessionReducer(over, { type: 'ticked', now: new Date('2026-05-01T12:40:00Z') })
    expect(then.front?.cardId).toBe('a/1')
  })

  it('is the day on which the first card returns', () => {
    expect(nextDue(sitting(begun, '2026-05-01T12:01:00Z'))).toEqual({ at: new Date('2026-05-09T04:00:00Z'), count: 3 })
  })

  it('is tomorrow while new cards are left', () => {
    const one = sitting(begun.slice(0, 1), '2026-05-01T12:01:00Z', { newCards: 1 })
    expect(nextDue(one)).toEqual({ at: new Date('2026-05-02T04:00:00Z'), count: 1 })
  })

  it('is tomorrow for what the day’s limit held back, and no more than it allows', () => {
    const again = given(4, 'a/1', '2026-05-12T12:00:00Z', 3)
    const held = sitting([...begun, again], '2026-05-12T12:00:01Z', { reviews: 1 })
    expect(held.front).toBeNull()
    expect(nextDue(held)).toEqual({ at: new Date('2026-05-13T04:00:00Z'), count: 1 })
  })

  it('counts a card whose answer changed in meaning, which is due before its day', () => {
    const changed = cards.map((card) => ({ ...card, version: card.cardId === 'a/2' ? 2 : 1 }))
    const again = given(4, 'b/1', '2026-05-09T12:00:00Z', 3)
    const start = { topic: null, seeds: [], place, now: new Date('2026-05-09T12:00:01Z') }
    const limits = { newCards: 20, reviews: 1 }
    const over = startSession({ ...start, cards: changed, events: [...begun.slice(1), again], limits })
    const none = startSession({ ...start, cards: changed.slice(1), events: [...begun.slice(1), again], limits })
    expect(nextDue(none)).toEqual({ at: new Date('2026-05-10T04:00:00Z'), count: 1 })
    // With a/1, which is new.
    expect(nextDue(over)).toMatchObject({ count: 2 })
  })

  it('counts a learning step that crossed into the next day, whatever the limit of reviews', () => {
    const daily = { under: { fuzz: false, learningSteps: ['1d'] } }
    const steps = cards.map(({ cardId }, i) => review(i + 1, `2026-05-01T12:00:0${i}Z`, 1, { cardId, ...daily }))
    const next = nextDue(sitting(steps, '2026-05-01T12:01:00Z', { reviews: 0, newCards: 0 }))
    expect(next).toEqual({ at: new Date('2026-05-02T04:00:00Z'), count: 3 })
  })

  it('is never for what a limit of nothing holds back', () => {
    expect(nextDue(sitting(begun, '2026-05-12T12:00:00Z', { reviews: 0 }))).toBeNull()
    expect(nextDue(sitting([], '2026-05-12T12:00:00Z', { newCards: 0 }))).toBeNull()
  })

  it('is never where there is no card', () => {
    expect(nextDue(startSession({ cards: [], topic: null, seeds: [], events: [], now: new Date(0), place }))).toBeNull()
  })
})
