/** Learners and a small deck for tests. */
import { randomUUID } from 'node:crypto'
import { defaultSettings } from '../../core/settings'
import type { Database } from '../database'
import { cards, settings, topics, users } from '../schema'
import type { UserSession } from '../session'

export const testCards = ['sampling/temperature', 'sampling/top-p', 'finetuning/lora']

/** Stores `cardIds` as a deck. */
export async function addDeck(db: Database, cardIds: readonly string[] = testCards): Promise<void> {
  const slugs = [...new Set(cardIds.map((cardId) => cardId.slice(0, cardId.indexOf('/'))))]
  await db.insert(topics).values(slugs.map((slug, i) => ({ slug, position: i + 1, title: slug, short: slug })))
  const text = { question: 'Q', answer: 'A', questionHtml: '<p>Q</p>', answerHtml: '<p>A</p>' }
  const rows = cardIds.map((cardId, i) => {
    return { cardId, topic: cardId.slice(0, cardId.indexOf('/')), position: i + 1, version: 1, ...text }
  })
  for (let i = 0; i < rows.length; i += 1_000) await db.insert(cards).values(rows.slice(i, i + 1_000))
}

/** A new user, signed in. */
export async function newLearner(db: Database): Promise<UserSession> {
  const [user] = await db
    .insert(users)
    .values({ email: `${randomUUID()}@example.org` })
    .returning()
  if (!user) throw new Error('no user was stored')
  await db.insert(settings).values({ userId: user.id, study: { ...defaultSettings, timeZone: 'UTC' } })
  return { userId: user.id, sessionId: randomUUID(), version: user.sessionVersion }
}
