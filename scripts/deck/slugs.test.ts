import { expect, test } from 'vitest'
import { parseDeck } from './parse'
import { derivedPlaces, listedPlaces } from './slugs'

const deck = (questions: string[][]) =>
  parseDeck(questions.map((topic, n) => `Topic ${n}\n\n${topic.map((q) => `Q: ${q}\nA: So.\n\n`).join('')}`).join(''))

const places = (questions: string[][]) => [...derivedPlaces(deck(questions)).values()]

test('slugs come from titles and questions', () => {
  expect(places([['What is pass@k?', 'Why “naïve” Bayes’ rule?']])).toEqual([
    'topic-0/what-is-pass-k',
    'topic-0/why-naive-bayes-rule',
  ])
})

test('a card’s slug is unique over the deck, never index, never empty, and not overlong', () => {
  expect(places([['a?', 'A!', 'index', '？'], ['a']])).toEqual([
    'topic-0/a',
    'topic-0/a-2',
    'topic-0/index-2',
    'topic-0/untitled',
    'topic-1/a-3',
  ])
  expect(places([['word '.repeat(40)]])[0]?.length).toBeLessThan(75)
})

const two = deck([['a?', 'b?'], ['c?']])

test('listed slugs are given in deck order', () => {
  expect([...listedPlaces(two, 'x/a\r\nx/b\r\n\r\ny/c\r\n').values()]).toEqual(['x/a', 'x/b', 'y/c'])
})

test.each([
  ['another count', 'x/a\nx/b', '2 slugs are listed, but the deck has 3 cards'],
  ['a malformed slug', 'x/a\nx/B\ny/c', 'slug 2: “x/B” is not <topic>/<card>'],
  ['a path out of the folder', '../a\nx/b\ny/c', 'slug 1: “../a” is not <topic>/<card>'],
  ['a slug given twice', 'x/a\nx/b\ny/a', 'slug 3: “a” is taken'],
  ['the name of the topic’s own file', 'x/index\nx/b\ny/c', 'slug 1: “index” is taken'],
  ['one topic in two folders', 'x/a\ny/b\ny/c', 'the cards of “Topic 0” are given several topics: x, y'],
  ['two topics in one folder', 'x/a\nx/b\nx/c', '“Topic 0” and “Topic 1” are both given the topic x'],
])('%s is refused', (_, list, message) => {
  expect(() => listedPlaces(two, list)).toThrow(message)
})
