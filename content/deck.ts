import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Card, TopicOutline } from '../core/card'
import { env } from '../env'
import type { DeeperPiece } from './deeper'
import { inOwnOrder, keptCards } from './kept'
import { ContentError } from './problem'
import { type CardFile, mdxFiles, type ReadCard, readCard, readContent, type TopicFolder } from './read'
import type { CardFrontmatter, TopicFrontmatter } from './schema'

/**
 * A card with what its page needs. `topic` is the topic's slug, `positionInTopic` counts from 1, `parts` are those of the
 * deeper page, none where there is none yet.
 */
export interface CardPage extends Card, Pick<CardFrontmatter, 'added' | 'updated' | 'sources' | 'needs' | 'see'> {
  topic: string
  slug: string
  positionInTopic: number
  parts: string[]
  explorables: string[]
}

/** A topic with its cards in order. `description` is one line, for lists and search engines. */
export interface Topic extends TopicOutline, Pick<TopicFrontmatter, 'added' | 'updated'> {
  description: string
  introductionHtml: string
  cards: CardPage[]
}

interface Deck {
  fingerprint: string
  topics: Topic[]
  pages: CardPage[]
  cards: Card[]
  topicBySlug: Map<string, Topic>
  cardById: Map<string, CardPage>
  cardBySlug: Map<string, CardPage>
}

const root = path.join(process.cwd(), 'content')
const isDevelopment = env.NODE_ENV === 'development'

declare global {
  // Pages and route handlers have modules of their own, and would hold a deck each.
  var siteDeck: Deck | undefined
}

/** Changes whenever a file of the deck is added, taken away or saved. */
function fingerprint(): string {
  return mdxFiles(root)
    .map((file) => `${file} ${statSync(path.join(root, file)).mtimeMs}`)
    .join('\n')
}

const cardPage = ({ file: _, deeper: __, ...card }: CardFile, topic: string, position: number): CardPage => ({
  ...card,
  cardId: `${topic}/${card.slug}`,
  topic,
  position,
  positionInTopic: card.position,
})

const topicPage = ({ file: _, ...folder }: TopicFolder, cardsBefore: number): Topic => ({
  ...folder,
  cards: folder.cards.map((card, index) => cardPage(card, folder.slug, cardsBefore + index + 1)),
})

/** A card as it is sent to the browser, with no keys but those of `Card`. */
function sentCard(page: CardPage): Card {
  const { cardId, version, position, question, answer, questionHtml, answerHtml, verdict, verified } = page
  const explained = page.parts.length === 0 ? {} : { isExplained: true }
  const found = verdict && verdict !== 'right' ? { verdict } : {}
  const checked = verified ? { verified } : {}
  const before = version > 1 ? { changed: page.changed, earlier: page.earlier } : {}
  const sides = { question, answer, questionHtml, answerHtml }
  return { cardId, version, position, ...sides, ...found, ...explained, ...checked, ...before }
}

const keptCard = keptCards(readCard, process.cwd())

/** A card without its deeper page, which is nine tenths of it: of a large deck, all of them fill a server's memory. */
const withoutDeeper: ReadCard = (file, text) => ({ ...keptCard(file, text), deeper: [] })

function readDeck(mark: string): Deck {
  const { topics: folders, problems } = readContent(root, { read: withoutDeeper, order: inOwnOrder })
  if (problems.length > 0) throw new ContentError(problems)
  let cardsBefore = 0
  const topics = folders.map((folder) => {
    const topic = topicPage(folder, cardsBefore)
    cardsBefore += topic.cards.length
    return topic
  })
  const pages = topics.flatMap(({ cards }) => cards)
  return {
    fingerprint: mark,
    topics,
    pages,
    cards: pages.map(sentCard),
    topicBySlug: new Map(topics.map((topic) => [topic.slug, topic])),
    cardById: new Map(pages.map((page) => [page.cardId, page])),
    cardBySlug: new Map(pages.map((page) => [page.slug, page])),
  }
}

/** The deck, read once; while developing, again after a file has changed. */
function deck(): Deck {
  const mark = isDevelopment ? fingerprint() : ''
  if (globalThis.siteDeck?.fingerprint !== mark) globalThis.siteDeck = readDeck(mark)
  return globalThis.siteDeck
}

/** All topics in deck order. Throws a ContentError where a file of the deck is wrong, as all functions here do. */
export const topics = (): Topic[] => deck().topics

/** The topic of that slug, or undefined where there is none. */
export const topic = (slug: string): Topic | undefined => deck().topicBySlug.get(slug)

/** Cards by their slugs, which are unique over the deck, in the order asked for. */
export const cardsOfSlugs = (slugs: readonly string[]): CardPage[] =>
  slugs.flatMap((slug) => deck().cardBySlug.get(slug) ?? [])

/** The card of that id (`<topic>/<card>`) with its page, or undefined where there is none. */
export const card = (cardId: string): CardPage | undefined => deck().cardById.get(cardId)

/** The deeper page of a card, in its order; empty where there is none yet. */
export function deeperPage({ cardId }: CardPage): DeeperPiece[] {
  const file = `${cardId}.mdx`
  return keptCard(file, readFileSync(path.join(root, file), 'utf8')).deeper
}

/** Every card with its page, in deck order: the one at `position` comes `position - 1`st. */
export const cardPages = (): readonly CardPage[] => deck().pages

/** Every card in deck order, with the keys of `Card` and no others, as it is sent to the browser. */
export const cards = (): Card[] => deck().cards
