import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkContent } from './check'
import { describeProblem } from './problem'
import { contentHash, sealContent } from './seal'

const introduction = Array.from({ length: 120 }, (_, index) => `word${index}`).join(' ')

const topicFile = (position: number) =>
  `---\ntitle: "Topic ${position}"\nshort: "Topic ${position}"\nposition: ${position}\ndescription: "A topic."\n---\n\n${introduction}\n`

const cardFile = (position: number, answer = 'So $n \\times m$.', body = answer) =>
  `---\nquestion: "Why ${position}?"\nanswer: "${answer.replaceAll('$', '').replace('\\times', '×')}"\nposition: ${position}\nversion: 1\n---\n\n<Question>\nWhy ${position}?\n</Question>\n\n<Answer>\n${body}\n</Answer>\n`

let root = ''

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(root, file), 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  write(file, text.replace(from, to))
}

/** The problems of the folder, its seal aside unless asked for. */
const problems = (): string[] => {
  const found = checkContent(root).problems.map((problem) => describeProblem(problem, 'content'))
  return found.filter((problem) => !problem.startsWith('content/deck.json'))
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'content-'))
  write('one/index.mdx', topicFile(1))
  write('one/first.mdx', cardFile(1))
  write('one/second.mdx', cardFile(2))
  write('two/index.mdx', topicFile(2))
  write('two/third.mdx', cardFile(1))
  sealContent(root)
})

afterEach(() => rmSync(root, { recursive: true }))

test('a whole folder has no problem', () => {
  const { topics, problems } = checkContent(root)
  expect(problems).toEqual([])
  expect(topics.map(({ slug, cards }) => [slug, cards.length])).toEqual([
    ['one', 2],
    ['two', 1],
  ])
})

const card = 'one/second.mdx'

describe('what is wrong is named by file, line and field', () => {
  test.each([
    ['malformed YAML', card, 'answer: "So', 'answer: "So"', /^content\/one\/second\.mdx:3: frontmatter: ./],
    ['no frontmatter', card, '---\nquestion', 'question', /second\.mdx:1: frontmatter: missing/],
    ['an unknown key', card, 'version: 1', 'version: 1\nmood: good', /second\.mdx:6: mood: unknown key/],
    ['a wrong type', card, 'position: 2', 'position: two', /second\.mdx:4: position: .*expected number/],
    ['a missing key', card, 'version: 1\n', '', /second\.mdx:1: version: .*expected number/],
    ['a fraction', card, 'version: 1', 'version: 1.5', /second\.mdx:5: version: .*expected int/],
    ['an empty answer', card, '"So n × m."', '""', /second\.mdx:3: answer: ./],
    ['a long short name', 'one/index.mdx', 'short: "Topic 1"', 'short: "Thirteen sign"', /index\.mdx:3: short: .*12/],
    ['two lines', 'one/index.mdx', '"A topic."', '"A\\ntopic."', /index\.mdx:5: description: has to be one line/],
    ['no Answer', card, '<Answer>\nSo $n \\times m$.\n</Answer>', '', /second\.mdx:1: <Answer> is missing/],
    ['unclosed JSX', card, '</Answer>', '', /second\.mdx:12: .*closing tag for `<Answer>`/],
    ['a bad formula', card, '\\times', '\\tims', /second\.mdx:13: .*\\tims/],
    ['an expression', card, 'So $', 'So {x} $', /second\.mdx:13: an \{expression\}/],
    ['another question', card, '\nWhy 2?', '\nWhy two?', /second\.mdx:8: question: <Question> does not say/],
    ['another answer', card, 'So $', 'Then $', /second\.mdx:12: answer: <Answer> does not say/],
    ['a position taken', card, 'position: 2', 'position: 1', /second\.mdx:4: position: 1 is taken by one\/first\.mdx/],
    ['a gap', card, 'position: 2', 'position: 3', /second\.mdx:4: position: 3 leaves a gap after 1/],
    ['a topic’s gap', 'two/index.mdx', 'position: 2', 'position: 4', /two\/index\.mdx:4: position: 4 leaves a gap/],
    ['a short introduction', 'one/index.mdx', 'word0 ', '', /one\/index\.mdx:1: introduction: 119 words/],
    ['a long introduction', 'one/index.mdx', 'word0 ', 'a '.repeat(132), /index\.mdx:1: introduction: 251 words/],
  ])('%s', (_, file, from, to, message) => {
    edit(file, from, to)
    expect(problems()).toEqual([expect.stringMatching(message)])
  })

  test.each([
    ['a slug taken', 'two/first.mdx', cardFile(2), /two\/first\.mdx:1: slug: “first” is taken by one\/first\.mdx/],
    ['a malformed slug', 'two/Fourth_one.mdx', cardFile(2), /Fourth_one\.mdx:1: slug: “Fourth_one”/],
    ['an address that is taken', 'two/print.mdx', cardFile(2), /two\/print\.mdx:1: slug: “print” is the address of/],
    ['a topic without an index', 'three/fourth.mdx', cardFile(1), /three\/index\.mdx:1: missing/],
    ['a topic without cards', 'three/index.mdx', topicFile(3), /three\/index\.mdx:1: a topic without cards/],
    ['a file at the top', 'fourth.mdx', cardFile(1), /content\/fourth\.mdx:1: out of place/],
    ['a file too deep', 'one/more/fourth.mdx', cardFile(1), /one\/more\/fourth\.mdx:1: out of place/],
  ])('%s', (_, file, text, message) => {
    write(file, text)
    expect(problems()).toEqual([expect.stringMatching(message)])
  })

  test('all at once, in order', () => {
    edit('two/third.mdx', 'version: 1', 'version: one')
    edit('one/first.mdx', 'So $', 'So {x} $')
    edit('one/first.mdx', '\\times', '\\tims')
    expect(problems().map((problem) => problem.split(': ')[0])).toEqual([
      'content/one/first.mdx:13',
      'content/one/first.mdx:13',
      'content/two/third.mdx:5',
    ])
  })
})

