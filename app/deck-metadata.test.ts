import type { Metadata } from 'next'
import { describe, expect, it } from 'vitest'
import { topics } from '@/content/deck'
import { cardMetadata, topicMetadata } from './deck-metadata'
import { pageMetadata } from './metadata'

const shownTitle = ({ title }: Metadata) =>
  typeof title === 'string' ? `${title} · AI Engineering` : title && 'absolute' in title ? title.absolute : undefined

describe('pageMetadata', () => {
  const page = { title: 'Topics', description: 'All of them.', path: '/topics' }

  it('says the same to engines and to chats', () => {
    const { description, alternates, openGraph, twitter, robots } = pageMetadata(page)
    expect({ description, alternates, robots }).toEqual({
      description: 'All of them.',
      alternates: { canonical: '/topics', types: { 'application/atom+xml': '/feed.xml' } },
      robots: undefined,
    })
    expect(openGraph).toMatchObject({ title: 'Topics', description: 'All of them.', url: '/topics', locale: 'en_US' })
    expect(openGraph?.images).toMatchObject([{ url: '/opengraph-image', width: 1200, height: 630, type: 'image/png' }])
    expect(twitter).toMatchObject({ card: 'summary_large_image', title: 'Topics', description: 'All of them.' })
  })

  it('asks engines to leave a hidden page out', () => {
    expect(pageMetadata({ ...page, hidden: true }).robots).toEqual({ index: false })
  })

  it('names no address where the page stands in for another', () => {
    const { alternates, openGraph } = pageMetadata({ title: 'Not here', description: 'It may have moved.' })
    expect(alternates).toBeUndefined()
    expect(openGraph).not.toHaveProperty('url')
  })

  it('names the other forms of a page', () => {
    const types = { 'text/markdown': '/topics.md' }
    expect(pageMetadata({ ...page, types }).alternates).toMatchObject({ canonical: '/topics', types })
  })

  it.each([
    ['Topics', 'Topics · AI Engineering'],
    ['a'.repeat(43), `${'a'.repeat(43)} · AI Engineering`],
    ['a'.repeat(44), 'a'.repeat(44)],
    ['AI Engineering: 48 flashcards you keep', 'AI Engineering: 48 flashcards you keep'],
  ])('shows %s with the site’s name where there is room', (title, shown) => {
    expect(shownTitle(pageMetadata({ ...page, title }))).toBe(shown)
  })
})

describe.each(topics())('$title', (topic) => {
  it('unfolds with its own picture and description', () => {
    const { openGraph } = topicMetadata(topic)
    expect(openGraph).toMatchObject({ description: topic.description, url: `/topics/${topic.slug}` })
    expect(openGraph?.images).toMatchObject([{ url: `/topics/${topic.slug}/opengraph-image` }])
  })

  it('shows a chat nothing of an answer', () => {
    for (const card of topic.cards) {
      const { description, openGraph, twitter } = cardMetadata(card, topic)
      const begins = card.answer.slice(0, 20)
      expect(description).toContain(begins)
      expect(JSON.stringify({ openGraph, twitter })).not.toContain(begins)
      expect(openGraph?.description).toContain(`Card ${card.positionInTopic} of ${topic.cards.length}`)
    }
  })

  it('describes each card in a line', () => {
    for (const card of topic.cards) {
      const { description, openGraph } = cardMetadata(card, topic)
      expect(description?.length).toBeLessThanOrEqual(155)
      expect(openGraph?.description?.length).toBeLessThanOrEqual(155)
    }
  })
})
