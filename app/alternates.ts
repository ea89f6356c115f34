import { address, markdownAddress, pathOf } from './page-address'

/** Media type → address, as the head of every public page names them. */
export const feed = { 'application/atom+xml': '/feed.xml' }

/** The other forms of a topic's or a card's page: it is Markdown too, and can be embedded elsewhere. */
export const deckForms = (topicOrCard: string) => ({
  'text/markdown': markdownAddress(topicOrCard),
  'application/json+oembed': `/api/oembed?url=${encodeURIComponent(address(pathOf(topicOrCard)))}`,
})
