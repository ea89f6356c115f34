import { expect, it } from 'vitest'
import { topics } from '@/content/deck'
import { siteUrl } from '@/env'
import sitemap from './sitemap'

it('lists every public page once, at the public address', () => {
  const paths = [
    '',
    '/topics',
    ...topics().flatMap(({ slug, cards }) => [slug, ...cards.map(({ cardId }) => cardId)].map((id) => `/topics/${id}`)),
  ]
  expect(sitemap().map(({ url }) => url)).toEqual(paths.map((path) => siteUrl.origin + path))
})

it('says of each card the day its file has', () => {
  const days = new Map(sitemap().map(({ url, lastModified }) => [url, lastModified]))
  for (const { cards } of topics()) {
    for (const { cardId, added, updated, changed } of cards) {
      expect(days.get(`${siteUrl.origin}/topics/${cardId}`)).toBe(
        [added, updated, changed].filter(Boolean).sort().at(-1),
      )
    }
  }
})
