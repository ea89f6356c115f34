import { cardsOfSlugs, topics } from '@/content/deck'
import type { CardOutline } from '@/core/card'

/** The deck as the queue of the study screen knows it, in deck order. */
export const cardOutlines = (): CardOutline[] =>
  topics()
    .flatMap((topic) => topic.cards)
    .map(({ cardId, version, position, needs }) => ({
      cardId,
      version,
      position,
      ...(needs.length > 0 && { needs: cardsOfSlugs(needs).map((card) => card.cardId) }),
    }))
