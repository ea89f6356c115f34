import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { seededLogs, usedOn } from '../../core/card-log'
import { replay } from '../../core/schedule/replay'
import { startSession } from '../../core/session'
import { defaultSettings } from '../../core/settings'
import { progress } from '../../core/statistics/progress'
import { studyDay } from '../../core/study-day'
import { idOf, review, undo } from '../../core/test-events'
import { cards, settings } from '../schema'
import { engines } from '../test-engines'
import { dueQueue } from './due-queue'
import { learnerStart } from './learner'
import { progressInput } from './progress'
import { recordReviews } from './review-logs'
import { withLearner } from './test-databases'
import { newLearner } from './test-learner'

const now = new Date('2026-11-24T14:00:00.000Z')
const today = studyDay('2026-11-24')
const old = review(1, '2026-11-20T14:00:00Z', 4)
const recent = review(2, '2026-11-24T13:00:00Z', 3, { cardId: 'sampling/top-p' })

describe.each(engines)('a learner on $name', ({ fresh }) => {
  it('starts from what their cards fold to, and from their settings', async () => {
    const { db, session } = await withLearner(fresh)
    await recordReviews(db, session, [old, recent], { now })
    const { seeds, settings, weights } = await learnerStart(db, session, now)
    expect({ settings, weights }).toEqual({ settings: { ...defaultSettings, timeZone: 'UTC' }, weights: null })
    const { schedule } = replay([old])
    const last = { at: old.at, id: old.id }
    expect(seeds).toEqual([
      { cardId: old.cardId, base: { schedule, lastDay: '2026-11-20', last }, events: [] },
      { cardId: recent.cardId, base: { schedule: null, lastDay: null, last: null }, events: [recent] },
    ])
    expect(usedOn(today, seededLogs(seeds))).toEqual({ newCards: 1, reviews: 0 })
  })

  it('is handed the undo that waits for its target', async () => {
    const { db, session } = await withLearner(fresh)
    const waiting = undo(7, '2026-11-21T14:00:00Z', 9)
    await recordReviews(
      db,
      session,
      [old, waiting, undo(8, '2026-11-21T14:00:00Z', 9, { cardId: 'finetuning/lora' })],
      {
        now,
      },
    )
    const { seeds } = await learnerStart(db, session, now)
    expect(seeds).toMatchObject([{ cardId: old.cardId, base: { last: { id: idOf(7) } }, events: [waiting] }])
  })

  it('of no known zone keeps two days of events wherever they are', async () => {
    const { db, session } = await withLearner(fresh)
    await db.update(settings).set({ study: defaultSettings }).where(eq(settings.userId, session.userId))
    const before = review(3, '2026-11-22T17:00:00Z', 3)
    await recordReviews(db, session, [before], { now })
    const { seeds } = await learnerStart(db, session, new Date('2026-11-24T14:00:00.000Z'))
    expect(seeds).toMatchObject([{ events: [before] }])
  })

  it('is asked a card whose answer changed in meaning, long before its day, until it is answered at that version', async () => {
    const { db, session } = await withLearner(fresh)
    // Easy twice: the next review would come more than a month later.
    const learned = [review(1, '2026-11-10T14:00:00Z', 4), review(2, '2026-11-18T14:00:00Z', 4)]
    await recordReviews(db, session, learned, { now })
    const seen = async (version: number, at = now) => {
      const { seeds } = await learnerStart(db, session, at)
      const deck = [{ cardId: old.cardId, version, position: 1 }]
      const place = { timeZone: 'UTC', rollover: 4 }
      const sitting = startSession({ cards: deck, topic: null, seeds, events: [], now: at, place })
      const { topics, comingDue } = progress(await progressInput(db, session.userId, defaultSettings, at))
      return [sitting.front?.cardId, topics[0]?.nextDue, comingDue[0]?.cards]
    }
    const rise = (version: number) => db.update(cards).set({ version }).where(eq(cards.cardId, old.cardId))
    const notYet = [undefined, expect.objectContaining({ when: 'days' }), 0]
    expect(await seen(1)).toEqual(notYet)
    await rise(2)
    expect(await seen(2)).toEqual([old.cardId, { when: 'now' }, 1])
    await recordReviews(db, session, [review(3, '2026-11-24T13:59:00Z', 3, { cardVersion: 2 })], { now })
    expect(await seen(2)).toEqual(notYet)
    const { seeds } = await learnerStart(db, session, new Date('2026-11-27T14:00:00Z'))
    expect(seeds).toMatchObject([{ base: { schedule: { cardVersion: 2 } } }])
  })

  it('with nothing, or another one, starts from nothing', async () => {
    const { db, session } = await withLearner(fresh)
    await recordReviews(db, session, [old, recent], { now })
    const beside = await newLearner(db)
    expect((await learnerStart(db, beside, now)).seeds).toEqual([])
    expect(await dueQueue(db, beside, studyDay('2030-01-01'), 10)).toEqual([])
  })

  it('sees due cards, the longest due first, and no retired ones', async () => {
    const { db, session } = await withLearner(fresh)
    const third = review(3, '2026-11-19T14:00:00Z', 1, { cardId: 'finetuning/lora' })
    await recordReviews(db, session, [old, recent, third], { now })
    const cardIds = async (day: string, limit = 9) =>
      (await dueQueue(db, session, studyDay(day), limit)).map(({ cardId }) => cardId)
    expect(await cardIds('2026-11-24')).toEqual([third.cardId, recent.cardId])
    expect(await cardIds('2026-12-24')).toEqual([third.cardId, recent.cardId, old.cardId])
    expect(await cardIds('2026-12-24', 1)).toEqual([third.cardId])
    await db.update(cards).set({ retiredAt: now }).where(eq(cards.cardId, third.cardId))
    expect(await cardIds('2026-11-24')).toEqual([recent.cardId])
  })
})
