import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Piece, wordDiff } from './word-diff'

const shown = (pieces: Piece[]) =>
  pieces.map(({ kind, text }) => ({ kept: text, deleted: `[-${text}-]`, inserted: `{+${text}+}` })[kind]).join('')
const without = (pieces: Piece[], kind: Piece['kind']) =>
  pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('')

describe('a word diff', () => {
  it.each([
    ['', '', ''],
    ['the same', 'the same', 'the same'],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['a b c', 'a c', 'a [-b -]c'],
    ['a c', 'a b c', 'a {+b +}c'],
    ['finetuning (RLHF): align', 'finetuning (RLHF/DPO): align', 'finetuning ([-RLHF-]{+RLHF/DPO+}): align'],
    ['T = 0.7 is common', 'T = 0.8 is common', 'T = [-0.7-]{+0.8+} is common'],
    ['one two three four', 'one 2 3 four', 'one [-two three-]{+2 3+} four'],
    ['Use top-p.', 'Use top-k.', 'Use [-top-p-]{+top-k+}.'],
    ['a\nb', 'a b', 'a[-\n-]{+ +}b'],
    ['the model’s x', 'a model’s x', '[-the-]{+a+} model’s x'],
    ['naïve café', 'naïve cafés', 'naïve [-café-]{+cafés+}'],
  ])('of %j and %j is %s', (before, after, expected) => {
    expect(shown(wordDiff(before, after))).toBe(expected)
  })

  const words = fc
    .array(fc.oneof(fc.constantFrom('the', 'model', '0.7', '→', ',', '\n', '  ', ' ', '(', 'top-p'), fc.string()))
    .map((parts) => parts.join(' '))
  const anything = fc.oneof(words, fc.string({ unit: 'binary' }))

  it('leads from one text to the other, whatever they are', () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const pieces = wordDiff(before, after)
        expect(without(pieces, 'inserted')).toBe(before)
        expect(without(pieces, 'deleted')).toBe(after)
      }),
    )
  })

  it('of a text and itself keeps all of it in one piece', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(wordDiff(text, text)).toEqual(text === '' ? [] : [{ kind: 'kept', text }])
      }),
    )
  })

  it('has no empty piece, and no two of a kind side by side', () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const pieces = wordDiff(before, after)
        expect(pieces.every(({ text }) => text !== '')).toBe(true)
        expect(pieces.every(({ kind }, index) => kind !== pieces[index - 1]?.kind)).toBe(true)
      }),
    )
  })

  describe('of 6,000 words', () => {
    afterEach(() => vi.unstubAllGlobals())

    /** Sentences of twelve words each, no two of which are the same. */
    const text = (change: (word: string, index: number) => string, end = '. ') =>
      Array.from({ length: 6_000 }, (_, index) => change(`w${index}`, index) + (index % 12 === 11 ? end : ' ')).join('')
    const same = (word: string) => word

    /** The pieces that are not kept, and how many pairs of tokens were weighed to find them. */
    function diffed(before: string, after: string) {
      let weighed = 0
      class Counted extends Uint32Array {
        constructor(length: number) {
          super(length)
          weighed += length
        }
      }
      vi.stubGlobal('Uint32Array', Counted)
      const pieces = wordDiff(before, after)
      expect(without(pieces, 'inserted')).toBe(before)
      expect(without(pieces, 'deleted')).toBe(after)
      return { changes: pieces.filter(({ kind }) => kind !== 'kept'), weighed }
    }

    it.each([
      ['one word', (word: string, index: number) => (index === 3_000 ? 'new' : word), '. ', 2],
      ['every hundredth word', (word: string, index: number) => (index % 100 === 0 ? 'new' : word), '. ', 120],
      ['every word', (word: string) => `new${word}`, '. ', 2],
      ['every other word, and no sentence ends', (word: string, index: number) => word + (index % 2), ' ', 2],
    ])('with %s changed is found in a hundredth of the pairs', (_, change, end, count) => {
      const { changes, weighed } = diffed(text(same, end), text(change, end))
      expect(changes).toHaveLength(count)
      expect(weighed).toBeLessThan(12_000 ** 2 / 100)
    })
  })
})
