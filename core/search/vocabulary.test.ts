import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prefixDistance, vocabulary } from './vocabulary'

describe('a vocabulary', () => {
  const known = vocabulary(['cache', 'caches', 'kv', 'lora'])

  test('has its words, and knows what begins with what', () => {
    expect(['cache', 'cach', 'kv', 'zz', ''].map(known.has)).toEqual([true, false, true, false, false])
    expect(['cach', 'k', 'kvx', 'zz', 'a'].map(known.hasPrefix)).toEqual([true, true, false, false, false])
    expect(known.startingWith('cache')).toEqual(['cache', 'caches'])
    expect(known.startingWith('x')).toEqual([])
  })

  test('agrees with looking at every word', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 4 })
    fc.assert(
      fc.property(fc.uniqueArray(letters), letters, (forms, asked) => {
        const sorted = forms.toSorted()
        expect(vocabulary(sorted).has(asked)).toBe(forms.includes(asked))
        expect(vocabulary(sorted).startingWith(asked)).toEqual(sorted.filter((form) => form.startsWith(asked)))
      }),
    )
  })
})

/** The same by its definition: every way to mend the two, tried. */
function slowDistance(typed: string, form: string): number {
  const between = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length
    const same = a[0] === b[0] ? 0 : 1
    const ways = [between(a.slice(1), b.slice(1)) + same, between(a.slice(1), b) + 1, between(a, b.slice(1)) + 1]
    if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(between(a.slice(2), b.slice(2)) + 1)
    return Math.min(...ways)
  }
  return Math.min(...Array.from({ length: form.length + 1 }, (_, end) => between(typed, form.slice(0, end))))
}

describe('the distance to a beginning', () => {
  test.each([
    ['tempre', 'temperature', 1],
    ['tempreature', 'temperature', 1],
    ['halucination', 'hallucination', 1],
    ['cache', 'cache', 0],
    ['kv', 'cache', 2],
    ['x'.repeat(200), `${'x'.repeat(200)}y`, 0],
  ])('%s, %s', (typed, form, distance) => {
    expect(prefixDistance(typed, form, 2)).toBe(distance)
  })

  test('is what trying every way finds, where it is small', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 3 }), (typed, form, most) => {
        const distance = slowDistance(typed, form)
        expect(prefixDistance(typed, form, most)).toBe(distance <= most ? distance : Number.POSITIVE_INFINITY)
      }),
    )
  })
})
