/**
 * Which cards are about the same things, found in their words: each card is a vector of its terms, rarer terms weighing
 * more (tf-idf), and two cards are as near as the cosine between their vectors. The same deck always gives the same.
 */
import type { Card } from '../core/card'

type Words = Pick<Card, 'cardId' | 'question' | 'answer'>

/** A card that is about the same things as another. `nearness` is above 0 and at most 1. */
export interface RelatedCard {
  cardId: string
  nearness: number
}

/** A term of more cards than these says little of any of them; so the work grows with the deck, not with its square. */
const mostCards = 40
/** Below this, two cards share a word and no subject. */
const leastNearness = 0.09
const mostRelated = 12
const questionWeight = 2

const common = new Set(
  `a about above after all also an and any are as at be because been between both but by can could do does doesn don each
  either else even every few for from get has have how if in into is isn it its just less like likely long lower many may
  mean means more most much must need needed needs never no non not of off on once one only or other out over own per
  rather same say says see several should single so some such than that the their them then there these they this those
  three through to too two typically under unlike until up use used uses using vs way was were what when where which while
  who whole why will with within without would you your
  first second four five key main common better best good high higher low larger large small different difference
  problem problems solve solved solves work works system systems user users time example new old make makes full
  ai llm llms model models language data`.split(/\s+/),
)

/** `cache`, `caches` and `caching` are one term, as are `generate` and `generation`. */
const stem = (word: string): string =>
  word.length < 5 ? word.replace(/([^s])s$/, '$1') : word.replace(/ations?$/, 'at').replace(/(ing|ed|es|s|e)+$/, '')

const termsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z][a-z0-9@]+/g) ?? []).filter((word) => !common.has(word)).map(stem)

function frequencies({ question, answer }: Words): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight)
  for (const term of termsOf(question)) add(term, questionWeight)
  for (const term of termsOf(answer)) add(term, 1)
  return counts
}

type Holder = { card: number; weight: number }

/** Term → the cards that have it, each with the term's share of the card's vector of length 1. */
function holdersByTerm(cards: readonly Words[]): Map<string, Holder[]> {
  const counted = cards.map(frequencies)
  const spread = new Map<string, number>()
  for (const counts of counted) for (const term of counts.keys()) spread.set(term, (spread.get(term) ?? 0) + 1)
  const holders = new Map<string, Holder[]>()
  for (const [card, counts] of counted.entries()) {
    const weights = [...counts].map(([term, count]) => {
      return [term, (1 + Math.log(count)) * Math.log(cards.length / (spread.get(term) ?? 1))] as const
    })
    const length = Math.hypot(...weights.map(([, weight]) => weight))
    for (const [term, weight] of weights) {
      const cards = spread.get(term) ?? 0
      if (cards < 2 || cards > mostCards || length === 0) continue
      holders.set(term, [...(holders.get(term) ?? []), { card, weight: weight / length }])
    }
  }
  return holders
}

function nearest(nearness: Map<number, number>, cards: readonly Words[]): RelatedCard[] {
  return [...nearness]
    .filter(([, value]) => value >= leastNearness)
    .sort(([a, left], [b, right]) => right - left || a - b)
    .slice(0, mostRelated)
    .flatMap(([index, value]) => {
      const card = cards[index]
      return card ? [{ cardId: card.cardId, nearness: value }] : []
    })
}

/** Card id → at most twelve related cards, nearest first; those as near as each other in the order given. */
export function relate(cards: readonly Words[]): Map<string, RelatedCard[]> {
  const near = cards.map(() => new Map<number, number>())
  for (const holders of holdersByTerm(cards).values()) {
    for (const { card, weight } of holders) {
      const others = near[card]
      for (const other of holders) {
        if (other.card !== card) others?.set(other.card, (others.get(other.card) ?? 0) + weight * other.weight)
      }
    }
  }
  return new Map(cards.map(({ cardId }, index) => [cardId, nearest(near[index] ?? new Map(), cards)]))
}
