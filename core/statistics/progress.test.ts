import { describe, expect, it } from 'vitest'
import { withEvents } from '../card-log'
import { defaultDecay } from '../forgetting-curve'
import type { ReviewLogEvent } from '../review-log'
import { studyDayOf } from '../study-day'
import { reset, review } from '../test-events'
import { cardDays, type Deck, schedulesOf, windowStart } from './input'
import { isUnstudied, progress } from './progress'
import { learnerLog, numbers } from './test-learner'

const deck: Deck = {
  topics: ['a', 'b'].map((slug, i) => ({ slug, position: i + 1, title: slug.toUpperCase(), short: slug })),
  cards: ['a/1', 'a/2', 'a/3', 'b/1'].map((cardId, i) => ({ cardId, version: 1, position: i + 1, question: cardId })),
}

function of(events: readonly ReviewLogEvent[], at: string, change: Partial<Deck> = {}) {
  const now = new Date(at)
  const moment = { now, today: studyDayOf(now, 'UTC', 4) }
  const logs = withEvents(new Map(), events)
  const done = cardDays(logs, windowStart(moment.today), moment.today)
  return progress({
    deck: { ...deck, ...change },
    schedules: schedulesOf(logs),
    done,
    moment,
    desiredRetention: 0.9,
    decay: defaultDecay,
  })
}

const under = { fuzz: false }
/** Easy on a new card: stability 8.2956, due in 8 days. */
const easy = review(1, '2026-05-01T12:00:00Z', 4, { cardId: 'a/1', under })
/** Good on a new card: stability 2.3065, a step of ten minutes. */
const good = review(2, '2026-05-01T12:00:00Z', 3, { cardId: 'a/2', under })

