import { type CardPage, card as cardOfId, cardPages, cardsOfSlugs, topic as topicOfSlug } from './deck'
import { type RelatedCard, relate } from './related'

const found = new WeakMap<readonly CardPage[], Map<string, RelatedCard[]>>()

/** What is related in the deck as it stands, worked out once. */
function relations(): Map<string, RelatedCard[]> {
  const deck = cardPages()
  const known = found.get(deck) ?? relate(deck)
  found.set(deck, known)
  return known
}

const near = ({ cardId }: CardPage): CardPage[] =>
  (relations().get(cardId) ?? []).flatMap((other) => cardOfId(other.cardId) ?? [])

const isNeighbour = (card: CardPage, other: CardPage): boolean => Math.abs(card.position - other.position) <= 1

/**
 * At most three cards to read after this one: those that its file names, then the nearest; where its words lead to fewer
 * than two, others of its topic follow, next ones first. The card before it and the one after it are left out, unless
 * its file names them: its page does so anyway.
 */
export function relatedCards(card: CardPage): CardPage[] {
  const seen = cardsOfSlugs(card.see)
  const named = [...seen, ...near(card).filter((other) => !seen.includes(other) && !isNeighbour(card, other))]
  if (named.length >= 2) return named.slice(0, 3)
  const distance = ({ position }: CardPage) => Math.abs(position - card.position - 0.5)
  const mates = (topicOfSlug(card.topic)?.cards ?? [])
    .filter((other) => !isNeighbour(card, other) && !named.includes(other))
    .toSorted((a, b) => distance(a) - distance(b))
  return [...named, ...mates.slice(0, 2 - named.length)]
}

/** The nearest card of another topic, or undefined where no card is near. */
export const relatedElsewhere = (card: CardPage): CardPage | undefined =>
  near(card).find(({ topic }) => topic !== card.topic)