describe('a deeper page', () => {
  const facts =
    'verdict: imprecise\nverified: 2026-11-25\nreviewBy: 2027-11-25\nneeds: [first]\nsee: [third]\nsources:\n  - title: "On it"\n    by: "Somebody"\n    year: 2020\n    url: "https://example.test/it"\n'
  const text = Array.from({ length: 36 }, () => 'one two three four five').join(' ')
  const page = `\n## In short, why\n\nAfter [first](/topics/one/first).\n\n## By hand\n\n${text}\n\n## A common mistake\n\nSo.\n\n## More precisely\n\nSo.\n`

  beforeEach(() => write(card, `${cardFile(2).replace('version: 1\n', `version: 1\n${facts}`)}${page}`))

  test('that is whole has no problem', () => expect(problems()).toEqual([]))

  test.each([
    ['without a verdict', 'verdict: imprecise\n', '', /second\.mdx:1: verdict: missing/],
    ['with another verdict', 'imprecise', 'fine', /second\.mdx:6: verdict: ./],
    ['never checked', 'verified: 2026-11-25\n', '', /second\.mdx:1: verified: missing/],
    ['checked again too soon', '2027-11-25', '2026-11-25', /second\.mdx:8: reviewBy: has to be after/],
    ['with nothing more precise', '## More precisely\n\nSo.\n', '', /second\.mdx:6: verdict: “imprecise” needs a part/],
    ['that needs no card', 'needs: [first]', 'needs: [fourth]', /second\.mdx:9: needs: no card is called “fourth”/],
    ['that needs itself', 'needs: [first]', 'needs: [second]', /second\.mdx:9: needs: a card cannot name itself/],
    ['beside no card', 'see: [third]', 'see: [fourth]', /second\.mdx:10: see: no card is called “fourth”/],
    [
      'with a dead link',
      '(/topics/one/first)',
      '(/topics/one/fourth)',
      /second\.mdx:28: deeper: nothing is at “\/topics\/one\/f/,
    ],
    ['that is short', text, 'one', /second\.mdx:26: deeper: \d+ words, has to have 150 to 400/],
    ['that is long', text, `${text} ${text} ${text}`, /second\.mdx:26: deeper: \d+ words, has to have 150 to 400/],
    ['with a source of no year', 'year: 2020', 'year: soon', /second\.mdx:\d+: sources\.0\.year: ./],
    ['with a source at no address', 'https://example', 'example', /second\.mdx:\d+: sources\.0\.url: ./],
  ])('%s', (_, from, to, message) => {
    edit(card, from, to)
    expect(problems()[0]).toMatch(message)
  })

  test('may not lead back to a card that leads to it', () => {
    edit('one/first.mdx', 'version: 1', 'version: 1\nneeds: [third]')
    edit('two/third.mdx', 'version: 1', 'version: 1\nneeds: [second]')
    expect(problems()).toEqual([
      expect.stringMatching(/first\.mdx:6: needs: a circle: first → third → second → first/),
      expect.stringMatching(/second\.mdx:9: needs: a circle: second → first → third → second/),
      expect.stringMatching(/third\.mdx:6: needs: a circle: third → second → first → third/),
    ])
  })
})

