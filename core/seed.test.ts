/** What a device is given to start a card from must lead it to the same schedule as the whole log, whatever it adds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededLogs, usedOn, withEvents } from './card-log'
import { compareEvents, type ReviewLogEvent } from './review-log'
import { fold, replay } from './schedule/replay'
import { seededCard } from './seed'
import { addDays, studyDay } from './study-day'
import { idOf, reset, review, undo } from './test-events'
import { randomLog } from './test-logs'

const card = 'sampling/temperature'
const runs = { numRuns: 1_000, seed: 11 }
// The random logs span sixty days from 1 March.
const anyDay = fc.integer({ min: -2, max: 64 }).map((days) => addDays(studyDay('2026-03-01'), days))
const seedOf = (events: readonly ReviewLogEvent[], today: string) => seededCard(card, events, studyDay(today)).seed

describe('a seed', () => {
  it('folds to what the whole log folds to, on any day', () => {
    fc.assert(
      fc.property(randomLog, anyDay, (log, today) => {
        const { seed, folded } = seededCard(card, log, today)
        expect(fold(seed.base, seed.events).schedule).toEqual(replay(log).schedule)
        expect(folded).toEqual(replay(log))
      }),
      runs,
    )
  })

  it('goes on like the whole log with any later events that take back nothing of its base', () => {
    fc.assert(
      fc.property(randomLog, fc.nat(25), anyDay, (log, count, today) => {
        // What was stored when the seed was made, and what the device adds: any events that sort after the base.
        const stored = log.slice(count)
        const { seed } = seededCard(card, stored, today)
        const { last } = seed.base
        const inBase = new Set(stored.filter((event) => last && compareEvents(event, last) <= 0).map(({ id }) => id))
        const own = log
          .slice(0, count)
          .filter((event) => !last || compareEvents(event, last) > 0)
          .filter((event) => event.kind !== 'undo' || !inBase.has(event.undoes))
        expect(fold(seed.base, [...seed.events, ...own]).schedule).toEqual(replay([...stored, ...own]).schedule)
      }),
      runs,
    )
  })

  it('passes over an own event that sorts within the base, which holds it or comes again with it', () => {
    fc.assert(
      fc.property(randomLog, anyDay, fc.nat(), (log, today, pick) => {
        const { seed } = seededCard(card, log, today)
        const { last } = seed.base
        fc.pre(last !== null)
        const within = log.filter((event) => last && compareEvents(event, last) <= 0 && event.kind !== 'undo')
        fc.pre(within.length > 0)
        const own = within[pick % within.length]
        expect(fold(seed.base, [...seed.events, ...(own ? [own] : [])]).schedule).toEqual(replay(log).schedule)
      }),
      runs,
    )
  })

  it('holds every event of yesterday and later, so that any of them can be taken back', () => {
    fc.assert(
      fc.property(randomLog, anyDay, (log, today) => {
        const { seed } = seededCard(card, log, today)
        const recent = log.filter((event) => event.studyDay >= addDays(today, -1))
        expect(seed.events).toEqual(expect.arrayContaining(recent))
        for (const target of recent.filter(({ kind }) => kind !== 'undo')) {
          const own = { ...undo(999, '2026-06-01T00:00:00Z', 0), undoes: target.id }
          expect(fold(seed.base, [...seed.events, own]).schedule).toEqual(replay([...log, own]).schedule)
        }
      }),
      { numRuns: 200, seed: 11 },
    )
  })

  it('tells how much of the day is used', () => {
    fc.assert(
      fc.property(randomLog, anyDay, (log, today) => {
        const { seed } = seededCard(card, log, today)
        expect(usedOn(today, seededLogs([seed]))).toEqual(usedOn(today, withEvents(new Map(), log)))
      }),
      runs,
    )
  })
})

describe('the base', () => {
  const old = review(1, '2026-03-01T12:00:00Z', 3)
  const older = review(2, '2026-03-02T12:00:00Z', 3)
  const recent = review(3, '2026-03-09T12:00:00Z', 3)

  it('is the fold of what is older than yesterday, with the place of its last event', () => {
    const { base, events } = seedOf([recent, older, old], '2026-03-10')
    expect(base).toEqual({
      schedule: replay([old, older]).schedule,
      lastDay: '2026-03-02',
      last: { at: older.at, id: older.id },
    })
    expect(events).toEqual([recent])
  })

  it('stops before the first event of yesterday, older ones after it or not', () => {
    const strayed = { ...old, studyDay: studyDay('2026-03-09') }
    expect(seedOf([strayed, older], '2026-03-10')).toMatchObject({ base: { last: null }, events: [strayed, older] })
  })

  it('leaves out what a later undo names, and ends with an undone event all the same', () => {
    const taken = undo(4, '2026-03-10T12:00:00Z', 2)
    const { base, events } = seedOf([old, older, recent, taken], '2026-03-10')
    expect(base.schedule).toEqual(replay([old]).schedule)
    expect(base.last).toEqual({ at: older.at, id: older.id })
    expect(events).toEqual([recent, taken])
  })

  it('hands on an old undo whose target has not come, and no other', () => {
    const inert = undo(5, '2026-03-03T12:00:00Z', 77)
    const done = undo(6, '2026-03-03T13:00:00Z', 1)
    const { base, events } = seedOf([old, older, inert, done], '2026-03-10')
    expect(events).toEqual([inert])
    expect(base.last).toEqual({ at: done.at, id: done.id })
    const late = review(77, '2026-03-04T12:00:00Z', 1)
    expect(fold(base, [...events, late]).schedule).toEqual(replay([old, older, inert, done, late]).schedule)
  })

  it('of a reset card is New and keeps its counts', () => {
    const { base } = seedOf([old, older, reset(7, '2026-03-03T12:00:00Z')], '2026-03-10')
    expect(base).toMatchObject({ schedule: { state: 'New', reps: 2, lastReview: null }, lastDay: null })
    expect(base.last?.id).toBe(idOf(7))
  })

  it('folds with the weights it is given', () => {
    const weights = Array.from({ length: 21 }, (_, i) => 0.3 + i / 100)
    const { seed, folded } = seededCard(card, [old, older, recent], studyDay('2026-03-10'), weights)
    expect(seed.base.schedule).toEqual(replay([old, older], weights).schedule)
    expect(folded).toEqual(replay([old, older, recent], weights))
  })
})