describe('a learner’s progress', () => {
  it('is nothing before the first answer', () => {
    const seen = of([], '2026-05-01T12:00:00Z')
    expect(isUnstudied(seen)).toBe(true)
    expect(seen).toMatchObject({ cards: 4, newCards: 4, recalled: 0, mean: [] })
    expect(seen.topics).toMatchObject([
      { newCards: 3, learning: 0, known: 0, recall: null, nextDue: null, studied: [] },
      { newCards: 1, learning: 0, known: 0, recall: null, nextDue: null, studied: [] },
    ])
  })

  it('counts each topic’s cards by state', () => {
    const seen = of([easy, good], '2026-05-01T12:01:00Z')
    expect(isUnstudied(seen)).toBe(false)
    expect(seen.newCards).toBe(2)
    expect(seen.topics[0]).toMatchObject({ newCards: 1, learning: 1, known: 1, nextDue: { when: 'days', days: 0 } })
    expect(seen.topics[1]).toMatchObject({ newCards: 1, learning: 0, known: 0, nextDue: null })
  })

  it('says what would be recalled by the fraction of a day', () => {
    const [morning, evening] = ['2026-05-02T00:00:00Z', '2026-05-02T12:00:00Z'].map((at) => of([easy], at))
    // R(t, S) = (1 + F·t/S)^−0.1542 with F = 0.9^(−1/0.1542) − 1 = 0.98034, S = 8.2956.
    expect(morning?.recalled).toBeCloseTo((1 + (0.98034 * 0.5) / 8.2956) ** -0.1542, 4)
    expect(evening?.recalled).toBeCloseTo((1 + (0.98034 * 1) / 8.2956) ** -0.1542, 4)
    expect(morning?.recalled).not.toBeCloseTo(evening?.recalled ?? 0, 4)
  })

  it('falls over thirty days from recall now to what is left, and to 90 % at its stability', () => {
    const [topic] = of([easy], '2026-05-01T12:00:00Z').topics
    const forecast = topic?.studied[0]?.forecast ?? []
    expect(forecast[0]).toEqual({ day: 0, recall: 1 })
    expect(forecast.at(-1)?.day).toBe(30)
    expect(forecast.at(-1)?.recall).toBeCloseTo((1 + (0.98034 * 30) / 8.2956) ** -0.1542, 4)
    const [before, after] = [8, 9].map((day) => forecast.find((point) => point.day === day)?.recall ?? 0)
    expect(before).toBeGreaterThan(0.9)
    expect(after).toBeLessThan(0.9)
  })

  it('falls on from where it is now', () => {
    const [topic] = of([easy], '2026-05-03T12:00:00Z').topics
    const [card] = topic?.studied ?? []
    expect(card?.forecast[0]).toEqual({ day: 0, recall: card?.recall })
    expect(card?.forecast.at(-1)?.recall).toBeCloseTo((1 + (0.98034 * 32) / 8.2956) ** -0.1542, 4)
  })

  it('averages the lines of all studied cards', () => {
    const seen = of([easy, good], '2026-05-03T12:00:00Z')
    const [one, two] = seen.topics[0]?.studied ?? []
    const at = (points: { day: number; recall: number }[] | undefined) => points?.find(({ day }) => day === 20)?.recall
    expect(at(seen.mean)).toBeCloseTo(((at(one?.forecast) ?? 0) + (at(two?.forecast) ?? 0)) / 2, 10)
    expect(seen.topics[0]?.recall).toBeCloseTo(seen.recalled / 2, 10)
  })

  it('takes a card that was reset as new, and keeps what was done that day', () => {
    const seen = of([easy, reset(3, '2026-05-01T12:00:01Z', { cardId: 'a/1' })], '2026-05-01T12:01:00Z')
    expect(seen).toMatchObject({ newCards: 4, recalled: 0 })
    expect(isUnstudied(seen)).toBe(false)
    expect(seen.days.at(-1)?.reviews).toBe(1)
  })

  it('leaves a retired card out of counts and forecast, and in the days it was studied on', () => {
    const cards = deck.cards.filter(({ cardId }) => cardId !== 'a/1')
    const seen = of([easy], '2026-05-01T12:01:00Z', { cards })
    expect(seen).toMatchObject({ cards: 3, newCards: 3, recalled: 0, mean: [] })
    expect(seen.comingDue.every(({ cards }) => cards === 0)).toBe(true)
    expect(seen.days.at(-1)?.reviews).toBe(1)
  })

  it.each([
    ['later today', '2026-05-01T12:05:00Z', { when: 'days', days: 0 }],
    ['now, once its step is over', '2026-05-01T12:10:00Z', { when: 'now' }],
  ] as const)('names the next card of a topic: %s', (_, at, nextDue) => {
    expect(of([easy, good], at).topics[0]?.nextDue).toEqual(nextDue)
  })

  it.each([
    ['in eight days', '2026-05-01T12:05:00Z', { when: 'days', days: 8 }],
    ['tomorrow', '2026-05-08T12:05:00Z', { when: 'days', days: 1 }],
    ['tomorrow until the rollover', '2026-05-09T03:59:00Z', { when: 'days', days: 1 }],
    ['now from the rollover on', '2026-05-09T04:00:00Z', { when: 'now' }],
  ] as const)('names the next review of a topic: %s', (_, at, nextDue) => {
    expect(of([easy], at).topics[0]?.nextDue).toEqual(nextDue)
  })

  it('has a card come now whose answer changed in meaning', () => {
    const cards = deck.cards.map((card) => ({ ...card, version: 2 }))
    const seen = of([easy], '2026-05-01T12:05:00Z', { cards })
    expect(seen.topics[0]?.nextDue).toEqual({ when: 'now' })
    expect(seen.comingDue[0]?.cards).toBe(1)
  })

  it('is the same in whatever order and however often the events came, and adds up', () => {
    const ids = deck.cards.map(({ cardId }) => cardId)
    for (let seed = 1; seed <= 20; seed++) {
      const events = learnerLog(ids, 40, new Date('2026-05-30T12:00:00Z'), seed)
      const next = numbers(seed)
      const shuffled = [...events, ...events.slice(0, 9)].map((e) => [next(), e] as const).sort(([a], [b]) => a - b)
      const seen = of(events, '2026-05-30T12:00:00Z')
      expect(
        of(
          shuffled.map(([, event]) => event),
          '2026-05-30T12:00:00Z',
        ),
      ).toEqual(seen)
      const counted = seen.topics.reduce((sum, { newCards, learning, known }) => sum + newCards + learning + known, 0)
      expect(counted).toBe(seen.cards)
      expect(seen.retention.young.reviews + seen.retention.mature.reviews).toBe(seen.retention.all.reviews)
      expect(seen.recalled).toBeLessThanOrEqual(seen.cards - seen.newCards)
    }
  })
})
