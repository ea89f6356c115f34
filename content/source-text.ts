import { readFileSync } from 'node:fs'
import path from 'node:path'
import { env, siteUrl } from '../env'
import { splitSource } from './frontmatter'
import { type CardMarkdown, cardMarkdown, proseMarkdown } from './markdown'
import { cardFrontmatter, topicFrontmatter } from './schema'

const source = (file: string): string => readFileSync(path.join(process.cwd(), 'content', file), 'utf8')

const pageOf = (topicOrCard: string): string => new URL(`/topics/${topicOrCard}`, siteUrl).href

function readCard(cardId: string): CardMarkdown {
  const file = `${cardId}.mdx`
  return cardMarkdown(splitSource(source(file), file, cardFrontmatter).body, pageOf(cardId))
}

/** A card is written by itself, with its topic and with the whole deck, and takes 3 ms to parse. */
const texts = new Map<string, CardMarkdown>()

/**
 * What a card's file says, as Markdown, its links relative to the card's page made whole. Throws where there is no such
 * card, so ask `card` of `deck.ts` first.
 */
export function cardText(cardId: string): CardMarkdown {
  const text = texts.get(cardId) ?? readCard(cardId)
  if (env.NODE_ENV !== 'development') texts.set(cardId, text)
  return text
}

/** A topic's introduction as Markdown, by the rules of `cardText`. */
export function introductionText(slug: string): string {
  const file = `${slug}/index.mdx`
  return proseMarkdown(splitSource(source(file), file, topicFrontmatter).body, pageOf(slug))
}
