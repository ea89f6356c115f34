import { describe, expect, it } from 'vitest'
import { slipSize } from './slip-size'

const words = (count: number) => 'lorem '.repeat(count).trim()
const paragraph = (text: string) => `<p>${text}</p>`

describe('slipSize', () => {
  it.each([
    ['question', 8, 17],
    ['question', 40, 13],
    ['question', 100, 7.5],
    ['answer', 20, 11],
    ['answer', 60, 10],
    ['answer', 100, 7],
    ['answer', 150, null],
  ] as const)('sets a %s of %s words of five letters in %s points', (side, count, size) => {
    expect(slipSize(side, paragraph(words(count)))).toBe(size)
  })

  it('never sets longer words larger', () => {
    const sizes = Array.from({ length: 200 }, (_, count) => slipSize('answer', paragraph(words(count))) ?? 0)
    expect(new Set(sizes).size).toBe(6)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })

  it('sees that a list needs more lines than a paragraph, and a table of terms more still', () => {
    const list = `<ol>${`<li>${words(11)}</li>`.repeat(5)}</ol>`
    const terms = `<dl>${`<dt>a</dt><dd>${words(11)}</dd>`.repeat(5)}</dl>`
    const [flat = 0, listed = 0, paired = 0] = [paragraph(words(55)), list, terms].map(
      (html) => slipSize('answer', html) ?? 0,
    )
    expect(flat).toBeGreaterThan(listed)
    expect(listed).toBeGreaterThan(paired)
  })

  it('keeps room for formulas of their own', () => {
    const formula = '<div class="eq"><math><mi>x</mi></math></div>'
    expect(slipSize('answer', paragraph(words(20)) + formula.repeat(3))).toBeLessThan(11)
  })
})
