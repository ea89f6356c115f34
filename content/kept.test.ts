import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { inOwnOrder, keptCards } from './kept'
import { readCard } from './read'

const text = (answer: string) => `---
question: Why?
answer: ${answer}
position: 1
version: 1
---

<Question>
Why?
</Question>

<Answer>
${answer}
</Answer>
`

let project = ''
let made: string[] = []

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'deck-kept-'))
  mkdirSync(path.join(project, 'content'))
  writeFileSync(path.join(project, 'content/compile.ts'), 'one')
  made = []
  onTestFinished(() => rmSync(project, { recursive: true }))
})

/** Cards as another process would read them. */
const reader = () =>
  keptCards((file, source) => {
    made.push(file)
    return readCard(file, source)
  }, project)

const keptFile = () => path.join(project, '.cache/cards/a/b.json')

test('a card is made once for a text, whoever reads it', () => {
  const card = reader()('a/b.mdx', text('So.'))
  expect(reader()('a/b.mdx', text('So.'))).toEqual(card)
  expect(card).toEqual(readCard('a/b.mdx', text('So.')))
  expect(made).toEqual(['a/b.mdx'])
})

test.each([
  ['another text', () => reader()('a/b.mdx', text('Other.')).answerHtml, '<p>Other.</p>'],
  ['another maker', () => writeFileSync(path.join(project, 'content/compile.ts'), 'two'), undefined],
  ['other packages', () => writeFileSync(path.join(project, 'package-lock.json'), '{}'), undefined],
  ['half a file', () => writeFileSync(keptFile(), readFileSync(keptFile(), 'utf8').slice(0, -9)), undefined],
])('after %s it is made anew', (_, change, expected) => {
  reader()('a/b.mdx', text('So.'))
  expect(change()).toBe(expected)
  expect(reader()('a/b.mdx', text('So.')).answerHtml).toBe('<p>So.</p>')
  expect(made.length).toBeGreaterThanOrEqual(2)
  made = []
  reader()('a/b.mdx', text('So.'))
  expect(made).toEqual([])
})

test('a mistake is found each time', () => {
  for (const _ of [1, 2])
    expect(() => reader()('a/b.mdx', text('{x}').replace('answer: {x}', 'answer: x'))).toThrow(
      'an {expression} cannot stand here',
    )
})

test('where nothing can be kept, cards are read all the same', () => {
  writeFileSync(path.join(project, '.cache'), 'no folder')
  expect(reader()('a/b.mdx', text('So.')).answerHtml).toBe('<p>So.</p>')
})

test('without its makers nothing is kept', () => {
  rmSync(path.join(project, 'content/compile.ts'))
  for (const _ of [1, 2]) reader()('a/b.mdx', text('So.'))
  expect(made).toHaveLength(2)
})

test('an order of one’s own has every file once', () => {
  const files = Array.from({ length: 50 }, (_, index) => `a/${index}.mdx`)
  const own = inOwnOrder(files)
  expect(own.toSorted()).toEqual(files.toSorted())
  expect(own).not.toEqual(files)
  expect(inOwnOrder(files)).toEqual(own)
})
