import { describe, expect, it } from 'vitest'
import { lastEffective, reviewsOn, seededLogs, usedOn, withEvents } from './card-log'
import { replay } from './schedule/replay'
import { studyDay } from './study-day'
import { idOf, reset, review, undo } from './test-events'

const day = studyDay('2026-05-10')
const empty = new Map()

describe('the day’s limits', () => {
  const at = (hour: number) => `2026-05-10T${hour}:00:00Z`
  it.each([
    [
      'a new card once, however often it is answered',
      [review(1, at(10), 1), review(2, at(11), 3)],
      { newCards: 1, reviews: 0 },
    ],
    ['none that was undone', [review(1, at(10), 3), undo(2, at(11), 1)], { newCards: 0, reviews: 0 }],
    [
      'a review of a card in Review',
      [review(1, '2026-05-01T10:00:00Z', 4), review(2, at(10), 3)],
      { newCards: 0, reviews: 1 },
    ],
    [
      'not the relearning after it',
      [review(1, '2026-05-01T10:00:00Z', 4), review(2, at(10), 1), review(3, at(11), 3)],
      { newCards: 0, reviews: 1 },
    ],
    [
      'a card begun again after a reset',
      [review(1, '2026-05-01T10:00:00Z', 4), reset(2, at(10)), review(3, at(11), 3)],
      { newCards: 1, reviews: 0 },
    ],
    [
      'a card begun and reset today once at most',
      [review(1, at(10), 4), reset(2, at(11)), review(3, at(12), 3)],
      { newCards: 1, reviews: 0 },
    ],
    ['nothing of yesterday', [review(1, '2026-05-10T03:59:00Z', 3)], { newCards: 0, reviews: 0 }],
  ])('count %s', (_, events, used) => {
    expect(usedOn(day, withEvents(empty, events))).toEqual(used)
  })

  it('count no new card whose beginning lies in the base', () => {
    const before = review(1, '2026-05-01T10:00:00Z', 4)
    const base = { schedule: replay([before]).schedule, lastDay: before.studyDay, last: before }
    const logs = seededLogs([{ cardId: before.cardId, base, events: [review(2, at(10), 3)] }])
    expect(usedOn(day, logs)).toEqual({ newCards: 0, reviews: 1 })
  })
})

describe('the reviews of a day', () => {
  it('are found behind a day that travel set back', () => {
    const events = [
      review(1, '2026-05-10T10:00:00Z', 3),
      review(2, '2026-05-10T11:00:00Z', 3, { timeZone: 'Pacific/Pago_Pago', rollover: 4 }),
    ]
    expect(events[1]?.studyDay).toBe('2026-05-09')
    expect(reviewsOn(day, replay(events)).map(({ review: { id } }) => id)).toEqual([idOf(1)])
  })
})

describe('what undo takes back', () => {
  const now = new Date('2026-05-10T12:00:00Z')

  it('is the last effective event of the cards asked about', () => {
    const logs = withEvents(empty, [
      review(1, '2026-05-10T10:00:00Z', 3, { cardId: 'a/1' }),
      review(2, '2026-05-10T11:00:00Z', 3, { cardId: 'b/1' }),
    ])
    expect(lastEffective(logs, ['a/1', 'b/1'], now)?.id).toBe(idOf(2))
    expect(lastEffective(logs, ['a/1'], now)?.id).toBe(idOf(1))
    expect(lastEffective(logs, ['c/1'], now)).toBeNull()
  })
})
