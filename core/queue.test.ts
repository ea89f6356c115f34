import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardOutline } from './card'
import { isDue } from './due'
import { introductionOrder, nextCard, queue } from './queue'
import type { Schedule } from './schedule/schedule'
import { defaultLimits } from './settings'
import { studyDay } from './study-day'

const cards: CardOutline[] = ['a/1', 'a/2', 'a/3', 'b/1', 'b/2', 'c/1'].map((cardId, i) => ({
  cardId,
  version: 1,
  position: i + 1,
}))
const today = studyDay('2026-05-10')
const now = new Date('2026-05-10T12:00:00Z')
const moment = { now, today }

const schedule = (change: Partial<Schedule>): Schedule => ({
  state: 'Review',
  step: 0,
  dueDay: today,
  dueAt: null,
  stability: 3,
  difficulty: 5,
  reps: 2,
  lapses: 0,
  lastReview: new Date('2026-05-07T12:00:00Z'),
  lastReviewDay: studyDay('2026-05-07'),
  cardVersion: 1,
  ...change,
})
const learning = (minutes: number, change: Partial<Schedule> = {}) =>
  schedule({ state: 'Learning', dueAt: new Date(now.getTime() + minutes * 60_000), ...change })
const queueOf = (schedules: Record<string, Schedule>, left = defaultLimits, of = cards) =>
  queue({ cards: introductionOrder(of), schedules: new Map(Object.entries(schedules)), left, ...moment })

describe('new cards', () => {
  it('come the first of each topic, then the second of each, and so on', () => {
    expect(queueOf({}).newCards).toEqual(['a/1', 'b/1', 'c/1', 'a/2', 'b/2', 'a/3'])
  })
  it('come after those that they need, wherever these are', () => {
    const needs: Record<string, string[]> = { 'a/1': ['b/2'], 'b/2': ['a/3'], 'c/1': ['a/1', 'elsewhere/1'] }
    const needy = cards.map((card) => ({ ...card, needs: needs[card.cardId] ?? [] }))
    expect(introductionOrder(needy).map(({ cardId }) => cardId)).toEqual(['a/3', 'b/2', 'a/1', 'b/1', 'c/1', 'a/2'])
  })
  it('come once each, after what they need, or in a circle all the same', () => {
    const anyNeeds = fc.array(fc.subarray(cards.map(({ cardId }) => cardId)), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(anyNeeds, fc.boolean(), (needs, hasCircles) => {
        const needy = cards.map((card, at) => ({
          ...card,
          needs: (needs[at] ?? []).filter((need) => hasCircles || need > card.cardId),
        }))
        const order = introductionOrder(needy).map(({ cardId }) => cardId)
        expect([...order].sort()).toEqual(cards.map(({ cardId }) => cardId))
        const isBefore = (need: string, cardId: string) => order.indexOf(need) < order.indexOf(cardId)
        const isKept = needy.every(({ cardId, needs: all }) => all.every((need) => isBefore(need, cardId)))
        expect(hasCircles || isKept).toBe(true)
      }),
    )
  })
  it('keep that order when some are begun', () => {
    expect(queueOf({ 'a/1': learning(5), 'c/1': schedule({}) }).newCards).toEqual(['b/1', 'a/2', 'b/2', 'a/3'])
  })
  it('are as many as the day’s limit leaves', () => {
    expect(queueOf({}, { newCards: 2, reviews: 200 }).newCards).toEqual(['a/1', 'b/1'])
    expect(queueOf({}, { newCards: 0, reviews: 200 }).newCards).toEqual([])
  })
  it('include a card that was reset', () => {
    expect(queueOf({ 'a/1': schedule({ state: 'New', dueDay: null, stability: null }) }).newCards[0]).toBe('a/1')
  })
})

describe('due reviews', () => {
  it('come by due day, then in deck order', () => {
    const due = {
      'b/2': schedule({ dueDay: studyDay('2026-05-09') }),
      'a/2': schedule({}),
      'a/1': schedule({ dueDay: studyDay('2026-05-11') }),
      'c/1': schedule({ dueDay: studyDay('2026-05-09') }),
    }
    expect(queueOf(due).reviews).toEqual(['b/2', 'c/1', 'a/2'])
  })
  it('are as many as the day’s limit leaves', () => {
    expect(queueOf({ 'a/1': schedule({}), 'a/2': schedule({}) }, { newCards: 20, reviews: 1 }).reviews).toEqual(['a/1'])
  })
  it('include a card whose answer has changed in meaning', () => {
    const [first, ...rest] = cards
    const changed = [...(first ? [{ ...first, version: 2 }] : []), ...rest]
    expect(queueOf({ 'a/1': schedule({ dueDay: studyDay('2026-09-01') }) }, defaultLimits, changed).reviews).toEqual([
      'a/1',
    ])
  })
})

describe('learning cards', () => {
  it('come back at their minute, the longest waiting first, before reviews and new cards', () => {
    const due = { 'a/1': learning(-1), 'a/2': learning(0), 'b/1': learning(1), 'b/2': schedule({}) }
    const all = queueOf(due)
    expect(all.learning).toEqual(['a/1', 'a/2'])
    expect(all.later.map(({ cardId }) => cardId)).toEqual(['b/1'])
    expect(nextCard(all, now)).toBe('a/1')
  })
  it('whose step crossed the rollover are due by day', () => {
    expect(isDue(learning(0, { dueAt: null, dueDay: studyDay('2026-05-11') }), moment)).toBe(false)
    expect(isDue(learning(0, { dueAt: null, dueDay: today }), moment)).toBe(true)
  })
  it('are shown up to 20 minutes ahead when nothing else is left', () => {
    const only = (minutes: number) => nextCard(queueOf({ 'a/1': learning(minutes) }, { newCards: 0, reviews: 0 }), now)
    expect(only(20)).toBe('a/1')
    expect(only(21)).toBeNull()
    expect(nextCard(queueOf({ 'a/1': learning(5) }), now)).toBe('b/1')
  })
  it('are not shown twice running by learning ahead while another could be', () => {
    const both = queueOf({ 'a/1': learning(1), 'a/2': learning(8) }, { newCards: 0, reviews: 0 })
    expect(nextCard(both, now, 'a/1')).toBe('a/2')
    expect(nextCard(both, now)).toBe('a/1')
  })
})
