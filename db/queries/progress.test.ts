import { afterEach, describe, expect, it } from 'vitest'
import { withEvents } from '../../core/card-log'
import { defaultDecay } from '../../core/forgetting-curve'
import type { ReviewLogEvent } from '../../core/review-log'
import { replay } from '../../core/schedule/replay'
import { defaultSettings } from '../../core/settings'
import { cardDays, type Deck, schedulesOf, windowStart } from '../../core/statistics/input'
import { progress } from '../../core/statistics/progress'
import { learnerLog } from '../../core/statistics/test-learner'
import { studyDay } from '../../core/study-day'
import { review, undo } from '../../core/test-events'
import type { Database } from '../database'
import { cards, reviewLogs, reviewStates, schedules, settings, topics, users } from '../schema'
import { engines, type TestDatabase } from '../test-engines'
import { progressInput } from './progress'

const now = new Date('2026-11-24T12:30:00.000Z')
const today = studyDay('2026-11-24')
const study = { ...defaultSettings, desiredRetention: 0.85, timeZone: 'UTC' }
const retired = new Date('2026-01-01T00:00:00Z')

const deck: Deck = {
  topics: ['a', 'b'].map((slug, i) => ({ slug, position: i + 1, title: `Topic ${slug}`, short: slug })),
  cards: ['a/1', 'a/2', 'b/1', 'b/2', 'b/3'].map((cardId, i) => ({
    cardId,
    version: i === 3 ? 2 : 1,
    position: i + 1,
    question: `Question ${cardId}`,
  })),
}

let open: TestDatabase | null = null
afterEach(async () => {
  await open?.close()
  open = null
})

async function withDeck(fresh: () => Promise<TestDatabase>): Promise<Database> {
  open = await fresh()
  const { db } = open
  await db
    .insert(topics)
    .values([...deck.topics, { slug: 'old', position: 3, title: 'Old', short: 'Old', retiredAt: retired }])
  const gone = { cardId: 'a/gone', version: 1, position: 9, question: 'Gone', retiredAt: retired }
  const texts = { answer: '', questionHtml: '', answerHtml: '' }
  await db
    .insert(cards)
    .values([...deck.cards, gone].map((card) => ({ ...card, ...texts, topic: card.cardId.charAt(0) })))
  return db
}

async function member(db: Database, email: string, events: readonly ReviewLogEvent[]): Promise<string> {
  const [user] = await db.insert(users).values({ email }).returning({ id: users.id })
  const userId = user?.id ?? ''
  const folded = [...new Set(events.map(({ cardId }) => cardId))].map((cardId) => ({
    cardId,
    ...replay(events.filter((event) => event.cardId === cardId)),
  }))
  const logged = events.map((event) => {
    const payload = event.kind === 'review' ? { under: event.under } : {}
    return { ...event, userId, at: new Date(event.at), payload }
  })
  const current = folded.flatMap(({ cardId, schedule }) => (schedule ? [{ userId, cardId, ...schedule }] : []))
  const before = folded.flatMap(({ states }) => states.map(({ id, ...state }) => ({ userId, eventId: id, ...state })))
  if (logged.length > 0) await db.insert(reviewLogs).values(logged)
  if (current.length > 0) await db.insert(schedules).values(current)
  if (before.length > 0) await db.insert(reviewStates).values(before)
  return userId
}

/** As a browser works it out from its log. */
function asGuest(events: readonly ReviewLogEvent[]) {
  const logs = withEvents(new Map(), events)
  const done = cardDays(logs, windowStart(today), today)
  const moment = { now, today }
  const desiredRetention = study.desiredRetention
  return progress({ deck, schedules: schedulesOf(logs), done, moment, desiredRetention, decay: defaultDecay })
}

describe.each(engines)('a member’s progress on $name', ({ fresh }) => {
  it('is what a guest with the same log sees, and nothing of another member’s', async () => {
    const db = await withDeck(fresh)
    const ids = [...deck.cards.map(({ cardId }) => cardId), 'a/gone']
    const undone = [
      review(1, '2026-11-24T11:00:00Z', 3, { cardId: 'b/3' }),
      review(2, '2026-11-24T11:05:00Z', 1, { cardId: 'b/3' }),
      undo(3, '2026-11-24T11:05:01Z', 2, { cardId: 'b/3' }),
    ]
    const learners = [
      { events: learnerLog(ids, 45, now, 1) },
      // The same ids, for other answers at other times.
      { events: learnerLog(ids, 90, now, 1) },
      { events: undone },
      { events: [] },
    ]
    const members = []
    for (const [place, { events }] of learners.entries()) {
      members.push({ events, userId: await member(db, `${place}@example.test`, events) })
    }
    for (const { events, userId } of members) {
      expect(progress(await progressInput(db, userId, study, now))).toEqual(asGuest(events))
    }
    expect(asGuest(learners[0]?.events ?? []).retention.all.reviews).toBeGreaterThan(0)
    expect(asGuest(undone).days.at(-1)?.reviews).toBe(1)
  })

  it('takes its day from the newest event where the settings name no zone, and its curve from the weights', async () => {
    const db = await withDeck(fresh)
    // 20:00 UTC on the 24th is 05:00 of the 25th in Tokyo.
    const late = new Date('2026-11-24T20:00:00.000Z')
    const other = await member(db, 'other@example.test', [review(1, '2026-11-26T12:00:00Z', 3, { cardId: 'a/1' })])
    const userId = await member(db, 'tokyo@example.test', [
      review(1, '2026-11-24T19:00:00Z', 3, { cardId: 'a/1', timeZone: 'Asia/Tokyo' }),
    ])
    const weights = Array.from({ length: 21 }, (_, i) => (i === 20 ? 0.3 : 1))
    await db.insert(settings).values({ userId, study, weights })
    const input = await progressInput(db, userId, defaultSettings, late)
    expect(input.moment.today).toBe('2026-11-25')
    expect(input.decay).toBe(0.3)
    expect((await progressInput(db, other, study, late)).decay).toBe(defaultDecay)
    expect((await progressInput(db, userId, study, late)).moment.today).toBe('2026-11-24')
  })
})
