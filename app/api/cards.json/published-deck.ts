import { siteName } from '@/components/ui/site-name'
import { type CardPage, type Topic, topics } from '@/content/deck'
import { sealedDeck } from '@/content/sealed-deck'
import { introductionText } from '@/content/source-text'
import { siteUrl } from '@/env'
import { deckFormat } from '../../cards.schema.json/deck-document'
import { address, markdownAddress, pathOf } from '../../page-address'

const addressesOf = (page: string) => ({ address: address(pathOf(page)), markdown: markdownAddress(page) })

const topicOfDeck = ({ slug, position, title, short, description, introductionHtml, added, updated }: Topic) => {
  const introduction = introductionText(slug)
  const text = { topic: slug, position, title, short, description, introduction, introductionHtml }
  return { ...text, added, updated, ...addressesOf(slug) }
}

const cardOfDeck = (card: CardPage) => {
  const { cardId, topic, version, position, question, answer, questionHtml, answerHtml, added, updated, changed } = card
  const text = { id: cardId, topic, version, position, question, answer, questionHtml, answerHtml }
  return { ...text, added, updated, changed, ...addressesOf(cardId) }
}

/** The deck as it is published. Dates that nobody knows are undefined, and so left out of its JSON. */
export const publishedDeck = () => ({
  $schema: address('/cards.schema.json'),
  format: deckFormat,
  site: { name: siteName, address: siteUrl.href, language: 'en' },
  revision: sealedDeck().revision,
  licence: { introductions: 'https://creativecommons.org/licenses/by/4.0/', cards: null },
  topics: topics().map(topicOfDeck),
  cards: topics().flatMap((topic) => topic.cards.map(cardOfDeck)),
})
