/** One test for each place where FSRS libraries and peers are known to go wrong. */

import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { reviewLogEvent } from '../review-log'
import { intervalOf, review, studied, undo } from '../test-events'
import { fuzzNumber } from './interval'
import { defaultWeights, memoryModel } from './memory'
import { preview, ratings, waitLabel } from './preview'
import { replay } from './replay'

const exact = { fuzz: false, maximumInterval: 36_500 }
const labels = (events: Parameters<typeof replay>[0], at: string, options = {}) => {
  const { rating, id, kind, durationMs, ...prospect } = review(99, at, 3, options)
  const outcomes = preview(replay(events).schedule, prospect)
  return ratings.map((each) => waitLabel(outcomes[each].wait))
}

describe('trap 1: the learning step is part of the state', () => {
  it('graduates New → Good (10 m, step 1) → Good → Review, 2 days', () => {
    const first = [review(1, '2026-01-01T12:00:00Z', 3, { under: exact })]
    expect(replay(first).schedule).toMatchObject({
      state: 'Learning',
      step: 1,
      dueAt: new Date('2026-01-01T12:10:00Z'),
    })
    const both = [...first, review(2, '2026-01-01T12:10:00Z', 3, { under: exact })]
    const { schedule } = replay(both)
    expect(schedule).toMatchObject({ state: 'Review', step: 0, dueAt: null, dueDay: '2026-01-03' })
  })

  it('counts a step beyond the event’s own list as its last', () => {
    const events = [
      review(1, '2026-01-01T12:00:00Z', 3, { under: { learningSteps: ['1m', '10m', '20m'] } }),
      review(2, '2026-01-01T12:10:00Z', 3, { under: { learningSteps: ['1m', '10m', '20m'] } }),
      review(3, '2026-01-01T12:30:00Z', 2, { under: { learningSteps: ['5m'] } }),
    ]
    // Step 2 of a list of one is its step 0, where Hard waits one and a half times the step.
    expect(replay(events).schedule).toMatchObject({ step: 0, dueAt: new Date('2026-01-01T12:37:30Z') })
  })
})

describe('trap 2: days are study days, not UTC days', () => {
  it('keeps two Goods across 00:00 UTC within one study day', () => {
    const across = [review(1, '2026-01-01T23:52:00Z', 3), review(2, '2026-01-02T00:07:00Z', 3)]
    const within = [review(1, '2026-01-01T12:00:00Z', 3), review(2, '2026-01-01T12:15:00Z', 3)]
    const { schedule } = replay(across)
    expect(schedule?.stability).toBeCloseTo(2.3065, 3)
    expect(schedule?.stability).toBe(replay(within).schedule?.stability)
  })

  it('keeps 23:30 → 01:00 local time within one study day', () => {
    const options = { timeZone: 'America/New_York' }
    const events = [review(1, '2026-06-02T03:30:00Z', 3, options), review(2, '2026-06-02T05:00:00Z', 3, options)]
    expect(replay(events).states[1]).toMatchObject({ elapsedDays: 0, state: 'Learning' })
    expect(replay(events).schedule?.lastReviewDay).toBe('2026-06-01')
  })

  it('makes a review due from the start of its study day, a step at its instant', () => {
    const { events } = studied([3, 3], { under: exact })
    expect(replay(events.slice(0, 1)).schedule).toMatchObject({ dueAt: new Date('2026-01-01T12:10:00Z') })
    expect(replay(events).schedule).toMatchObject({ dueAt: null, dueDay: '2026-01-03' })
  })

  it('makes a step that ends after the rollover due by day', () => {
    const [late] = [review(1, '2026-01-02T03:55:00Z', 3)]
    expect(replay([late]).schedule).toMatchObject({ dueAt: null, dueDay: '2026-01-02', lastReviewDay: '2026-01-01' })
    const { schedule } = replay([review(1, '2026-01-01T12:00:00Z', 3, { under: { learningSteps: ['1m', '2d'] } })])
    expect(schedule).toMatchObject({ state: 'Learning', dueAt: null, dueDay: '2026-01-03' })
  })
})

