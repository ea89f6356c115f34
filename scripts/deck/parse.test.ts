import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDeck } from './parse'

const deck = (...lines: string[]) => parseDeck(lines.join('\n'))
const shape = (parsed: ReturnType<typeof parseDeck>) =>
  parsed.topics.map(({ title, cards }) => [title, ...cards.map(({ question, answer }) => `${question} ${answer}`)])
const remarks = (parsed: ReturnType<typeof parseDeck>) =>
  parsed.remarks.map(({ line, message }) => `${line} ${message}`)

describe('the real deck', () => {
  const real = parseDeck(readFileSync('content/source/deck.txt', 'utf8'))

  test('has 9 topics and 48 cards', () => {
    expect(real.title).toBe('AI Engineering - Flashcards')
    expect(real.topics.map(({ cards }) => cards.length)).toEqual([8, 4, 6, 4, 5, 6, 4, 5, 6])
  })

  test('has one line without a place, which is named', () => {
    expect(remarks(real)).toEqual(['173 left out, no place for this line: 0 items under this folder.'])
  })
})

describe('a deck as it should be', () => {
  test('has a title, topics and cards', () => {
    const parsed = deck('Title', '', 'First', '', 'Q: a?', 'A: b.', '', 'Second one', '', 'Q: c?', 'A: d.')
    expect(parsed.title).toBe('Title')
    expect(shape(parsed)).toEqual([
      ['First', 'a? b.'],
      ['Second one', 'c? d.'],
    ])
    expect(parsed.remarks).toEqual([])
  })

  test('may lack a title', () => {
    const parsed = deck('First', '', 'Q: a?', 'A: b.')
    expect([parsed.title, shape(parsed)]).toEqual([undefined, [['First', 'a? b.']]])
  })

  test.each(['\r\n', '\r'])('may have the line endings %j and a byte order mark', (ending) => {
    const parsed = parseDeck(`\uFEFF${['Title', '', 'First', '', 'Q: a?', 'A: b.', ''].join(ending)}`)
    expect([parsed.title, shape(parsed), parsed.remarks]).toEqual(['Title', [['First', 'a? b.']], []])
  })

  test('goes on with an answer over the lines below, and over indented ones after a blank line', () => {
    const parsed = deck('T', '', 'Q: a', 'or b?', 'A: one', 'two', '', '  three', '', 'Next', '', 'Q: c?', 'A: d.')
    expect(shape(parsed)).toEqual([
      ['T', 'a\nor b? one\ntwo\n\nthree'],
      ['Next', 'c? d.'],
    ])
    expect(parsed.remarks).toEqual([])
  })

  test('may have blank lines around an answer, and none between cards', () => {
    const parsed = deck('T', 'Q: a?', '', 'A:', 'b.', 'Q: c?', 'A: d.')
    expect([shape(parsed), parsed.remarks]).toEqual([[['T', 'a? b.', 'c? d.']], []])
  })

  test('keeps quotation marks, arrows and signs as they are', () => {
    const text = '“x” → y’s ≈ 20× {z} <w> $5 \\ `c` — 2^(a)'
    expect(deck('T', '', `Q: ${text}`, `A: ${text}`).topics[0]?.cards[0]).toMatchObject({
      question: text,
      answer: text,
    })
  })
})

describe('what has no place is named by its line, and the rest is kept', () => {
  const around = (...lines: string[]) => deck('Title', '', 'T', '', 'Q: a?', 'A: b.', ...lines, 'Q: y?', 'A: z.')

  test.each([
    ['a question without an answer', ['Q: c?'], '7 left out, a question without an answer: c?'],
    [
      'a question over two lines without an answer',
      ['Q: c', 'd?'],
      '7 left out, a question without an answer (lines 7 to 8)',
    ],
    ['an empty question', ['Q:', 'A: d.'], '7 left out, the question is empty (lines 7 to 8): d.'],
    ['an empty answer', ['Q: c?', 'A:'], '7 left out, a question without an answer (lines 7 to 8): c?'],
    ['a second answer', ['A: d.'], '7 left out, an answer without a question: d.'],
    ['text after a blank line', ['', 'Some text.', ''], '8 left out, no place for this line: Some text.'],
    ['a heading without cards', ['', 'Empty', '', 'Second', ''], '8 left out, no place for this line: Empty'],
  ])('%s', (_, lines, message) => {
    const parsed = around(...lines)
    expect(remarks(parsed)).toEqual([expect.stringContaining(message)])
    expect(shape(parsed).flat()).toEqual(expect.arrayContaining(['a? b.', 'y? z.']))
  })

  test('text above the first topic', () => {
    expect(remarks(deck('Title', 'by me', '', 'T', '', 'Q: a?', 'A: b.'))).toEqual([
      '2 left out, no place for this line: by me',
    ])
  })

  test('cards above the first topic', () => {
    const parsed = deck('Q: a?', 'A: b.', '', 'T', '', 'Q: c?', 'A: d.')
    expect(remarks(parsed)).toEqual(['1 left out, no topic heading stands above this card (lines 1 to 2): a?'])
    expect(shape(parsed)).toEqual([['T', 'c? d.']])
  })

  test('a topic none of whose cards could be read', () => {
    const parsed = deck('T', '', 'Q: a?', '', 'U', '', 'Q: c?', 'A: d.')
    expect(remarks(parsed)).toEqual(['1 left out, no card: T', '3 left out, a question without an answer: a?'])
  })

  test('a question asked twice, which is kept', () => {
    const parsed = around('Q: a?', 'A: other.')
    expect(remarks(parsed)).toEqual(['7 kept, but line 5 asks the same'])
    expect(shape(parsed)).toEqual([['T', 'a? b.', 'a? other.', 'y? z.']])
  })

  test('a topic that comes back, whose cards are joined', () => {
    const parsed = around('', 'U', '', 'Q: c?', 'A: d.', '', 'T', '')
    expect(remarks(parsed)).toEqual(['13 the topic of line 3 goes on here: T'])
    expect(shape(parsed)).toEqual([
      ['T', 'a? b.', 'y? z.'],
      ['U', 'c? d.'],
    ])
  })
})

test('nothing is nothing', () => {
  expect(parseDeck('')).toEqual({ title: undefined, topics: [], remarks: [] })
})
