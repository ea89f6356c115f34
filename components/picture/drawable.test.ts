import { expect, it } from 'vitest'
import { drawable } from './drawable'

it.each([
  ['What is log₂ of x²?', 'What is log2 of x2?'],
  ['Σ xᵢ → ∞', 'Σ xi → ∞'],
  ['“Plain” – as it is…', '“Plain” – as it is…'],
])('%s', (text, drawn) => {
  expect(drawable(text)).toBe(drawn)
})
