import { readFileSync } from 'node:fs'
import path from 'node:path'
import { splitSource } from './frontmatter'
import { type CardMarkdown, cardMarkdown, proseMarkdown } from './markdown'
import { cardFrontmatter, topicFrontmatter } from './schema'

const source = (file: string): string => readFileSync(path.join(process.cwd(), 'content', file), 'utf8')

/**
 * What a card's file says, as Markdown. `page` is the address of its page, which its links are relative to. Throws where
 * there is no such card, so ask `card` of `deck.ts` first.
 */
export function cardText(cardId: string, page: string): CardMarkdown {
  const file = `${cardId}.mdx`
  return cardMarkdown(splitSource(source(file), file, cardFrontmatter).body, page)
}

/** A topic's introduction as Markdown, by the rules of `cardText`. */
export function introductionText(slug: string, page: string): string {
  const file = `${slug}/index.mdx`
  return proseMarkdown(splitSource(source(file), file, topicFrontmatter).body, page)
}
