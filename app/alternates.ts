import type { Metadata } from 'next'
import { address, markdownAddress, pathOf } from './page-address'

const feed = { 'application/atom+xml': '/feed.xml' }

/** What a public page's head says of its address and of the feed. */
export const publicAlternates = (path: string): NonNullable<Metadata['alternates']> => ({
  canonical: path,
  types: feed,
})

/** The same of a topic's or a card's page, which is Markdown too and can be embedded elsewhere. */
export function deckAlternates(topicOrCard: string): NonNullable<Metadata['alternates']> {
  const path = pathOf(topicOrCard)
  const oembed = `/api/oembed?url=${encodeURIComponent(address(path))}`
  return {
    canonical: path,
    types: { ...feed, 'text/markdown': markdownAddress(topicOrCard), 'application/json+oembed': oembed },
  }
}
