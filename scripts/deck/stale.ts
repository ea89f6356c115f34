import type { CardFile, TopicFolder } from '@/content/read'
import { isOverAYearAgo } from '@/core/shelf-life'

/** A card whose page wants to be checked again. */
export interface StaleCard {
  cardId: string
  verified: string
  reviewBy: string | undefined
  sources: string[]
}

const isStale = (verified: string, reviewBy: string | undefined, today: string): boolean =>
  isOverAYearAgo(verified, today) || (reviewBy !== undefined && reviewBy < today)

/** The cards of which the last check is over a year old on `today`, or the day of the next one has passed; oldest first. */
export function staleCards(topics: TopicFolder[], today: string): StaleCard[] {
  const cards = topics.flatMap((topic) =>
    topic.cards.map((card) => ({ ...card, cardId: `${topic.slug}/${card.slug}` })),
  )
  const stale = cards.flatMap(({ cardId, verified, reviewBy, sources = [] }: CardFile & { cardId: string }) =>
    verified && isStale(verified, reviewBy, today)
      ? [{ cardId, verified, reviewBy, sources: sources.map(({ title, year, url }) => `${title} (${year}) ${url}`) }]
      : [],
  )
  const key = ({ verified, reviewBy = '', cardId }: StaleCard) => `${verified} ${reviewBy} ${cardId}`
  return stale.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** A stale card in a line, and a line for each of its sources. */
export const staleLines = ({ cardId, verified, reviewBy, sources }: StaleCard): string[] => [
  `${cardId}: checked ${verified}${reviewBy === undefined ? '' : `, to be checked again by ${reviewBy}`}`,
  ...sources.map((source) => `  ${source}`),
]
