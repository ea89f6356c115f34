import path from 'node:path'
import type { Card, TopicOutline } from '../core/card'
import { contentHash, readSeal } from './seal'

const root = path.join(process.cwd(), 'content')

/**
 * The deck with its revision and its hash, for a database that may have it already: only `read` compiles the cards.
 * The hash is of the files as they are, so that an edit shows before it is sealed. Throws a ContentError.
 */
export function sealedDeck() {
  return {
    revision: readSeal(root)?.revision ?? 0,
    hash: contentHash(root),
    read: async (): Promise<{ topics: TopicOutline[]; cards: Card[] }> => {
      const { cards, topics } = await import('./deck')
      return { topics: topics(), cards: cards() }
    },
  }
}
