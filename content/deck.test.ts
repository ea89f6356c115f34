import { expect, test } from 'vitest'
import { card, cards, topic, topics } from './deck'

test('nine topics in order, each with the card positions counted from 1', () => {
  expect(topics().map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(topics().map(({ short }) => short)).toEqual(
    'Models Sampling Evaluation Prompting RAG Finetuning Data Inference Architecture'.split(' '),
  )
  for (const { slug, cards } of topics()) {
    expect(cards.map(({ positionInTopic }) => positionInTopic)).toEqual(cards.map((_, index) => index + 1))
    expect(cards.every((page) => page.topic === slug && page.cardId === `${slug}/${page.slug}`)).toBe(true)
  }
})

test('the cards count through the whole deck and have the keys of a card alone', () => {
  expect(cards().map(({ position }) => position)).toEqual(Array.from({ length: 48 }, (_, index) => index + 1))
  const keys = ['answer', 'answerHtml', 'cardId', 'position', 'question', 'questionHtml', 'version']
  expect(new Set(cards().map((each) => Object.keys(each).sort().join(' ')))).toEqual(new Set([keys.join(' ')]))
})

test('a slug leads to its topic or card, an unknown one nowhere', () => {
  expect(topic('sampling')?.title).toBe('Sampling')
  expect(card('sampling/temperature')?.question).toBe('What does temperature do to LLM sampling?')
  expect(card('sampling/temperature')?.hasMath).toBe(true)
  for (const nothing of ['', 'nothing', '../sampling', '__proto__', 'constructor', 'source']) {
    expect(topic(nothing)).toBeUndefined()
    expect(card(nothing)).toBeUndefined()
    expect(card(`sampling/${nothing}`)).toBeUndefined()
  }
})

test('the deck is read once', () => {
  expect(topics()).toBe(topics())
})