describe('trap 3: fuzz comes from card id and repetitions', () => {
  it('gives these three numbers', () => {
    expect(fuzzNumber('sampling/temperature', 0)).toBe(0.22654798673465848)
    expect(fuzzNumber('sampling/temperature', 1)).toBe(0.27905682288110256)
    expect(fuzzNumber('inference-optimization/kv-cache', 7)).toBe(0.6785340134520084)
  })

  it('spreads evenly over [0, 1)', () => {
    const numbers = Array.from({ length: 10_000 }, (_, reps) => fuzzNumber(`topic/card-${reps % 48}`, reps))
    for (let tenth = 0; tenth < 10; tenth++) {
      const count = numbers.filter((number) => Math.floor(number * 10) === tenth).length
      expect(count).toBeGreaterThan(900)
      expect(count).toBeLessThan(1_100)
    }
  })

  it('stores the interval that the button showed, whatever the millisecond', () => {
    const { events } = studied([3, 3, 3, 3])
    const due = replay(events).schedule?.dueDay
    for (let ms = 0; ms < 20_000; ms += 997) {
      const at = new Date(Date.parse(`${due}T12:00:00Z`) + ms).toISOString()
      const promised = labels(events, at)
      const stored = ratings.map((rating) => replay([...events, review(9, at, rating)]).schedule)
      expect(promised.slice(1)).toEqual(stored.slice(1).map((schedule) => `${intervalOf(schedule)}d`))
      expect(promised).toEqual(labels(events, `${due}T12:00:00Z`))
    }
  })

  it('never breaks the order of the buttons', () => {
    for (let card = 0; card < 200; card++) {
      const cardId = `topic/card-${card}`
      const { events } = studied([3, 3, 3, 2, 3], { cardId })
      const at = `${replay(events).schedule?.dueDay}T12:00:00Z`
      const [, hard = 0, good = 0, easy = 0] = labels(events, at, { cardId }).map((label) => Number.parseInt(label, 10))
      expect(hard).toBeLessThan(good)
      expect(good).toBeLessThan(easy)
    }
  })

  it('never by itself shortens an interval that FSRS lets grow', () => {
    for (let card = 0; card < 300; card++) {
      const { waits } = studied([4, 2, 2, 2], { cardId: `topic/card-${card}`, under: { desiredRetention: 0.97 } })
      const days = waits.map((wait) => Number.parseInt(wait, 10))
      for (let i = 1; i < days.length; i++) expect(days[i]).toBeGreaterThanOrEqual(days[i - 1] ?? 0)
    }
  })
})

describe('trap 4: the maximum interval holds', () => {
  it.each([true, false])('with fuzz %s', (fuzz) => {
    for (let card = 0; card < 50; card++) {
      const options = { cardId: `topic/card-${card}`, under: { fuzz, maximumInterval: 30 } }
      const { events } = studied([3, 3, 3, 3, 3], options)
      const at = `${replay(events).schedule?.dueDay}T12:00:00Z`
      for (const label of labels(events, at, options).slice(1))
        expect(Number.parseInt(label, 10)).toBeLessThanOrEqual(30)
    }
  })

  it('gives 30, 30, 30 without fuzz', () => {
    const options = { under: { fuzz: false, maximumInterval: 30 } }
    const { events } = studied([3, 3, 3, 3, 3], options)
    expect(labels(events, `${replay(events).schedule?.dueDay}T12:00:00Z`, options)).toEqual([
      '10m',
      '30d',
      '30d',
      '30d',
    ])
  })

  it('still spreads capped cards', () => {
    const capped = Array.from({ length: 100 }, (_, card) =>
      intervalOf(
        replay(studied([3, 3, 3, 3, 3], { cardId: `topic/card-${card}`, under: { maximumInterval: 60 } }).events)
          .schedule,
      ),
    )
    expect(new Set(capped).size).toBeGreaterThan(3)
    expect(Math.max(...capped)).toBeLessThanOrEqual(60)
  })
})

describe('trap 5: undo gives back the true due date', () => {
  it('restores every field of every state, a lapse and a step included', () => {
    const { events } = studied([3, 3, 3, 1, 3, 4])
    for (let count = 0; count < events.length; count++) {
      const answered = events.slice(0, count + 1)
      const takenBack = undo(99, '2027-06-01T12:00:00Z', count)
      expect(replay([...answered, takenBack]).schedule).toEqual(replay(events.slice(0, count)).schedule)
      expect(replay(answered).schedule).not.toEqual(replay(events.slice(0, count)).schedule)
    }
  })
})

describe('trap 6: recall is read off the curve, not in blocks of a day', () => {
  it('falls within a day', () => {
    const model = memoryModel()
    const memory = { stability: 2, difficulty: 5 }
    expect(model.retrievability(memory, 0.5)).toBeLessThan(model.retrievability(memory, 0.25))
    expect(model.retrievability(memory, 2)).toBeCloseTo(0.9, 12)
  })
})

describe('trap 7: Hard repeats a later step', () => {
  it.each([
    ['New, steps 1m 10m', [] as const, { learningSteps: ['1m', '10m'] }, '6m', 330],
    ['step 1 of 1m 10m', [3] as const, { learningSteps: ['1m', '10m'] }, '10m', 600],
    ['one step of 10m', [] as const, { learningSteps: ['10m'] }, '15m', 900],
    ['one step of 3d', [] as const, { learningSteps: ['3d'] }, '4d', 4 * 86_400],
    ['1h and 2d: a mean of 24.5 h', [] as const, { learningSteps: ['1h', '2d'] }, '1d', 86_400],
  ])('%s', (_, before, under, label, seconds) => {
    const { events } = studied(before, { under })
    const last = replay(events).schedule?.dueAt ?? new Date('2026-01-01T12:00:00Z')
    expect(labels(events, last.toISOString(), { under })[1]).toBe(label)
    const { schedule } = replay([...events, review(9, last.toISOString(), 2, { under })])
    if (seconds < 12 * 3_600) expect((schedule?.dueAt?.getTime() ?? 0) - last.getTime()).toBe(seconds * 1_000)
  })
})

