import { describe, expect, test } from 'vitest'
import { compileCard, compileProse } from './compile'
import { ContentError } from './problem'

const body = (answer: string, deeper = '') =>
  `<Question>\nWhy?\n</Question>\n\n<Answer>\n${answer}\n</Answer>\n${deeper}`

const deeperPage =
  '\n## In short, why\n\nSo.\n\n<Explorable name="x" />\n\n## By hand\n\n1\n\n## A common mistake\n\nSee [c](/topics/a/c), [x](https://x.org).\n'

const answerHtml = (answer: string) => compileCard(body(answer), 'a/b.mdx').answerHtml

function problems(source: string): string[] {
  try {
    compileCard(source, 'a/b.mdx')
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('a card’s sides', () => {
  test('the question is inline, the answer is blocks', () => {
    const card = compileCard(body('One **two**.'), 'a/b.mdx')
    expect(card).toEqual({
      questionHtml: 'Why?',
      answerHtml: '<p>One <strong>two</strong>.</p>',
      deeper: [],
      parts: [],
      links: [],
      explorables: [],
    })
  })

  test('an ordered list is a list of parts', () => {
    expect(answerHtml('1. a\n2. b')).toMatch(/^<ol class="parts">\s*<li>a<\/li>\s*<li>b<\/li>\s*<\/ol>$/)
  })

  test('elements of its own become plain HTML', () => {
    const list = answerHtml('<dl className="kv">\n<dt>1%</dt><dd>→ ~10 or ~20</dd>\n</dl>')
    expect(list).toBe('<dl class="kv"><dt>1%</dt><dd>→ ~10 or ~20</dd></dl>')
  })

  test.each([
    ['Use top-p.', 'Use <span class="nb">top-p</span>.'],
    ['n-grams, GPT-3', '<span class="nb">n-grams</span>, <span class="nb">GPT-3</span>'],
    ['step-by-step LLM-as-a-judge low-rank', 'step-by-step LLM-as-a-judge low-rank'],
    ['`top-p`', '<code>top-p</code>'],
    ['$x$-th b@top-p.org', '<math><mi>x</mi></math>-th b@top-p.org'],
  ])('in %s no line breaks at the hyphen of a letter', (text, html) => {
    expect(answerHtml(text)).toBe(`<p>${html}</p>`)
  })

  test('an address is quoted, not linked', () => {
    expect(answerHtml('Write to bob@example.com.')).toBe('<p>Write to bob@example.com.</p>')
  })

  test('the deeper page is a piece of HTML for each part, and the figures between them', () => {
    const { deeper, parts, links, explorables } = compileCard(body('An answer.', deeperPage), 'a/b.mdx')
    expect(deeper).toEqual([
      { part: 'why', html: '<h2>In short, why</h2><p>So.</p>' },
      { figure: 'x', isOwn: true },
      { part: 'by-hand', html: '<h2>By hand</h2><p>1</p>' },
      {
        part: 'mistake',
        html: '<h2>A common mistake</h2><p>See <a href="/topics/a/c" data-site="true">c</a>, <a href="https://x.org">x</a>.</p>',
      },
    ])
    expect([parts, links, explorables]).toEqual([
      ['why', 'by-hand', 'mistake'],
      ['/topics/a/c', 'https://x.org'],
      ['x'],
    ])
  })

  test('between the cells of a table no line is broken', () => {
    const table = deeperPage.replace('\n\n1\n', '\n\n|a|b|\n|-|-|\n|1|2|\n')
    expect(JSON.stringify(compileCard(body('An answer.', table), 'a/b.mdx').deeper)).toContain(
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    )
  })

  test.each([
    ['a heading of its own', ['By hand', 'By foot'], /“By foot” is no part/],
    ['a part too few', ['## By hand\n\n1\n\n', ''], /“By hand” is missing/],
    ['parts in another order', ['## In short, why\n\nSo.\n\n', ''], /“In short, why” is missing/],
    ['text before the first part', ['## In short', 'Well.\n\n## In short'], /begins with a heading/],
    ['another component', ['<Explorable name="x" />', '<Chart name="x" />'], /<Chart> is no part of a deeper page/],
    ['an expression', ['So.', 'So {1 + 1}.'], /a deeper page is no program/],
    ['a program', ['## In short', 'export const x = 1\n\n## In short'], /a deeper page is no program/],
    ['an image', ['So.', '![x](/x.png)'], /<img> is no part of a deeper page/],
    ['a figure in a text', ['So.', 'So <Explorable name="y" /> it is.'], /stands on a line of its own/],
    ['more than a name', ['name="x"', 'name="x" size="2"'], /takes a name and nothing else/],
  ])('a deeper page has no %s', (_, [from = '', to = ''], message) => {
    expect(problems(body('An answer.', deeperPage.replace(from, to)))[0]).toMatch(message)
  })
})

describe('formulas', () => {
  test('are plain MathML, and keep brackets and punctuation', () => {
    expect(answerHtml('a matrix ($n$), where $r$. End')).toBe(
      '<p>a matrix <span class="nb">(<math><mi>n</mi></math>),</span> where <span class="nb"><math><mi>r</mi></math>.</span> End</p>',
    )
  })

  test('keep what they are compared by', () => {
    expect(answerHtml('until sum ≥ $p$ or')).toBe(
      '<p>until sum <span class="nb">≥ <math><mi>p</mi></math></span> or</p>',
    )
  })

  test('stand alone where nothing touches them', () => {
    expect(answerHtml('if $k$ is')).toBe('<p>if <math><mi>k</mi></math> is</p>')
  })

  test('on a line of their own can be scrolled and named', () => {
    expect(answerHtml('$$\nx\n$$')).toBe(
      '<div class="eq" tabindex="0" role="group" aria-label="Formula"><math display="block"><mi>x</mi></math></div>',
    )
  })
})

describe('what is refused, with its line', () => {
  test.each([
    ['an expression', body('1 + 1 is {1 + 1}'), /^content\/a\/b\.mdx:6: an \{expression\}/],
    ['a component', body('<Figure />'), /:6: <Figure> is no part of a card’s side/],
    ['a fragment', body('<>text</>'), /:6: <> is no part/],
    ['a script', body('<script>x</script>'), /:6: <script> is not allowed/],
    ['a link', body('[x](https://example.com)'), /:6: <a> is not allowed/],
    ['a style', body('<p style="color: red">x</p>'), /:6: the attribute style is not allowed/],
    ['an event', body('<p onclick="x">x</p>'), /:6: the attribute onclick is not allowed/],
    ['a computed attribute', body('<p className={x}>x</p>'), /:6: className needs a plain text value/],
    ['spread attributes', body('<p {...x}>x</p>'), /:6: the attribute \{…\} is not allowed/],
    ['a bad formula', body('A line.\n\nThen $\\frac{1$.'), /:8: Could not render math with KaTeX: .*expected '}'/],
    ['an unknown command', body('$\\nosuch$'), /:6: .*Undefined control sequence: \\nosuch/],
    ['an unclosed element', body('<dl>'), /:7: .*closing tag `<\/Answer>`/],
    ['an unclosed answer', '<Question>\nWhy?\n</Question>\n\n<Answer>\nSo.\n', /:5: .*`<Answer>`/],
    ['no answer', '<Question>\nWhy?\n</Question>\n', /:1: <Answer> is missing/],
    ['no question', '<Answer>\nSo.\n</Answer>\n', /:1: <Question> is missing/],
    ['an empty answer', body(''), /: <Answer> is empty/],
    ['a second answer', body('So.', '\n<Answer>\nNo.\n</Answer>\n'), /:9: <Answer> stands here a second time/],
    [
      'the answer first',
      `<Answer>\nSo.\n</Answer>\n\n<Question>\nWhy?\n</Question>\n`,
      /:5: <Question> has to precede <Answer>/,
    ],
    ['text before', `Text.\n\n${body('So.')}`, /:3: <Question> has to come first/],
    ['text between', body('So.').replace('\n\n<Answer>', '\n\nText.\n\n<Answer>'), /:7: <Answer> has to come first/],
    ['a long question', body('So.').replace('Why?', 'Why?\n\nHow?'), /:1: <Question> has to be one paragraph/],
    ['an import', `import x from 'y'\n\n${body('So.')}`, /:3: <Question> has to come first/],
  ])('%s', (_, source, message) => {
    expect(problems(source)[0] ?? 'nothing').toMatch(message)
  })

  test('every problem of a file is told', () => {
    expect(problems(body('{a} and <Figure /> and $\\nosuch$'))).toHaveLength(3)
  })
})

describe('a text without sides', () => {
  test('is HTML by the same rules', () => {
    expect(compileProse('One.\n\nTwo.', 'a/index.mdx')).toBe('<p>One.</p>\n<p>Two.</p>')
    expect(() => compileProse('<Figure />', 'a/index.mdx')).toThrow('content/a/index.mdx:1: <Figure>')
  })
})
