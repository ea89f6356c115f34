import { expect, it } from 'vitest'
import { numberInWords, numberInWordsFirst } from './number-in-words'

it.each([
  [0, 'zero'],
  [9, 'nine'],
  [19, 'nineteen'],
  [20, 'twenty'],
  [48, 'forty-eight'],
  [99, 'ninety-nine'],
  [100, '100'],
  [1008, '1008'],
])('%d is %s', (value, words) => {
  expect(numberInWords(value)).toBe(words)
})

it('begins a sentence with a capital', () => {
  expect(numberInWordsFirst(48)).toBe('Forty-eight')
})
