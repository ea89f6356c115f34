import { describe, expect, test } from 'vitest'
import { topics } from './deck'
import { plainText } from './plain-text'
import { searchSource } from './search-source'

test('the deck read without compiling it is the deck', () => {
  const compiled = topics().map(({ slug, position, title, short, description, cards }) => ({
    ...{ slug, position, title, short, description },
    cards: cards.map(({ slug, positionInTopic, question, answer }) => ({
      slug,
      position: positionInTopic,
      question,
      answer,
    })),
  }))
  const read = searchSource().map(({ introduction: _, cards, ...topic }) => ({
    ...topic,
    cards: cards.map(({ deeper: _, ...card }) => card),
  }))
  expect(read).toEqual(compiled)
})

test('a card has a deeper text where it has a deeper page, and a topic its introduction', () => {
  const deep = topics().flatMap(({ cards }) => cards.map(({ parts }) => parts.length > 0))
  expect(searchSource().flatMap(({ cards }) => cards.map(({ deeper }) => deeper !== ''))).toEqual(deep)
  for (const { introduction } of searchSource()) expect(introduction).toMatch(/^[A-Z].*\.$/)
})

describe('plain text of Markdown', () => {
  test.each([
    ['## A *heading*\n\n- one\n- `two`', 'A heading one two'],
    ['See [the paper](https://example.org/a_b) and ![a picture](x.png).', 'See the paper and a picture.'],
    ['<Figure name="kv-cache" />Text <b>bold</b>', 'Text bold'],
    ['Grows as $O(n^{2})$, by $\\frac{\\alpha}{r}$.', 'Grows as O(n^2), by alpha r .'],
    ['import X from "x"\n\nText', 'Text'],
    ['{/* a note */}Text', 'Text'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b 1 2'],
    ['```python\nprint(1)\n```', 'print(1)'],
    ['', ''],
  ])('%j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text)
  })
})
