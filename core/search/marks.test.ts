import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptAround, pieces } from './marks'

const answer = `${'Word after word. '.repeat(30)}Here is the cache, and then some. ${'More and more. '.repeat(30)}`
const at = answer.indexOf('cache')

test('an excerpt is cut between words around the first mark', () => {
  const { text, marks } = excerptAround({ text: answer, marks: [{ start: at, end: at + 5 }] }, 80)
  expect(text).toMatch(/^…\w.*Here is the cache, and then some.*\w…$/)
  expect(text.length).toBeLessThanOrEqual(82)
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['cache'])
})

test('a short text, and one without marks, stays whole', () => {
  const short = { text: 'A cache.', marks: [{ start: 2, end: 7 }] }
  expect(excerptAround(short)).toEqual(short)
  expect(excerptAround({ text: answer, marks: [] })).toEqual({ text: answer, marks: [] })
})

const markedText = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '→'), minLength: 1, maxLength: 120 }),
    fc.uniqueArray(fc.nat(119)),
  )
  .map(([text, cuts]) => {
    const within = cuts.filter((cut) => cut < text.length).toSorted((a, b) => a - b)
    const marks = within.flatMap((start, place) =>
      place % 2 === 0 ? [{ start, end: within[place + 1] ?? text.length }] : [],
    )
    return { text, marks }
  })

test('the pieces of a text are the text, and an excerpt keeps its marks within', () => {
  fc.assert(
    fc.property(markedText, fc.integer({ min: 10, max: 60 }), (whole, length) => {
      expect(
        pieces(whole)
          .map(({ text }) => text)
          .join(''),
      ).toBe(whole.text)
      const part = excerptAround(whole, length)
      expect(
        pieces(part)
          .map(({ text }) => text)
          .join(''),
      ).toBe(part.text)
      for (const { start, end } of part.marks) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(part.text.length)
      }
    }),
  )
})
