import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Card, TopicOutline } from '../core/card'
import type { Database } from './database'
import { migrate } from './migrate'
import { cards, cardVersions, deckState, schedules, topics, users } from './schema'
import { type DeckContent, syncDeck } from './sync'
import { engines, type TestDatabase } from './test-engines'

const day = (date: number) => new Date(Date.UTC(2026, 10, date))
const topic = (slug: string, position: number): TopicOutline => ({ slug, position, title: slug, short: slug })

const card = (cardId: string, position: number, more: Partial<Card> = {}): Card => {
  const text = `the answer of ${cardId}`
  return {
    cardId,
    position,
    version: 1,
    question: cardId,
    answer: text,
    questionHtml: cardId,
    answerHtml: text,
    ...more,
  }
}

const one: DeckContent = {
  topics: [topic('sampling', 1), topic('evaluation', 2)],
  cards: [card('sampling/temperature', 1), card('sampling/top-p', 2), card('evaluation/perplexity', 3)],
}
const unread = () => Promise.reject(new Error('the deck was read'))

describe.each(engines)('the deck’s sync on $name', ({ fresh }) => {
  let opened: TestDatabase
  let db: Database

  beforeEach(async () => {
    opened = await fresh()
    db = opened.db
    expect(await sync(1, 'a', one, day(1))).toBe(true)
  })
  afterEach(() => opened.close())

  const sync = (revision: number, hash: string, content: DeckContent | typeof unread, now: Date) => {
    const read = typeof content === 'function' ? content : async () => content
    return syncDeck(db, { revision, hash, read }, now)
  }
  const stored = (cardId: string) => db.query.cards.findFirst({ where: eq(cards.cardId, cardId) })
  const versions = () => db.select().from(cardVersions).orderBy(asc(cardVersions.cardId), asc(cardVersions.version))

  test('a first sync stores topics, cards, their versions and which deck it was', async () => {
    expect(await db.$count(topics)).toBe(2)
    expect(await stored('sampling/top-p')).toEqual({ ...one.cards[1], topic: 'sampling', retiredAt: null })
    expect(await versions()).toHaveLength(3)
    expect(await db.select().from(deckState)).toEqual([{ id: 1, revision: 1, hash: 'a', syncedAt: day(1) }])
  })

  test('the same deck is neither read nor written again', async () => {
    expect(await sync(1, 'a', unread, day(2))).toBe(false)
    expect((await db.select().from(deckState))[0]?.syncedAt).toEqual(day(1))
  })

  test('an older deck does nothing, an edited one of the same revision is taken', async () => {
    expect(await sync(0, 'older', unread, day(2))).toBe(false)
    expect(await sync(1, 'edited', one, day(2))).toBe(true)
  })

  test('an edit changes the text and leaves version and progress', async () => {
    const [user] = await db.insert(users).values({ email: 'a@example.org' }).returning()
    const cardId = 'sampling/temperature'
    const memory = {
      state: 'Review',
      step: 0,
      stability: 3,
      difficulty: 5,
      reps: 2,
      lapses: 0,
      cardVersion: 1,
    } as const
    await db.insert(schedules).values({ userId: user?.id ?? '', cardId, ...memory })
    const before = await db.select().from(schedules)
    await sync(2, 'b', { ...one, cards: one.cards.map((old) => ({ ...old, answer: 'edited' })) }, day(2))
    expect((await stored(cardId))?.answer).toBe('edited')
    expect(await db.select().from(schedules)).toEqual(before)
    expect(await versions()).toHaveLength(3)
  })

  test('a version that rises is kept beside the old one, with what each said', async () => {
    const changed = card('sampling/temperature', 1, { version: 2, answer: 'something else' })
    await sync(2, 'b', { ...one, cards: [changed, ...one.cards.slice(1)] }, day(2))
    expect((await versions()).filter(({ cardId }) => cardId === changed.cardId)).toEqual([
      { cardId: changed.cardId, version: 1, question: changed.cardId, answer: one.cards[0]?.answer, since: day(1) },
      { cardId: changed.cardId, version: 2, question: changed.cardId, answer: 'something else', since: day(2) },
    ])
  })

  test('what leaves is retired once, nothing is deleted, and what returns is as it was', async () => {
    const less: DeckContent = { topics: one.topics.slice(0, 1), cards: one.cards.slice(0, 1) }
    await sync(2, 'b', less, day(2))
    await sync(3, 'c', less, day(3))
    expect((await stored('sampling/top-p'))?.retiredAt).toEqual(day(2))
    expect((await stored('sampling/temperature'))?.retiredAt).toBeNull()
    expect((await db.select().from(topics).orderBy(asc(topics.position))).map((row) => row.retiredAt)).toEqual([
      null,
      day(2),
    ])
    expect(await db.$count(cards)).toBe(3)

    await sync(4, 'd', one, day(4))
    expect(await stored('sampling/top-p')).toEqual({ ...one.cards[1], topic: 'sampling', retiredAt: null })
    expect((await db.select().from(topics)).every((row) => row.retiredAt === null)).toBe(true)
    expect(await versions()).toHaveLength(3)
  })

  test('an empty deck retires all', async () => {
    await sync(2, 'b', { topics: [], cards: [] }, day(2))
    expect(await db.$count(cards, eq(cards.retiredAt, day(2)))).toBe(3)
  })

  test('a deck that cannot be read stores nothing', async () => {
    const failing = migrate(
      db,
      async (tx) => void (await syncDeck(tx, { revision: 2, hash: 'b', read: unread }, day(2))),
    )
    await expect(failing).rejects.toThrow('the deck was read')
    expect((await db.select().from(deckState))[0]?.hash).toBe('a')
  })
})
