import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCard } from '@/content/compile'
import { saysTheSame } from '@/content/words'
import { cardBody, typesetAnswer } from './typeset'

describe('an answer that counts its parts becomes a list', () => {
  test.each([
    ['(1) One; (2) two.', '1. One;\n2. two.'],
    ['1) One. 2) Two. 3) Three.', '1. One.\n2. Two.\n3. Three.'],
    ['Benefits: (1) one, (2) two.', 'Benefits:\n\n1. one,\n2. two.'],
  ])('%s', (answer, mdx) => expect(typesetAnswer(answer)).toBe(mdx))
})

describe('an answer that does not stays a paragraph', () => {
  test.each([
    'One of (1) thing.',
    '(2) Two (3) three.',
    '(1) One (3) three.',
    '(1) One 2) two.',
    'f(1) and f(2) hold.',
  ])('%s', (answer) => expect(typesetAnswer(answer)).toBe(answer))
})

test('signs of Markdown and MDX are no more than signs', () => {
  const hostile = [
    '{x} <b>y</b> $z$ `c` *e* _f_ ~~g~~ \\ &amp; [h](i) | j',
    '# h',
    '- item',
    '+ item',
    '1. item',
    'x\n===',
    'x\n---',
    '> quote',
    'import x from "y"',
    'x\n\nexport y',
    'r << n,m',
    '\u00a0T = {0}',
    'http://x.y/z',
  ]
  for (const text of hostile) {
    const { questionHtml, answerHtml } = compileCard(cardBody(text.replace(/\n/g, ' '), text), 'a/b.mdx')
    expect(saysTheSame(questionHtml, text), questionHtml).toBe(true)
    expect(saysTheSame(answerHtml, text), answerHtml).toBe(true)
  }
})

test('any text at all is said as it stands', () => {
  const letters = fc.constantFrom(...'aB0 .)(1-+=#>*_`~$\\&{}[]<|!:/@"\'’→≤'.split(''))
  const text = fc.array(letters, { minLength: 1, maxLength: 30 }).map((signs) => signs.join('').trim())
  fc.assert(
    fc.property(text.filter(Boolean), (answer) => {
      const { answerHtml } = compileCard(cardBody('Why?', answer), 'a/b.mdx')
      expect(saysTheSame(answerHtml, answer), answerHtml).toBe(true)
    }),
    { numRuns: 400, seed: 3 },
  )
})
