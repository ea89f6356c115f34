import { cardPages } from '@/content/deck'

/** For how many cards it is made at build. */
const most = 100

/**
 * The addresses of the cards for which all that is beside a card's page is made at build: its embed, its Markdown, its QR
 * code. They take as long as the page itself, and of a deck of thousands hardly anybody asks for most of them, so those of
 * the other cards are made where somebody first asks, and kept.
 */
export const madeAtBuild = (): { topic: string; card: string }[] =>
  cardPages()
    .slice(0, most)
    .map(({ topic, slug }) => ({ topic, card: slug }))
