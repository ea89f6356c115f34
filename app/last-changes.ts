import type { CardPage, Topic } from '@/content/deck'

const latest = (days: (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).reduce<string | undefined>((a, b) => (a && a > b ? a : b), undefined)

/** The day on which a card's text last changed, or undefined where nobody knows. */
export const cardLastChanged = ({ added, updated, changed }: Pick<CardPage, 'added' | 'updated' | 'changed'>) =>
  latest([added, updated, changed])

/** The day on which a topic's page last changed: its own text or one of its cards. */
export const topicLastChanged = ({ added, updated, cards }: Pick<Topic, 'added' | 'updated' | 'cards'>) =>
  latest([added, updated, ...cards.map(cardLastChanged)])

/** The day on which a topic or a card last joined the deck, and so its lists and counts last changed. */
export const deckLastGrew = (topics: Topic[]) =>
  latest(topics.flatMap(({ added, cards }) => [added, ...cards.map((card) => card.added)]))
