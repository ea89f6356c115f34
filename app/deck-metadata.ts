import type { Metadata } from 'next'
import { counted } from '@/components/ui/counted'
import type { CardPage, Topic } from '@/content/deck'
import { deckForms } from './alternates'
import { excerpt } from './deck-outline'
import { pageMetadata } from './metadata'
import { pathOf } from './page-address'

/** What a topic's page says of itself. */
export function topicMetadata({ slug, title, description, cards }: Topic): Metadata {
  const count = counted(cards.length, 'card')
  return pageMetadata({
    title: `${title}, ${count}`,
    description,
    path: pathOf(slug),
    types: deckForms(slug),
    picture: { path: `${pathOf(slug)}/opengraph-image`, alt: `${title}, ${count}: ${cards[0]?.question ?? ''} …` },
  })
}

/**
 * What a card's page says of itself. A search engine shows the answer's beginning to whoever asked for it; a chat, where
 * the question is looked at by people who may want to try, never shows any of it.
 */
export function cardMetadata(card: CardPage, topic: Topic): Metadata {
  const place = `Card ${card.positionInTopic} of ${topic.cards.length} in ${topic.title}.`
  return pageMetadata({
    title: card.question,
    description: excerpt(card.answer),
    teaser: `${place} Say the answer before you look at it. No account needed.`,
    path: pathOf(card.cardId),
    types: deckForms(card.cardId),
    picture: {
      path: `${pathOf(card.cardId)}/opengraph-image`,
      alt: `${topic.title}: ${card.question} Do you still know?`,
    },
  })
}
