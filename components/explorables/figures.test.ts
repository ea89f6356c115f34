import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { anyValues } from '@/core/explorables/test-vectors'
import type { AnyFigure } from './figure'
import { FigureView, initialState } from './figure-view'
import { figures } from './figures'
import type { Guessed } from './guess'

const acts = { set: () => {}, settle: () => {}, weigh: () => {}, guess: () => {} }

const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' }
const unescaped = (text: string) => text.replace(/&(?:lt|gt|quot|#x27|amp);/g, (sign) => signs[sign] ?? sign)

function markup(figure: AnyFigure, values: object, guessed?: Guessed, texts = {}) {
  const start = initialState(figure)
  const state = { ...start, values: { ...start.values, ...values }, guessed, texts }
  return renderToStaticMarkup(createElement(FigureView, { figure, state, acts, beside: null }))
}

/** Each result of the markup, with its value. */
const resultsIn = (html: string) =>
  [...html.matchAll(/data-result="([^"]*)" data-value="([^"]*)"/g)].map(([, key, value = '']) => [
    key,
    unescaped(value),
  ])

/** The words in a picture that on a screen of 360 px would leave it, by about how wide a letter is there, in per cent. */
function wordsOutside(html: string): string[] {
  const letter = 2.2
  const words = html.matchAll(/<span class="at (left|right)[^"]*" style="left:([\d.]+)%[^>]*>([^<]*)</g)
  return [...words].flatMap(([, side, left, text = '']) => {
    const end = Number(left) + (side === 'left' ? -1 : 1) * letter * unescaped(text).length
    return end < -19 || end > 105 ? [text] : []
  })
}

function expectWhole(figure: AnyFigure, values: object, guessed?: Guessed) {
  const html = markup(figure, values, guessed)
  const all = { ...initialState(figure).values, ...values }
  const wanted = Object.entries(figure.spec.run(all)).map(([key, value]) => [key, String(value)])
  expect(resultsIn(html).sort()).toEqual(wanted.sort())
  expect(wordsOutside(html)).toEqual([])
  // What machines read is exact; what people read is never a number that is none, unless they wrote it.
  const none = /NaN|Infinity/
  if (!Object.values(all).some((value) => typeof value === 'string' && none.test(value)))
    expect(html.replace(/data-value="[^"]*"/g, '')).not.toMatch(none)
}

/** Figures whose axis counts, at settings where there is little to count. */
test.each([
  ['low-rank-energy', { size: 2 }, ['0', '1', '2']],
  ['batching', { lengths: [1], window: 0 }, ['0', '1']],
  ['pass-at-k', { n: 2 }, ['0', '1', '2']],
])('%s counts in whole numbers', (name, values, wanted) => {
  const figure = figures[name]
  const html = figure ? markup(figure, values) : ''
  expect([...html.matchAll(/<span class="xl[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(wanted)
})

test.each([
  ['roofline', { bytes: 1, peak: 1, bandwidth: 20_000, batch: 854 }],
  ['roofline', { peak: 1203, bandwidth: 10, prompt: 32_982, batch: 2 }],
  ['speculative-decoding', { acceptance: 0.0000116, draft: 1 }],
  ['roofline', { peak: 3350.1, prompt: 2 }],
  ['roofline', { bytes: 0.5, peak: 1, bandwidth: 10, prompt: 1, batch: 18 }],
  ['rag-vs-long-context', { corpus: 1, window: 1950, chunks: 1, 'chunk-size': 50, question: 1, 'cache-read': 1 }],
])('%s at %o keeps its words in its picture', (name, values) => {
  const figure = figures[name]
  if (figure) expectWhole(figure, values)
})

test('a bill that caching makes five times as high has a place in its picture', () => {
  const { 'prompt-caching': caching } = figures
  const html = caching ? markup(caching, { write: 5, gap: 10 }) : ''
  expect(html).toContain('>400%<')
})

test.each([
  ['roofline', { prompt: 1_000_000, batch: 16 }, 'the prompt, further right', 'the prompt at 16,000,000 FLOP a byte.'],
  [
    'roofline',
    { peak: 10_000, bandwidth: 100 },
    'each token, further down',
    'each token at 1\u00a0×\u00a010⁻⁵ of the peak.',
  ],
  ['roofline', { peak: 10_000, bandwidth: 10, prompt: 100 }, 'both, further down', 'the prompt at 0.01% of the peak'],
  ['roofline', { peak: 1, bandwidth: 20_000 }, 'each token, and the prompt', 'the ridge at 0.05 FLOP a byte.'],
  ['chinchilla', { parameters: 1000, ratio: 2000 }, '1T on 2000T, further up', 'It lies beyond the picture.'],
  ['chinchilla', { parameters: 10_000, ratio: 10_000 }, '10T on 100,000T, further up', 'Both lie beyond the picture.'],
])('%s says what has no place in its picture at %o', (name, values, label, said) => {
  const figure = figures[name]
  const html = figure ? markup(figure, values) : ''
  expect(html).toContain(`>${label}<`)
  expect(html).toContain(said)
})

test('of a text that is too long it is said where it is cut', () => {
  const { rrf } = figures
  const html = rrf ? markup(rrf, {}, undefined, { first: 'A'.repeat(201) }) : ''
  expect(html).toContain('Only the first 200 signs count.')
  expect(rrf ? markup(rrf, {}, undefined, { first: '👍'.repeat(200) }) : '').not.toContain('signs count')
})

test('a small gap between the orders is painted in points', () => {
  const { 'judge-position-bias': judge } = figures
  expect(judge ? markup(judge, { bias: 0.00001 }) : '').toMatch(/data-result="gap"[^>]*>0\.001</)
  expect(judge ? markup(judge, { direction: 'second' }) : '').toMatch(/data-result="gap"[^>]*>−20</)
})

test('the outlines of temperature are the same tokens at 1', () => {
  const { temperature } = figures
  const html = temperature ? markup(temperature, { logits: [0, 0], temperature: 0 }) : ''
  expect(html.match(/class="was" style="width:50%"/g)).toHaveLength(2)
})

/** How far the truth is from the nearest option, of its way to the next. */
function nearest(options: readonly (readonly [number | string, string])[], truth: unknown): number {
  if (typeof truth !== 'number') return 0
  const [near = 0, next = 1] = options.map(([value]) => Math.abs(Number(value) - truth)).sort((a, b) => a - b)
  return near / next
}

const all = Object.values(figures)

describe.each(all.map((figure) => [figure.spec.name, figure] as const))('%s', (_, figure) => {
  test('shows each result once, at first and whatever is set', () => {
    expectWhole(figure, {})
    fc.assert(
      fc.property(anyValues(figure.spec.inputs), (values) => expectWhole(figure, values)),
      { numRuns: 40 },
    )
  })

  test.runIf(figure.guess)('asks for a result that it has, and tells it', () => {
    const { guess } = figure
    if (!guess) return
    const { values } = initialState(figure)
    // What stands there from the start need not be guessed.
    expect({ ...values, ...guess.setting }).not.toEqual(values)
    const results = figure.spec.run({ ...values, ...guess.setting })
    expect(Object.keys(values)).toEqual(expect.arrayContaining(Object.keys(guess.setting)))
    expect(Object.keys(results)).toContain(guess.key)
    const { answer } = guess
    const truth = results[guess.key]
    if (answer.kind === 'number') {
      expect(truth).toBeGreaterThanOrEqual(answer.min)
      expect(truth).toBeLessThanOrEqual(answer.max)
      expectWhole(figure, guess.setting, answer.min)
    } else {
      const isThere = answer.options.some(([value]) => value === truth || typeof truth === 'number')
      expect(isThere).toBe(true)
      expect(nearest(answer.options, truth)).toBeLessThan(0.1)
      for (const [value] of answer.options) expectWhole(figure, guess.setting, value)
    }
    expect(markup(figure, guess.setting, answer.kind === 'number' ? answer.min : answer.options[0]?.[0])).toContain(
      'You said',
    )
  })
})
