import type { DrawerTopic } from '@/components/topic/drawer'
import { cards, type Topic, topics } from '@/content/deck'
import { parseHtml, type Tag } from '@/content/html'
import type { TopicOutline } from '@/core/card'

const outline = ({ slug, position, title, short }: Topic): TopicOutline => ({ slug, position, title, short })

/** All topics as the index ruler names them. */
export const topicOutlines = (): TopicOutline[] => topics().map(outline)

/** The footer's sentence. */
export const closingWords = (): string => `${cards().length} cards, ${topics().length} topics.`

/** All topics as the drawer shows them, `text` being what is said of each. */
export const drawerTopics = (text: (topic: Topic) => string): DrawerTopic[] =>
  topics().map((topic) => ({
    ...outline(topic),
    text: text(topic),
    cardIds: topic.cards.map(({ cardId }) => cardId),
  }))

const textOf = (node: string | Tag): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''))

/** The first sentence of typeset prose, as plain text. */
export function firstSentence(html: string): string {
  const nodes = parseHtml(html)
  const first = nodes.find((node) => typeof node !== 'string' && node.name === 'p') ?? ''
  const text = textOf(first).replace(/\s+/g, ' ').trim()
  return text.match(/^.*?[.?!](?=\s|$)/)?.[0] ?? text
}

/** `text` cut at a word to at most `length` characters, for search engines. */
export function excerpt(text: string, length = 155): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length - 1)
  return `${text.slice(0, space > 0 ? space : length - 1).replace(/[\s,;:(→]+$/, '')}…`
}
