import type { MetadataRoute } from 'next'
import { address } from './page-address'

/**
 * Everybody may read what is public, crawlers that train models included: the deck is there to be learned from.
 * `/study` is left open, since chats that ask here first could not unfold it otherwise; it says itself that it is no
 * search result.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: ['/', '/api/oembed', '/api/cards.json'],
      disallow: ['/api/', '/progress', '/settings', '/sign-in', '/sign-up', '/forgot-password', '/reset-password'],
    },
    sitemap: address('/sitemap.xml'),
  }
}
