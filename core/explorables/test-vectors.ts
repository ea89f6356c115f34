/** What tests of explorables share. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AnyExplorable, type Results, valuesFrom } from './explorable'
import type { Input, Inputs, Value } from './inputs'

/** What an explorable gives for a query such as `temperature=0.5&p=1`, as its page's address would have it. */
export function resultsOf(spec: AnyExplorable, query = ''): Results {
  const texts = new URLSearchParams(query)
  return spec.run(valuesFrom(spec.inputs, (name) => texts.get(name)))
}

/** True where a number is that of the vector, which has four significant digits, or a word is the same. */
const agrees = (found: number | string | undefined, wanted: number | string): boolean =>
  typeof wanted === 'string' || typeof found !== 'number'
    ? found === wanted
    : Math.abs(found - wanted) <= 1e-3 * Math.abs(wanted)

/** Tests that each query gives these results, to a thousandth. */
export function testVectors(
  spec: AnyExplorable,
  vectors: readonly (readonly [query: string, wanted: Results])[],
): void {
  test.each(vectors)('%o', (query, wanted) => {
    const found = resultsOf(spec, query)
    const wrong = Object.entries(wanted).filter(([key, value]) => !agrees(found[key], value))
    expect(Object.fromEntries(wrong.map(([key]) => [key, found[key]]))).toEqual(Object.fromEntries(wrong))
  })
}

/** Any value that an input allows. */
function anyValue(input: Input): fc.Arbitrary<Value> {
  switch (input.kind) {
    case 'number': {
      const { min, max, isWhole } = input
      const plain = isWhole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
      return fc.oneof(plain, fc.constantFrom(min, max, input.default))
    }
    case 'choice':
      return fc.constantFrom(...input.options)
    case 'list': {
      const { min, max, isWhole, length, accepts = () => true } = input
      const item = isWhole
        ? fc.integer({ min, max })
        : fc.oneof(fc.double({ min, max, noNaN: true }), fc.constantFrom(min, max))
      return fc.array(item, { minLength: length[0], maxLength: length[1] }).filter(accepts)
    }
    case 'text':
      return fc.string({ maxLength: input.length }).filter(input.accepts ?? (() => true))
  }
}

/** Any values that the inputs allow, of each by its name. */
export const anyValues = (inputs: Inputs): fc.Arbitrary<Record<string, Value>> =>
  fc.record(Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, anyValue(input)])))

/** Tests that no values that the inputs allow make `run` throw, or give a number that is none. */
export function testWholeRange(spec: AnyExplorable, numRuns = 300): void {
  test('gives numbers or words over the whole range', () => {
    fc.assert(
      fc.property(anyValues(spec.inputs), (values) => {
        const results = spec.run(values)
        expect(
          Object.entries(results).filter(([, value]) => typeof value === 'number' && !Number.isFinite(value)),
        ).toEqual([])
      }),
      { numRuns },
    )
  })
}
