import { expect, test } from 'vitest'
import * as z from 'zod'
import { cards, topics } from '@/content/deck'
import { deckJsonSchema } from '../../cards.schema.json/deck-document'
import { publishedDeck } from './published-deck'

const schema = JSON.parse(JSON.stringify(deckJsonSchema('https://cards.example/cards.schema.json')))
const document = JSON.parse(JSON.stringify(publishedDeck()))
const published = z.fromJSONSchema(schema)

test('the deck is what its published schema says', () => {
  expect(published.safeParse(document).error).toBeUndefined()
})

test.each([
  ['a card without an id', ({ id: _, ...rest }: Record<string, unknown>) => rest],
  ['an id that is none', (card: object) => ({ ...card, id: 'Sampling' })],
  ['a version 0', (card: object) => ({ ...card, version: 0 })],
  ['a day that is none', (card: object) => ({ ...card, added: 'soon' })],
  ['an unknown key', (card: object) => ({ ...card, extra: 1 })],
])('%s is not', (_, spoilt) => {
  const [first, ...rest] = document.cards
  expect(published.safeParse({ ...document, cards: [spoilt(first), ...rest] }).success).toBe(false)
})

test('says of the schema what it is called and that no part is left open', () => {
  expect(schema.properties.format.const).toBe('ai-engineering-cards@1')
  expect(schema.$id).toBe('https://cards.example/cards.schema.json')
  expect(JSON.stringify(schema)).not.toContain(':{}')
})

test('has every card and every topic, with the words and addresses of their pages', () => {
  expect(document.topics.map(({ topic }: { topic: string }) => topic)).toEqual(topics().map(({ slug }) => slug))
  const texts = document.cards.map((card: Record<string, unknown>) => [card.id, card.answer, card.answerHtml])
  expect(texts).toEqual(cards().map(({ cardId, answer, answerHtml }) => [cardId, answer, answerHtml]))
  for (const { id, address, markdown } of document.cards) {
    expect(new URL(address).pathname).toBe(`/topics/${id}`)
    expect(markdown).toBe(`${address}.md`)
  }
})
