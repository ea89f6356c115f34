import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { cards } from './deck'
import { saysTheSame } from './words'

/*
 * The typeset cards say what the deck says. Before they are compared, three things are made alike and nothing else:
 * 1. White space: any run of it is one space, and so is the end of a paragraph, a list item or a formula's line.
 * 2. Numerals: "1)" in the deck reads "(1)", and so does the first item of an ordered list.
 * 3. Formulas are read in one line, as the deck types them: 2^(cross entropy), rank_i, 1/(k + rank_i), (α/r)×A; the
 *    signs ≪ ∑ ′ read << Σ ’; spaces inside a formula do not count.
 * Punctuation, arrows, semicolons, quotation marks and every word count.
 */

const source = path.join(process.cwd(), 'content', 'source')
const lines = readFileSync(path.join(source, 'deck.txt'), 'utf8').split('\n')
const said = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length))
const questions = said('Q: ')
const answers = said('A: ')
const deck = cards().map((card, index) => ({ ...card, asked: questions[index] ?? '', told: answers[index] ?? '' }))

test('the deck has 48 questions and 48 answers', () => {
  expect([questions.length, answers.length, deck.length]).toEqual([48, 48, 48])
})

test('the slugs are those of the list, in deck order', () => {
  const slugs = readFileSync(path.join(source, 'slugs.txt'), 'utf8').trim().split('\n')
  expect(deck.map((card) => card.cardId)).toEqual(slugs)
})

test.each(deck)('$cardId keeps the deck’s text to the letter', ({ question, answer, asked, told }) => {
  expect(question).toBe(asked)
  expect(answer).toBe(told)
})

test.each(deck)('$cardId says the deck’s words', ({ questionHtml, answerHtml, asked, told }) => {
  expect(saysTheSame(questionHtml, asked), questionHtml).toBe(true)
  expect(saysTheSame(answerHtml, told), answerHtml).toBe(true)
})

describe.each(deck)('$cardId is told from a deck in which', ({ answerHtml, told }) => {
  const words = told.split(' ')
  const isRefused = (changed: string[]) => !saysTheSame(answerHtml, changed.join(' '))

  test('a word is missing', () => {
    expect(words.filter((_, index) => !isRefused(words.toSpliced(index, 1)))).toEqual([])
  })

  test('a word is another', () => {
    expect(words.filter((word, index) => !isRefused(words.with(index, `${word}x`)))).toEqual([])
  })

  test('two words have changed places', () => {
    const swapped = words.filter((word, index) => {
      const next = words[index + 1] ?? word
      return word !== next && !isRefused(words.toSpliced(index, 2, next, word))
    })
    expect(swapped).toEqual([])
  })

  test('a sentence is left over', () => {
    expect(isRefused([...words, 'More.'])).toBe(true)
  })
})
