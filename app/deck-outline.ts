import type { EmbedCard } from '@/components/embed/embed-card'
import type { DrawerTopic } from '@/components/topic/drawer'
import { numberInWords, numberInWordsFirst } from '@/components/ui/number-in-words'
import { type CardPage, cards, type Topic, topics } from '@/content/deck'
import { parseHtml, type Tag } from '@/content/html'
import { wordCount } from '@/content/words'
import type { TopicOutline } from '@/core/card'

/** A topic as its tab names it, with nothing that only its page needs. */
export const topicOutline = ({ slug, position, title, short }: Topic): TopicOutline => ({
  slug,
  position,
  title,
  short,
})

/** All topics as the index ruler names them. */
export const topicOutlines = (): TopicOutline[] => topics().map(topicOutline)

/** The footer's sentence. */
export const closingWords = (): string => `${cards().length} cards, ${topics().length} topics.`

/** All topics as the drawer shows them, `text` being what is said of each. */
export const drawerTopics = (text: (topic: Topic) => string): DrawerTopic[] =>
  topics().map((topic) => ({
    ...topicOutline(topic),
    text: text(topic),
    cardIds: topic.cards.map(({ cardId }) => cardId),
  }))

/** A card of `topic` as an embed shows it. */
export const embedCard = (
  topic: Topic,
  { cardId, version, position, positionInTopic, questionHtml, answerHtml }: CardPage,
): EmbedCard => ({
  cardId,
  version,
  position,
  questionHtml,
  answerHtml,
  number: `${topic.position}.${positionInTopic}`,
})

const textOf = (node: string | Tag): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''))

/** The first sentence of typeset prose, as plain text. */
export function firstSentence(html: string): string {
  const nodes = parseHtml(html)
  const first = nodes.find((node) => typeof node !== 'string' && node.name === 'p') ?? ''
  const text = textOf(first).replace(/\s+/g, ' ').trim()
  return text.match(/^.*?[.?!](?=\s|$)/)?.[0] ?? text
}

const wordsAMinute = 200

/** How much there is to read of a topic: `Eight cards, three minutes to read.` */
export function extent({ introductionHtml, cards }: Topic): string {
  const sides = cards.flatMap(({ questionHtml, answerHtml }) => [questionHtml, answerHtml])
  const words = [introductionHtml, ...sides].reduce((sum, html) => sum + wordCount(html), 0)
  const minutes = Math.ceil(words / wordsAMinute)
  const plural = (count: number, noun: string) => (count === 1 ? noun : `${noun}s`)
  const reading = `${numberInWords(minutes)} ${plural(minutes, 'minute')} to read`
  return `${numberInWordsFirst(cards.length)} ${plural(cards.length, 'card')}, ${reading}.`
}

/** `text` cut at a word to at most `length` characters, for search engines. */
export function excerpt(text: string, length = 155): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length - 1)
  return `${text.slice(0, space > 0 ? space : length - 1).replace(/[\s,;:(→]+$/, '')}…`
}