describe('a card whose answer has changed in meaning', () => {
  const first = '  - version: 1\n    since: 2026-03-01\n    question: "Why two?"\n    answer: "No."\n'
  const second = '  - version: 2\n    since: 2026-07-01\n    answer: "No."\n'
  const history = `earlier:\n${first}${second}`

  beforeEach(() => edit(card, 'version: 1\n', `version: 3\nchanged: 2026-11-25\n${history}`))

  test('that says what each version before it said has no problem', () => expect(problems()).toEqual([]))

  test.each([
    ['nothing of it', history, '', /second\.mdx:1: earlier: has to have each version before 3, from 1/],
    ['only the first', second, '', /second\.mdx:7: earlier: has to have each version before 3/],
    ['another order', 'version: 2', 'version: 1', /second\.mdx:7: earlier: has to have each version before 3/],
    ['too much', 'version: 3', 'version: 1', /second\.mdx:7: earlier: has to have nothing at version 1/],
    ['no day of it', 'changed: 2026-11-25\n', '', /second\.mdx:1: changed: missing: since when is there version 3/],
    ['no day of another', '    since: 2026-07-01\n', '', /second\.mdx:7: earlier\.1\.since: ./],
    ['a day before the last', '2026-07-01', '2026-02-01', /second\.mdx:7: earlier: the days have to rise/],
    ['the same day', '2026-11-25', '2026-07-01', /second\.mdx:7: earlier: the days have to rise/],
    [
      'no other text',
      '    question: "Why two?"\n',
      '',
      /second\.mdx:7: earlier: version 1 says what the next one says/,
    ],
    [
      'its own text',
      second,
      second.replace('No.', 'So n × m.'),
      /second\.mdx:7: earlier: version 2 says what the next/,
    ],
    ['an unknown key', second, `${second}    by: me\n`, /second\.mdx:\d+: by: unknown key/],
  ])('with %s', (_, from, to, message) => {
    edit(card, from, to)
    expect(problems()).toEqual([expect.stringMatching(message)])
  })
})

describe('the seal', () => {
  const sealProblems = () => checkContent(root).problems.map((problem) => describeProblem(problem))

  test('is broken by a changed file, and made again with the next revision', () => {
    edit(card, '\n</Answer>', '\n\n</Answer>')
    expect(sealProblems()).toEqual([expect.stringMatching(/^content\/deck\.json:1: hash: .*npm run deck -- seal/)])
    expect(sealContent(root).revision).toBe(2)
    expect(sealProblems()).toEqual([])
  })

  test('keeps its revision while nothing has changed', () => {
    expect([sealContent(root), sealContent(root)].map(({ revision }) => revision)).toEqual([1, 1])
  })

  test('counts a renamed file as a change, but not line endings', () => {
    const before = contentHash(root)
    write(card, cardFile(2).replaceAll('\n', '\r\n'))
    expect(contentHash(root)).toBe(before)
    expect(problems()).toEqual([])
    write('one/other.mdx', cardFile(2))
    rmSync(path.join(root, card))
    expect(contentHash(root)).not.toBe(before)
  })

  test.each([
    ['is missing', undefined, /deck\.json:1: hash: missing/],
    ['is no JSON', '{', /deck\.json:1: ./],
    ['has no number', '{\n  "revision": "1",\n  "hash": "0"\n}', /deck\.json:2: revision: .*expected number/],
    ['has another key', JSON.stringify({ revision: 1, hash: '0'.repeat(64), by: 'me' }), /deck\.json:1: keys: .*"by"/],
  ])('is refused where it %s', (_, text, message) => {
    if (text === undefined) rmSync(path.join(root, 'deck.json'))
    else write('deck.json', text)
    expect(sealProblems()[0] ?? 'nothing').toMatch(message)
  })
})
