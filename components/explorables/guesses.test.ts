import { beforeEach, expect, test, vi } from 'vitest'
import type { AnyFigure } from './figure'
import { rrfFigure } from './figures/rrf'
import { speculativeDecodingFigure } from './figures/speculative-decoding'
import { temperatureFigure } from './figures/temperature'
import type { Guessed } from './guess'
import { guessOf, keepGuess } from './guesses'

let stored: string | null

beforeEach(() => {
  stored = null
  vi.stubGlobal('localStorage', {
    getItem: () => stored,
    setItem: (_: string, text: string) => {
      stored = text
    },
  })
})

test.each<[Guessed, Guessed, AnyFigure]>([
  [0.86, 0.86, temperatureFigure],
  [null, null, temperatureFigure],
  [undefined, undefined, temperatureFigure],
  ['', undefined, temperatureFigure],
  ['A', undefined, temperatureFigure],
  [2, undefined, temperatureFigure],
  ['E', 'E', rrfFigure],
  [0.86, undefined, rrfFigure],
  [1.4, 1.4, speculativeDecodingFigure],
  [1.3, undefined, speculativeDecodingFigure],
])('the guess %j is kept as %j', (guess, kept, figure) => {
  keepGuess(figure.spec.name, guess)
  expect(guessOf(figure)).toBe(kept)
})

test.each<[string, Guessed]>([
  ['[{"figure":"temperature","guess":"0.5"}]', 0.5],
  ['[{"figure":"temperature","guess":null}]', null],
  ['[7,null,{"figure":"temperature"},{"guess":"0.5"},{"figure":"temperature","guess":"0.5"}]', 0.5],
  ['[{"figure":"temperature","guess":0.5}]', undefined],
  ['[{"figure":"temperature","guess":{}}]', undefined],
  ['{"figure":"temperature","guess":"0.5"}', undefined],
  ['[{"figure":"temperature","guess":"0.5"}', undefined],
  ['null', undefined],
  ['', undefined],
])('of what is stored, %s is the guess %j', (text, guess) => {
  stored = text
  expect(guessOf(temperatureFigure)).toBe(guess)
})
