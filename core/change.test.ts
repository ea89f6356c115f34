import { describe, expect, it } from 'vitest'
import type { Card } from './card'
import { changeSince } from './change'
import { replay } from './schedule/replay'
import { reset, review } from './test-events'

const card = (change: Partial<Card> = {}): Card => ({
  ...{ cardId: 'sampling/temperature', version: 3, position: 1, question: 'Why now?', answer: 'Third.' },
  ...{ questionHtml: 'Why now?', answerHtml: 'Third.', changed: '2026-11-25' },
  earlier: [
    { version: 1, since: '2026-03-01', question: 'Why?', answer: 'First.' },
    { version: 2, since: '2026-07-01', answer: 'Second.' },
  ],
  ...change,
})
const answered = (cardVersion: number, rating: 1 | 4 = 4) =>
  replay([review(1, '2026-04-01T12:00:00Z', rating, { cardVersion })]).schedule

describe('what a learner is told of a card that changed', () => {
  it('is what it said at the version of the last review, what it says now, and since when each', () => {
    expect(changeSince(card(), answered(1))).toEqual({
      from: '2026-03-01',
      to: '2026-11-25',
      question: { before: 'Why?', after: 'Why now?' },
      answer: { before: 'First.', after: 'Third.' },
    })
    expect(changeSince(card(), answered(2))).toEqual({
      from: '2026-07-01',
      to: '2026-11-25',
      question: { before: 'Why now?', after: 'Why now?' },
      answer: { before: 'Second.', after: 'Third.' },
    })
  })

  it('is told in its learning steps too', () => {
    expect(changeSince(card(), answered(1, 1))?.answer.before).toBe('First.')
  })

  it('is nothing after a review at this version, or at one that this deck does not know yet', () => {
    expect(changeSince(card(), answered(3))).toBeNull()
    expect(changeSince(card(), answered(4))).toBeNull()
  })

  it('is nothing for a card never answered, and none for one that was reset', () => {
    expect(changeSince(card(), null)).toBeNull()
    const again = replay([review(1, '2026-04-01T12:00:00Z', 4), reset(2, '2026-04-02T12:00:00Z')]).schedule
    expect(again?.state).toBe('New')
    expect(changeSince(card(), again)).toBeNull()
  })

  it('is nothing where only the form changed: text edited, version as it was', () => {
    const edited = card({ version: 1, answer: 'First, corrected.', changed: undefined, earlier: undefined })
    expect(changeSince(edited, answered(1))).toBeNull()
  })

  it('is nothing where the deck does not say what it said', () => {
    expect(changeSince(card({ earlier: undefined }), answered(1))).toBeNull()
    expect(changeSince(card({ changed: undefined }), answered(1))).toBeNull()
  })
})
