import type { MetadataRoute } from 'next'
import { topics } from '@/content/deck'
import { siteUrl } from '@/env'
import { cardLastChanged, deckLastGrew, topicLastChanged } from './last-changes'
import { address } from './page-address'

/** Every public page with the day it last changed, where that is known. */
export default function sitemap(): MetadataRoute.Sitemap {
  const entry = (path: string, lastModified: string | undefined) => ({
    url: path === '/' ? siteUrl.origin : address(path),
    ...(lastModified && { lastModified }),
  })
  const all = topics()
  return [
    entry('/', deckLastGrew(all)),
    entry('/topics', deckLastGrew(all)),
    ...all.flatMap((topic) => [
      entry(`/topics/${topic.slug}`, topicLastChanged(topic)),
      ...topic.cards.map((card) => entry(`/topics/${card.cardId}`, cardLastChanged(card))),
    ]),
  ]
}