describe('trap 8: time going backwards', () => {
  it('takes a study day before the last one as none elapsed', () => {
    const east = review(1, '2026-01-02T01:00:00Z', 3, { timeZone: 'Pacific/Kiritimati' })
    const west = review(2, '2026-01-02T02:00:00Z', 3, { timeZone: 'Pacific/Honolulu' })
    expect(east.studyDay > west.studyDay).toBe(true)
    expect(replay([east, west]).states[1]?.elapsedDays).toBe(0)
  })

  it('orders events that arrive late by time, then id', () => {
    const events = [
      review(3, '2026-01-05T12:00:00Z', 4),
      review(2, '2026-01-01T12:00:00Z', 1),
      review(1, '2026-01-01T12:00:00Z', 3),
    ]
    expect(replay(events).states.map(({ id }) => id.slice(-1))).toEqual(['1', '2', '3'])
  })
})

describe('trap 9: settings are validated at the edge', () => {
  const event = review(1, '2026-01-01T12:00:00Z', 3)
  it.each([
    ['desiredRetention', 0],
    ['desiredRetention', 0.69],
    ['desiredRetention', 1],
    ['maximumInterval', 0],
    ['maximumInterval', 36_501],
    ['maximumInterval', 1.5],
    ['learningSteps', ['0m']],
    ['learningSteps', ['10']],
    ['learningSteps', ['1.5m']],
    ['relearningSteps', ['-1m']],
    ['fuzz', 'yes'],
  ])('%s = %j is refused', (name, value) => {
    expect(v.is(reviewLogEvent, { ...event, under: { ...event.under, [name]: value } })).toBe(false)
  })
})

describe('the memory model', () => {
  it('keeps w17 and w18 whatever the relearning steps are', () => {
    const under = { relearningSteps: ['1m', '5m', '10m'] }
    const { events } = studied([3, 3, 1], { under })
    const more = [...events, review(9, '2026-01-03T12:01:00Z', 3, { under })]
    const plain = more.map((event) => ({ ...event, under: { ...event.under, relearningSteps: ['10m'] } }))
    expect(replay(more).schedule?.stability).toBe(replay(plain).schedule?.stability)
  })

  it('lets a first stability fall to 0.001', () => {
    expect(memoryModel([0.0005, ...defaultWeights.slice(1)]).first(1).stability).toBe(0.001)
    expect(memoryModel([0.05, ...defaultWeights.slice(1)]).first(1).stability).toBe(0.05)
  })

  it('takes the short-term formula for 0 days in every state, the long-term one from 1 day on', () => {
    const model = memoryModel()
    const memory = { stability: 10, difficulty: 5 }
    expect(model.next(memory, 0, 1).stability).toBeCloseTo(10 ** -0.0658 * 10 * Math.exp(0.5425 * (1 - 3 + 0.0912)), 4)
    expect(model.next(memory, 1, 3).stability).toBeGreaterThan(10)
  })
})

describe('without steps', () => {
  const under = { learningSteps: [], relearningSteps: [], fuzz: false, maximumInterval: 36_500 }
  it('goes straight to Review after max(1, I) days', () => {
    expect(studied([3], { under }).waits).toEqual(['2d'])
  })

  it('stays in Learning, step 0, where I is below half a day', () => {
    const { schedule } = replay([review(1, '2026-01-01T12:00:00Z', 1, { under })])
    expect(schedule).toMatchObject({ state: 'Learning', step: 0 })
    expect((schedule?.dueAt?.getTime() ?? 0) - Date.parse('2026-01-01T12:00:00Z')).toBe(
      Math.floor(0.212 * 86_400) * 1_000,
    )
  })

  it('lapses into Review where I is half a day or more, and counts the lapse', () => {
    const { events } = studied([3, 3, 3, 1], { under })
    expect(replay(events).schedule).toMatchObject({ state: 'Review', dueAt: null, lapses: 1, reps: 4 })
  })
})

describe('lapses', () => {
  it('rise only by Again in Review', () => {
    const { events } = studied([1, 1, 3, 3, 1, 1, 3, 1])
    expect(events.map((_, i) => replay(events.slice(0, i + 1)).schedule?.lapses)).toEqual([0, 0, 0, 0, 1, 1, 1, 2])
  })
})
