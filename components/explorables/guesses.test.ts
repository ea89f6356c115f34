import { expect, test } from 'vitest'
import type { AnyFigure } from './figure'
import { rrfFigure } from './figures/rrf'
import { speculativeDecodingFigure } from './figures/speculative-decoding'
import { temperatureFigure } from './figures/temperature'
import type { Guessed } from './guess'
import { guessOf, keepGuess } from './guesses'

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
