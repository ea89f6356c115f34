import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleaned, longestQuery } from './typed'
import { compounds, words } from './words'

const formsOf = (text: string) => words(text).map(({ form }) => form)
const joinedIn = (text: string) => compounds(text, words(text)).map(({ form }) => form)

describe('words', () => {
  test.each([
    ['What is top-p?', ['what', 'is', 'top', 'p']],
    ['O(n²), n^2 and rank_i', ['o', 'n2', 'n2', 'and', 'ranki']],
    ['the model’s, don’t', ['the', 'model', 'dont']],
    ['T=0.7 of ~1,000', ['t', '0.7', 'of', '1000']],
    ['end 7. Next', ['end', '7', 'next']],
    ['α/r, Σ, μ', ['alpha', 'r', 'sigma', 'mu']],
    ['Crème BRÛLÉE ﬁne', ['creme', 'brulee', 'fine']],
    ['“(GPT-3)”', ['gpt', '3']],
    ['注意 机制', ['注意', '机制']],
    ['', []],
    ['\ud800 \u0000 —', []],
  ])('%j', (text, forms) => {
    expect(formsOf(text)).toEqual(forms)
  })

  test.each([
    ['top-p and pass@k', ['topp', 'passk']],
    ['state-of-the-art', ['stateoftheart']],
    ['FLOP/s but input/output', ['flops']],
    ['kv - cache, kv cache', []],
  ])('joined in %j', (text, forms) => {
    expect(joinedIn(text)).toEqual(forms)
  })

  test('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let from = 0
        for (const { form, start, end } of words(text)) {
          expect(form).not.toBe('')
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          from = end
        }
        expect(from).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('what was typed, cleaned', () => {
  test.each([
    [undefined, ''],
    ['  kv cache ', 'kv cache'],
    [['a', 'b'], 'b'],
    [[], ''],
    ['a\u0000b\r\nc', 'a b c'],
    ['a\ud800', 'a\ufffd'],
    ['x'.repeat(10_000), 'x'.repeat(longestQuery)],
  ])('%j', (value, typed) => {
    expect(cleaned(value)).toBe(typed)
  })

  test('is well-formed and has no control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const typed = cleaned(value)
        expect(typed.isWellFormed()).toBe(true)
        expect(typed).not.toMatch(/\p{Cc}/u)
      }),
    )
  })
})
