import { eq, isNull, notInArray, sql } from 'drizzle-orm'
import { type Card, type TopicOutline, topicOf } from '../core/card'
import type { Database } from './database'
import { cards, cardVersions, deckState, topics } from './schema'

/** A deck as `content/` has it: which it is, and how to read it where it is not the one that is stored. */
export interface DeckSource {
  revision: number
  hash: string
  read(): Promise<DeckContent>
}

/** All topics and cards of a deck. */
export interface DeckContent {
  topics: TopicOutline[]
  cards: Card[]
}

async function syncTopics(db: Database, outlines: TopicOutline[], now: Date): Promise<void> {
  const rows = outlines.map(({ slug, position, title, short }) => ({ slug, position, title, short, retiredAt: null }))
  const set = {
    position: sql`excluded.position`,
    title: sql`excluded.title`,
    short: sql`excluded.short`,
    retiredAt: null,
  }
  if (rows.length > 0) await db.insert(topics).values(rows).onConflictDoUpdate({ target: topics.slug, set })
  const slugs = rows.map(({ slug }) => slug)
  await db
    .update(topics)
    .set({ retiredAt: now })
    .where(sql`${isNull(topics.retiredAt)} and ${notInArray(topics.slug, slugs)}`)
}

async function syncCards(db: Database, deck: Card[], now: Date): Promise<void> {
  const rows = deck.map(({ cardId, version, position, question, answer, questionHtml, answerHtml }) => {
    const text = { question, answer, questionHtml, answerHtml }
    return { cardId, topic: topicOf(cardId), version, position, ...text, retiredAt: null }
  })
  const set = {
    position: sql`excluded.position`,
    version: sql`excluded.version`,
    question: sql`excluded.question`,
    answer: sql`excluded.answer`,
    questionHtml: sql`excluded.question_html`,
    answerHtml: sql`excluded.answer_html`,
    retiredAt: null,
  }
  if (rows.length > 0) {
    await db.insert(cards).values(rows).onConflictDoUpdate({ target: cards.cardId, set })
    const versions = rows.map(({ cardId, version, question, answer }) => ({
      cardId,
      version,
      question,
      answer,
      since: now,
    }))
    await db.insert(cardVersions).values(versions).onConflictDoNothing()
  }
  const ids = rows.map(({ cardId }) => cardId)
  await db
    .update(cards)
    .set({ retiredAt: now })
    .where(sql`${isNull(cards.retiredAt)} and ${notInArray(cards.cardId, ids)}`)
}

/**
 * Stores the deck where it is another than the stored one and no older: new and changed cards and topics are written,
 * missing ones retired, returning ones taken back. Nothing is deleted and no learner's row is touched. A version that
 * was not there before is kept with what the card said. Says whether it wrote anything. Has to run in the transaction of
 * `migrate`, where it is alone. Throws what `read` throws.
 */
export async function syncDeck(db: Database, deck: DeckSource, now: Date): Promise<boolean> {
  const [stored] = await db.select().from(deckState).where(eq(deckState.id, 1))
  // Servers are replaced one by one: an older one that starts late leaves the newer deck alone.
  if (stored && (stored.hash === deck.hash || stored.revision > deck.revision)) return false
  const content = await deck.read()
  await syncTopics(db, content.topics, now)
  await syncCards(db, content.cards, now)
  const row = { id: 1, revision: deck.revision, hash: deck.hash, syncedAt: now }
  await db.insert(deckState).values(row).onConflictDoUpdate({ target: deckState.id, set: row })
  return true
}
