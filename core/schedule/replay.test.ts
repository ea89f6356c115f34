/** Properties of the fold over random logs: what order, repetition and batches may not change, and what undo restores. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withEvents } from '../card-log'
import { compareEvents, type ReviewLogEvent } from '../review-log'
import { studyDay } from '../study-day'
import { idOf, reset, review, undo } from '../test-events'
import { randomLog as log } from '../test-logs'
import { type Base, fold, newBase, replay } from './replay'

const runs = { numRuns: 1_000, seed: 7 }

describe('the random logs', () => {
  it('hold equal instants, undo before its target, and reset, in a tenth of the cases each at least', () => {
    const logs = fc.sample(log, runs)
    const share = (holds: (events: ReviewLogEvent[]) => boolean) => logs.filter(holds).length / logs.length
    const equalInstants = (events: ReviewLogEvent[]) => new Set(events.map(({ at }) => at)).size < events.length
    const earlyUndo = (events: ReviewLogEvent[]) =>
      events.some((event) => {
        const target = event.kind === 'undo' && events.find(({ id, kind }) => id === event.undoes && kind !== 'undo')
        return target && compareEvents(event, target) < 0
      })
    const shares = [equalInstants, earlyUndo, (events: ReviewLogEvent[]) => events.some(({ kind }) => kind === 'reset')]
    for (const each of shares) expect(share(each)).toBeGreaterThan(0.1)
  })
})

describe('the fold', () => {
  it('does not depend on the order in which events arrive', () => {
    const permuted = log.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    )
    fc.assert(
      fc.property(permuted, ([events, others]) => {
        expect(replay(others)).toEqual(replay(events))
      }),
      runs,
    )
  })

  it('does not depend on how often an event arrives', () => {
    const repeated = log.chain((events) => fc.tuple(fc.constant(events), fc.subarray(events)))
    fc.assert(
      fc.property(repeated, ([events, again]) => {
        expect(replay([...again, ...events, ...again])).toEqual(replay(events))
      }),
      runs,
    )
  })

  it('does not depend on the batches in which events arrive', () => {
    const batched = log.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.integer({ min: 1, max: 5 }),
      ),
    )
    fc.assert(
      fc.property(batched, ([events, order, size]) => {
        let logs: ReturnType<typeof withEvents> = new Map()
        for (let i = 0; i < order.length; i += size) logs = withEvents(logs, order.slice(i, i + size))
        expect(logs.get(events[0]?.cardId ?? '')?.folded).toEqual(replay(events))
      }),
      runs,
    )
  })

  it('equals grading step by step', () => {
    fc.assert(
      fc.property(log, (events) => {
        const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.undoes] : [])))
        const steps = events.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id)).sort(compareEvents)
        let base: Base = newBase
        const states = []
        for (const event of steps) {
          const folded = fold(base, [event])
          states.push(...folded.states)
          base = { schedule: folded.schedule, lastDay: folded.schedule?.lastReviewDay ?? null, last: event }
        }
        expect({ schedule: base.schedule, states }).toEqual({
          schedule: replay(events).schedule,
          states: replay(events).states,
        })
      }),
      runs,
    )
  })

  it('restores every field when the newest review is undone, any number of levels deep', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 1, max: 4 }), (events, levels) => {
        const { effective } = replay(events)
        const taken = effective.slice(-levels)
        const undos = taken.map(({ id }, i) => ({ ...undo(1_000 + i, '2026-06-01T00:00:00Z', 0), undoes: id }))
        const without = events.filter(({ id }) => !taken.some((event) => event.id === id))
        expect(replay([...events, ...undos])).toEqual(replay(without))
      }),
      runs,
    )
  })
})

it('goes on where a wrong clock gave a study day that has none after it', () => {
  const { schedule } = replay([{ ...review(1, '2026-01-01T12:00:00Z', 4), studyDay: studyDay('9999-12-31') }])
  expect(schedule).toMatchObject({ state: 'Review', dueDay: '9999-12-31' })
})

describe('undo', () => {
  const good = review(1, '2026-01-01T12:00:00Z', 3)
  it('works whenever its target comes, and whatever their times', () => {
    const early = undo(2, '2025-12-31T12:00:00Z', 1)
    expect(replay([early]).schedule).toBeNull()
    expect(replay([early, good]).schedule).toBeNull()
  })
  it('is never undone', () => {
    expect(replay([good, undo(2, '2026-01-01T12:01:00Z', 1), undo(3, '2026-01-01T12:02:00Z', 2)]).schedule).toBeNull()
  })
  it('names a review of its own card only', () => {
    const other = undo(2, '2026-01-01T12:01:00Z', 1, { cardId: 'sampling/top-p' })
    const logs = withEvents(new Map(), [good, other])
    expect(logs.get(good.cardId)?.folded.schedule?.reps).toBe(1)
  })
  it('leaves a card New with no schedule when nothing effective is left', () => {
    expect(replay([good, undo(2, '2026-01-01T12:01:00Z', 1)])).toEqual({ schedule: null, effective: [], states: [] })
  })
})

describe('reset', () => {
  const events = [
    review(1, '2026-01-01T12:00:00Z', 4),
    review(2, '2026-01-09T12:00:00Z', 1),
    reset(3, '2026-01-10T12:00:00Z'),
  ]
  it('makes the card New and keeps reps and lapses', () => {
    expect(replay(events).schedule).toEqual({
      state: 'New',
      step: 0,
      dueDay: null,
      dueAt: null,
      stability: null,
      difficulty: null,
      reps: 2,
      lapses: 1,
      lastReview: null,
      lastReviewDay: null,
      cardVersion: 1,
    })
  })
  it('lets the next review be a first one, with no elapsed days', () => {
    const { schedule, states } = replay([...events, review(4, '2026-02-01T12:00:00Z', 3)])
    expect(states.at(-1)).toEqual({
      id: idOf(4),
      state: 'New',
      stability: null,
      retrievability: null,
      elapsedDays: null,
      intervalDays: null,
    })
    expect(schedule).toMatchObject({ state: 'Learning', stability: 2.3065, reps: 3, lapses: 1 })
  })
  it('can be undone', () => {
    expect(replay([...events, undo(4, '2026-01-10T12:01:00Z', 3)])).toEqual(replay(events.slice(0, 2)))
  })
})

describe('going on from a base', () => {
  const events = [
    review(1, '2026-01-01T12:00:00Z', 3),
    review(2, '2026-01-01T12:10:00Z', 3),
    review(3, '2026-01-03T12:00:00Z', 3),
  ]
  const [first, second, third] = events
  const base: Base = {
    schedule: replay(events.slice(0, 2)).schedule,
    lastDay: second?.studyDay ?? null,
    last: second ?? null,
  }
  it('passes over what the base holds already', () => {
    expect(fold(base, events).schedule).toEqual(replay(events).schedule)
    expect(fold(base, events.slice(0, 1)).schedule).toEqual(base.schedule)
  })
  it('takes an undo made before the base’s last event at its word', () => {
    expect(fold(base, [...(third ? [third] : []), undo(0, first?.at ?? '', 3)]).schedule).toEqual(base.schedule)
  })
})
