import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { type CardPage, type Topic, topics } from '@/content/deck'
import { atomXml, escaped, type Feed } from './atom'
import { deckFeed } from './feed'

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

const card = (slug: string, more: Partial<CardPage>): CardPage => ({
  cardId: `a/${slug}`,
  topic: 'a',
  slug,
  version: 1,
  position: 1,
  positionInTopic: 1,
  question: `What is ${slug}?`,
  answer: 'x',
  questionHtml: `What is <em>${slug}</em>?`,
  answerHtml: '<p>x &lt; 1</p>',
  parts: [],
  explorables: [],
  needs: [],
  see: [],
  ...more,
})

const topic = (...cards: CardPage[]): Topic => ({
  slug: 'a',
  position: 1,
  title: 'A & B',
  short: 'A',
  description: 'One',
  introductionHtml: '',
  cards,
})

const parse = (feed: Feed) => {
  const xml = atomXml(feed)
  expect(XMLValidator.validate(xml)).toBe(true)
  const isArray = (name: string) => name === 'entry'
  return new XMLParser({ ignoreAttributes: false, isArray, htmlEntities: true }).parse(xml).feed
}

describe('the deck’s feed', () => {
  test('has each new card by its permalink, the newest first, then in deck order', () => {
    const dates = ['2026-11-01', '2026-11-24', undefined, '2026-11-24']
    const { entries, updated } = deckFeed([topic(...dates.map((added, index) => card(`c${index}`, { added })))])
    expect(entries.map(({ id, updated }) => [new URL(id).pathname, updated])).toEqual([
      ['/topics/a/c1', '2026-11-24T00:00:00Z'],
      ['/topics/a/c3', '2026-11-24T00:00:00Z'],
      ['/topics/a/c0', '2026-11-01T00:00:00Z'],
    ])
    expect(updated).toBe('2026-11-24T00:00:00Z')
  })

  test('has a changed meaning as an entry of its own beside the card’s', () => {
    const dates = { version: 2, added: '2026-11-01', changed: '2026-12-01', updated: '2026-12-24' }
    const { entries } = deckFeed([topic(card('c', dates))])
    expect(entries.map(({ id, title, updated }) => [id.replace(/^.*\/topics/, ''), title, updated])).toEqual([
      ['/a/c#version-2', 'Changed: What is c?', '2026-12-01T00:00:00Z'],
      ['/a/c', 'What is c?', '2026-11-01T00:00:00Z'],
    ])
  })

  test('has no change where the first version is the only one', () => {
    expect(deckFeed([topic(card('c', { changed: '2026-12-01' }))]).entries).toEqual([])
  })

  test('without dates is empty and still a feed', () => {
    const feed = parse(deckFeed([topic(card('c', {}))]))
    expect(feed.entry).toBeUndefined()
    expect(feed.updated).toMatch(instant)
  })

  test('ends somewhere', () => {
    const many = Array.from({ length: 300 }, (_, index) => card(`c${index}`, { added: '2026-11-24' }))
    expect(deckFeed([topic(...many)]).entries).toHaveLength(200)
  })
})

describe('Atom', () => {
  test('has what RFC 4287 asks for, of the deck as it is', () => {
    const feed = parse(deckFeed(topics()))
    expect(feed['@_xmlns']).toBe('http://www.w3.org/2005/Atom')
    expect(feed).toMatchObject({ id: /^http/, title: /\S/, updated: instant, author: { name: /\S/ } })
    const links = feed.link.map((link: Record<string, string>) => [
      link['@_rel'],
      new URL(link['@_href'] ?? '').pathname,
    ])
    expect(links).toEqual([
      ['self', '/feed.xml'],
      ['alternate', '/'],
    ])
    const ids = feed.entry.map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(topics().flatMap(({ cards }) => cards).length)
    for (const entry of feed.entry) {
      expect(entry.updated).toMatch(instant)
      expect(entry.link['@_href']).toBe(entry.id)
      expect(entry.content['@_type']).toBe('html')
    }
  })

  test('holds question and answer as HTML, escaped once', () => {
    const [entry] = parse(deckFeed([topic(card('c', { added: '2026-11-24' }))])).entry
    expect(entry.content['#text']).toBe('<p><strong>What is <em>c</em>?</strong></p>\n<p>x &lt; 1</p>')
    expect(entry.category['@_term']).toBe('A & B')
  })

  test('escapes what XML reads, and leaves out what it cannot hold', () => {
    expect(escaped(`a<b>&"c'\u0000\u0008\uFFFF\uD800 ü→😀\n`)).toBe('a&lt;b&gt;&amp;&quot;c&#39; ü→😀\n')
  })
})
