import { describe, expect, it } from 'vitest'
import type { Topic } from '@/content/deck'
import { excerpt, extent, firstSentence } from './deck-outline'

describe('firstSentence', () => {
  it('is plain text up to the first full stop', () => {
    expect(firstSentence('<p>Use <em>top-p</em> at 0.9 &amp; see. Then more.</p><p>Last.</p>')).toBe(
      'Use top-p at 0.9 & see.',
    )
  })

  it('is the whole paragraph where it has one sentence', () => {
    expect(firstSentence('<p>Data first</p><p>Then the rest.</p>')).toBe('Data first')
  })
})

describe('excerpt', () => {
  it('leaves a short text alone', () => {
    expect(excerpt('Ten words.')).toBe('Ten words.')
  })

  it('cuts at a word, within the length', () => {
    expect(excerpt('one two three, four', 15)).toBe('one two three…')
    expect(excerpt('ninewords '.repeat(40)).length).toBeLessThanOrEqual(155)
    expect(excerpt('a'.repeat(200))).toBe(`${'a'.repeat(154)}…`)
  })
})

describe('extent', () => {
  const topic = (cards: number, words: number) => {
    const side = `<p>${'word '.repeat(words)}</p>`
    const card = { questionHtml: 'A question', answerHtml: side }
    return { introductionHtml: '', cards: Array.from({ length: cards }, () => card) } as unknown as Topic
  }

  it.each([
    [1, 198, 'One card, one minute to read.'],
    [1, 199, 'One card, two minutes to read.'],
    [8, 60, 'Eight cards, three minutes to read.'],
  ])('of %s cards with answers of %s words', (cards, words, sentence) => {
    expect(extent(topic(cards, words))).toBe(sentence)
  })
})
