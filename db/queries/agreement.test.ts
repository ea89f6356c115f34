/** However a log comes in, and by whatever devices, all that is read of it is the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReviewLogEvent } from '../../core/review-log'
import { replay } from '../../core/schedule/replay'
import { seededCard } from '../../core/seed'
import { idOf, review } from '../../core/test-events'
import { randomLog } from '../../core/test-logs'
import type { Database } from '../database'
import type { UserSession } from '../session'
import { engines } from '../test-engines'
import { byCard } from './by-card'
import { learnerStart } from './learner'
import { rebuildUser } from './rebuild'
import { recordReviews } from './review-logs'
import { serverToday } from './settings-row'
import { exportOf, withLearner } from './test-databases'
import { newLearner, testCards } from './test-learner'

/** `log` over three cards. Two undos of three are of their target's card; the others must take back nothing. */
function overCards(log: readonly ReviewLogEvent[], picks: readonly number[]): ReviewLogEvent[] {
  const cards = new Map(log.map(({ id, cardId }, i) => [id, testCards[picks[i] ?? 0] ?? cardId]))
  return log.map((event, i) => {
    const named = event.kind === 'undo' && picks[i] !== 0 ? event.undoes : event.id
    return { ...event, cardId: cards.get(named) ?? event.cardId }
  })
}

/** A log over three cards, the batches in which it comes in, and a moment of its sixty days. */
const sent = fc
  .record({ log: randomLog, picks: fc.array(fc.nat(2), { minLength: 25, maxLength: 25 }), day: fc.nat(62) })
  .map(({ log, picks, day }) => ({
    log: overCards(log, picks),
    now: new Date(Date.parse('2026-03-01T09:00:00Z') + day * 86_400_000),
  }))
  .chain(({ log, now }) =>
    fc.record({
      log: fc.constant(log),
      now: fc.constant(now),
      order: fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 }),
      size: fc.integer({ min: 1, max: 9 }),
    }),
  )

// When they come in is after all of them: only the seeds depend on the day.
const later = new Date('2026-06-01T00:00:00Z')

async function text(db: Database, session: UserSession) {
  const { events, schedules } = (await exportOf(db, session, later)) ?? {}
  return JSON.stringify({ events, schedules })
}

describe.each(engines)('a log on $name', ({ name, fresh }) => {
  it('is the same in any order, in any batches, sent twice or by several devices at once', async () => {
    const { db } = await withLearner(fresh)
    const property = fc.asyncProperty(sent, async ({ log, now, order, size }) => {
      const plain = await newLearner(db)
      const mixed = await newLearner(db)
      await recordReviews(db, plain, log, { now: later })
      const devices: ReviewLogEvent[][] = []
      for (let i = 0; i < order.length; i += size) devices.push(order.slice(i, i + size))
      await Promise.all(devices.map((batch) => recordReviews(db, mixed, batch, { now: later })))
      expect(await text(db, mixed)).toBe(await text(db, plain))
      expect(await rebuildUser(db, mixed.userId, { write: false })).toEqual([])
      const { seeds, settings } = await learnerStart(db, mixed, now)
      for (const seed of seeds) {
        const own = log.filter(({ cardId }) => cardId === seed.cardId)
        expect(seed).toEqual(seededCard(seed.cardId, own, serverToday(settings, now)).seed)
      }
      const scheduled = [...byCard(log)].filter(([, own]) => replay(own).schedule).map(([cardId]) => cardId)
      expect(seeds.map(({ cardId }) => cardId)).toEqual(expect.arrayContaining(scheduled))
    })
    await fc.assert(property, { numRuns: 30, seed: 5, endOnFailure: true })
  }, 60_000)

  it('holds every grade of sixteen connections that grade one card over and over', async () => {
    const { db, session } = await withLearner(fresh)
    const now = new Date('2026-11-24T14:00:00.000Z')
    // The embedded database has one connection: there they only wait in line.
    const times = name === 'pglite' ? 10 : 50
    const grade = async (device: number, i: number) => {
      const number = device * times + i
      const at = new Date(now.getTime() - ((number * 7919) % 800) * 60_000).toISOString()
      const outcome = await recordReviews(db, session, [review(number, at, 3)], { now })
      expect(outcome).toMatchObject({ kind: 'recorded', acknowledged: [idOf(number)] })
    }
    const device = async (each: number) => {
      for (let i = 0; i < times; i++) await grade(each, i)
    }
    await Promise.all(Array.from({ length: 16 }, (_, each) => device(each)))
    const kept = await exportOf(db, session, now)
    expect(kept?.events.length).toBe(16 * times)
    expect(kept?.schedules).toMatchObject([{ reps: 16 * times }])
    expect(await rebuildUser(db, session.userId, { write: false })).toEqual([])
  }, 120_000)
})
