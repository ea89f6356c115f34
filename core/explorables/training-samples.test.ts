import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'
import { samplesOf, sequenceOf, tokensOf, trainingSamples } from './training-samples'

describe('training-samples', () => {
  testVectors(trainingSamples, [
    ['', { tokens: 5, samples: 6, 'last-target': '<EOS>' }],
    ['text=I love street food', { tokens: 4, samples: 5, 'last-target': '<EOS>' }],
    ['text=', { tokens: 0, samples: 1, 'last-target': '<EOS>' }],
  ])
  testWholeRange(trainingSamples)

  test('one marker, or one word, or nothing at all is no sample', () => {
    const none = { samples: 0, 'last-target': 'none' }
    expect(resultsOf(trainingSamples, 'text=&bos=no')).toEqual({ tokens: 0, ...none })
    expect(resultsOf(trainingSamples, 'text=&eos=no')).toEqual({ tokens: 0, ...none })
    expect(resultsOf(trainingSamples, 'text=&bos=no&eos=no')).toEqual({ tokens: 0, ...none })
    expect(resultsOf(trainingSamples, 'text=food&bos=no&eos=no')).toEqual({ tokens: 1, ...none })
    expect(resultsOf(trainingSamples, 'eos=no')).toEqual({ tokens: 5, samples: 5, 'last-target': '.' })
  })

  test('words keep their apostrophes and letters of any script; other signs stand alone', () => {
    expect(tokensOf("Don’t pay 3.50€, it's über 東京 😀!")).toEqual([
      'Don’t',
      'pay',
      '3',
      '.',
      '50',
      '€',
      ',',
      "it's",
      'über',
      '東京',
      '😀',
      '!',
    ])
  })

  test('a text is cut after 200 characters', () => {
    expect(resultsOf(trainingSamples, `text=${'a '.repeat(150)}`)).toMatchObject({ tokens: 100, samples: 101 })
    expect(resultsOf(trainingSamples, `text=${'😀'.repeat(300)}`)).toMatchObject({ tokens: 200, samples: 201 })
  })

  const texts = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 60 }))

  test('tokens hold every sign but spaces, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(tokensOf(text).join('')).toBe(text.replace(/\s/gu, ''))
      }),
    )
  })

  test('n tokens between both markers are n + 1 samples, each of what stands before its target', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sequence = sequenceOf({ text, bos: 'yes', eos: 'yes' })
        const samples = samplesOf(sequence)
        expect(samples).toHaveLength(tokensOf(text).length + 1)
        for (const { context, target } of samples) {
          expect([...context, target]).toEqual(sequence.slice(0, context.length + 1))
          expect(context[0]).toBe('<BOS>')
        }
      }),
    )
  })
})
