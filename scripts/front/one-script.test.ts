import { expect, test } from 'vitest'
import { inOneScript } from './one-script.mjs'

const script = (text: string, attributes = '') => `<script${attributes}>${text}</script>`
const piece = (text: string) => `self.__next_f.push([1,"${text}"])`

test.each([
  ['pieces in a row', script(piece('a')) + script(piece('b$&')), script(`${piece('a')}\n;${piece('b$&')}`)],
  ['a piece alone', `<p></p>${script(piece('a'))}`, `<p></p>${script(piece('a'))}`],
  ['pieces apart', `${script(piece('a'))}<p></p>${script(piece('b'))}`, null],
  ['another script', script('start()') + script(piece('a')), null],
  ['one with attributes', script(piece('a')) + script(piece('b'), ' id="b"'), null],
  ['many lines', script(piece('a\nb')) + script(piece('c')), script(`${piece('a\nb')}\n;${piece('c')}`)],
])('%s', (_name, html, made) => {
  expect(inOneScript(`<main></main>${html}</body>`)).toBe(`<main></main>${made ?? html}</body>`)
})
