import { describe, expect, it } from 'vitest'
import type { CardProgress } from '@/device/card-progress'
import { asOf, dueWords, inkWeight, lineLabel, memoryOf, recallSentence } from './recall-words'

const known = (given: Partial<CardProgress>): CardProgress =>
  ({
    state: 'Review',
    cardVersion: 1,
    recall: 0.95,
    stability: 20,
    elapsedDays: 5,
    dueDay: '2026-12-09',
    due: false,
    dueInDays: 15,
    ...given,
  }) as CardProgress

describe('dueWords', () => {
  it.each([
    [-3, true, 'due 3 days ago'],
    [-1, true, 'due since yesterday'],
    [0, true, 'due today'],
    [0, false, 'due later today'],
    [1, false, 'due tomorrow'],
    [32, false, 'due in 32 days'],
    [null, false, 'not studied yet'],
  ])('%s days, due %s: %s', (dueInDays, due, words) => {
    expect(dueWords(known({ dueInDays, due }))).toBe(words)
  })
})

describe('a card at another version than was answered', () => {
  it('is due today where its answer changed in meaning, and as due as it was where not', () => {
    const card = known({ dueInDays: 15 })
    expect(asOf(1, card)).toBe(card)
    const changed = asOf(2, card)
    expect(changed && dueWords(changed)).toBe('due today')
    expect(recallSentence([changed])).toContain('One is due')
  })

  it('is left alone where it is overdue, in its steps, or never studied', () => {
    const overdue = known({ due: true, dueInDays: -3 })
    const inStep = known({ state: 'Learning', dueInDays: 0 })
    expect([asOf(2, overdue), asOf(2, inStep), asOf(2, undefined)]).toEqual([overdue, inStep, undefined])
  })
})

describe('recallSentence', () => {
  it('says that all is new where nothing is studied', () => {
    expect(recallSentence([undefined, undefined])).toBe('Two cards, all new to you.')
    expect(recallSentence([undefined])).toBe('One card, new to you.')
  })

  it('adds recall up and counts what is due', () => {
    const six = [
      known({}),
      known({ due: true, recall: 0.88 }),
      known({ due: true, recall: 0.88 }),
      known({}),
      known({}),
    ]
    expect(recallSentence([...six, undefined])).toBe('Today you would recall about 5 of 6. Two are due.')
    expect(recallSentence([known({ recall: 0.3, due: true })])).toBe('Today you would recall about 0 of 1. One is due.')
    expect(recallSentence([known({})])).toBe('Today you would recall about 1 of 1. None is due.')
  })
})

it('draws no line without a memory', () => {
  expect(memoryOf(undefined)).toBeNull()
  expect(lineLabel(undefined, 0.9)).toBe('Not studied yet.')
})

it('says the line in a sentence', () => {
  expect(lineLabel(known({ recall: 0.971 }), 0.85)).toBe(
    'Your recall: 97% today, 86% in 30 days. The rule is your target, 85%.',
  )
})

it('sets what is known heavier, within bounds', () => {
  expect(inkWeight(1)).toBe(560)
  expect(inkWeight(0.85)).toBe(330)
  expect(inkWeight(0.2)).toBe(320)
})
