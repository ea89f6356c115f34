import { readFileSync } from 'node:fs'
import { compileSync, runSync } from '@mdx-js/mdx'
import { createElement } from 'react'
import * as runtime from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import rehypeKatex from 'rehype-katex'
import { describe, expect, test } from 'vitest'
import { remarkPlugins } from './compile'
import { topics } from './deck'
import { rehypeFormulas } from './formulas'
import { cardMarkdown, proseMarkdown } from './markdown'
import { cardText, introductionText } from './source-text'

const page = 'https://deck.example/topics/sampling/top-p'
const card = (answer: string, deeper = '', question = 'Why?') =>
  cardMarkdown(`<Question>\n${question}\n</Question>\n\n<Answer>\n${answer}\n</Answer>\n${deeper}`, page)
const answer = (text: string) => card(text).answer

/** What a reader of plain Markdown makes of it: no MDX, but formulas as TeX. */
function rendered(markdown: string): string {
  const code = compileSync(markdown, {
    format: 'md',
    outputFormat: 'function-body',
    remarkPlugins,
    rehypePlugins: [[rehypeKatex, { output: 'mathml', strict: 'error' }], rehypeFormulas],
  })
  return renderToStaticMarkup(createElement(runSync(String(code), runtime).default))
}

const references: Record<string, string> = { '&gt;': '>', '&lt;': '<', '&quot;': '"', '&#x27;': "'", '&amp;': '&' }

/** The words of HTML in order, formulas included; elements are left out, and spaces, of which formulas have their own. */
const words = (html: string): string =>
  html.replace(/<[^>]*>|\s/g, '').replace(/&(?:#x27|[a-z]+);/g, (reference) => references[reference] ?? reference)

describe('every page and its twin say the same words', () => {
  const deck = topics()

  test.each(deck.flatMap(({ cards }) => cards))('$cardId', ({ cardId, questionHtml, answerHtml, parts }) => {
    const text = cardText(cardId)
    expect(words(rendered(text.question))).toBe(words(questionHtml))
    expect(words(rendered(text.answer))).toBe(words(answerHtml))
    expect(text.deeper === '').toBe(parts.length === 0)
    const prose = Object.values(text)
      .join()
      .replace(/`[^`]*`/g, '')
    expect(prose).not.toMatch(/<[a-z/]/i)
  })

  test.each(deck)('$slug', ({ slug, introductionHtml }) => {
    expect(words(rendered(introductionText(slug)))).toBe(words(introductionHtml))
  })

  test('which are words', () => {
    const temperature = readFileSync('content/sampling/temperature.mdx', 'utf8')
    expect(temperature).toContain('$T = 0$ → greedy')
    expect(cardText('sampling/temperature').answer).toContain('$T = 0$ → greedy (argmax).')
  })
})

describe('Markdown is taken as it stands', () => {
  test.each([
    'One **two** _three_ `four`, [five](https://a.example).',
    'A sum of $\\frac{1}{k}$, and\n\n$$\n\\sum_i x_i\n$$',
    '1. a\n   - b\n2. c',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    'a \\< b, \\{ and ~10, ~20',
  ])('%j', (text) => {
    expect(answer(text)).toBe(text)
    expect(proseMarkdown(text, page)).toBe(text)
  })
})

describe('elements become what Markdown has for them', () => {
  test.each([
    ['<b>bold</b> and <em>soft</em>', '**bold** and *soft*'],
    ['press <kbd>K</kbd>', 'press `K`'],
    ['H<sub>2</sub>O', 'H<sub>2</sub>O'],
    ['about <span className="nb">≈ **20**×</span>.', 'about ≈ **20**×.'],
    [
      '<dl className="kv">\n<dt>1%</dt><dd>→ ~10;</dd>\n<dt>2%</dt><dd>less.</dd>\n</dl>',
      '- **1%** → ~10;\n- **2%** less.',
    ],
    ['<ol><li>a</li><li>b *c*</li></ol>', '1. a\n2. b *c*'],
    ['<ul>\n<li>\na\n\nb\n</li>\n</ul>', '- a\n\n  b'],
    ['<blockquote>\nsaid\n\ntwice\n</blockquote>', '> said\n>\n> twice'],
    ['<div className="x">\n\nIn a *box*.\n\n</div>', 'In a *box*.'],
    ['  - in\n    - deeper\n  - out', '- in\n  - deeper\n- out'],
  ])('%j', (source, markdown) => {
    expect(answer(source)).toBe(markdown)
  })

  test('programs and figures are left out, what is in them stays', () => {
    const { deeper } = card(
      'A.',
      '\nimport X from "y"\n\n## Why\n\n<Figure name="x" />\n\n<Note>\nSo *that*.\n</Note>\n\n{1 + 1}\n',
    )
    expect(deeper).toBe('## Why\n\nSo *that*.')
  })

  test('a question is one line', () => {
    expect(card('A.', '', 'What is\n$x$?').question).toBe('What is $x$?')
    expect(cardMarkdown('<Question>Why?</Question>\n\n<Answer>So.</Answer>', page)).toEqual({
      question: 'Why?',
      answer: 'So.',
      deeper: '',
    })
  })
})

test.each([
  ['[a](/topics/x)', '[a](https://deck.example/topics/x)'],
  ['[a](temperature "T")', '[a](https://deck.example/topics/sampling/temperature "T")'],
  ['[top](#top)', '[top](https://deck.example/topics/sampling/top-p#top)'],
  ['![a](/a.png)', '![a](https://deck.example/a.png)'],
  ['[**a**][r]\n\n[r]: ../x', '[**a**][r]\n\n[r]: https://deck.example/topics/x'],
  ['[mail](mailto:a@b.example) https://c.example/d', '[mail](mailto:a@b.example) https://c.example/d'],
])('the link %j is whole', (source, markdown) => {
  expect(card('A.', `\n${source}\n`).deeper).toBe(markdown)
})
