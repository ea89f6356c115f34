import { cards } from '@/content/deck'
import type { Deck } from '@/core/statistics/input'
import { topicOutlines } from '../../deck-outline'

/** The deck as progress names it. */
export const deckAtAGlance = (): Deck => ({
  topics: topicOutlines(),
  cards: cards().map(({ cardId, version, position, question }) => ({ cardId, version, position, question })),
})
