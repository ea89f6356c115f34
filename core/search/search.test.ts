import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SearchDocument } from './documents'
import { grouped } from './groups'
import type { Marked } from './marks'
import { openSearch, searchIndex } from './search'
import { isSearchIndex } from './stored'

const document = (address: string, parts: Partial<SearchDocument>): SearchDocument => {
  return { kind: 'card', address, topic: 1, title: '', names: '', text: '', deeper: '', ...parts }
}

const index = searchIndex([
  document('/deeper', { title: 'What is a gadget?', text: 'A small thing.', deeper: 'It has a widget inside.' }),
  document('/answer', { title: 'What is a device?', text: 'A widget with a lid; the constructor of it is unknown.' }),
  document('/title', { title: 'What is a widget made of?', text: 'Of brass.' }),
  document('/whole', { kind: 'topic', title: 'Brass', text: 'All that is yellow and of copper' }),
  document('/formula', {
    title: 'How does sorting grow?',
    text: 'As O(n²), or O(n log n); the model’s ΔE is 0.05 at 1,000.',
  }),
  document('/page', { kind: 'page', topic: null, title: 'Über uns', names: 'about', text: 'A page' }),
])
const search = await openSearch(index)
const found = (typed: string) => search.find(typed).hits.map(({ address }) => address)
const marked = ({ text, marks }: Marked) => marks.map(({ start, end }) => text.slice(start, end))

describe('ranking', () => {
  test('a question before an answer before deeper text', () => {
    expect(found('widget')).toEqual(['/title', '/answer', '/deeper'])
  })

  test('a title that is what was typed comes first', () => {
    expect(found('brass')[0]).toBe('/whole')
  })

  test('words that say little do not drown those that say something', () => {
    expect(found('what is the widget of a')[0]).toBe('/title')
    expect(search.find('what is the brass').total).toBe(search.find('brass').total)
  })

  test('where words are nowhere, the others still find', () => {
    expect(found('widget xylophone')[0]).toBe('/title')
  })

  test('all words of a short query have to be there, where they can', () => {
    expect(found('widget lid')).toEqual(['/answer'])
  })
})

describe('a word that was typed as two, with a mistake', () => {
  const parts = [
    document('/fine', { title: 'What is a fine turn?' }),
    document('/one', { title: 'When does finetuning help?' }),
  ]

  test.each(['fine-tunning', 'fine tunning', 'fine-tuning'])('%s', async (typed) => {
    const { hits } = (await openSearch(searchIndex(parts))).find(typed)
    expect(hits.map(({ address }) => address)).toContain('/one')
  })
})

describe('what is typed another way', () => {
  test.each([
    ['WIDGETS', '/title'],
    ['wigdet', '/title'],
    ['uber', '/page'],
    ['ÜBER', '/page'],
    ['O(n^2)', '/formula'],
    ['n²', '/formula'],
    ['1000', '/formula'],
    ['0.05', '/formula'],
    ['model', '/formula'],
    ['constructor', '/answer'],
  ])('%s', (typed, address) => {
    expect(found(typed)[0]).toBe(address)
  })

  test.each([
    '',
    ' ',
    '?!',
    '\u0000',
    '\ud800',
    '<>',
    '-'.repeat(1000),
    'zzzz',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'wid8et',
  ])('%j finds nothing', (typed) => expect(search.find(typed)).toEqual({ hits: [], total: 0 }))
})

describe('marks', () => {
  test('say what was meant, the letters that were typed', () => {
    expect(search.find('widg').hits.map(({ title }) => marked(title))[0]).toEqual(['widg'])
    expect(search.find('wigdet').hits.map(({ title }) => marked(title))[0]).toEqual(['widget'])
    expect(search.find('O(n^2)').hits[0]?.excerpt?.marks.length).toBeGreaterThan(0)
  })

  test('an answer is quoted where the title does not say it', () => {
    const [title, answer, deeper] = search.find('widget').hits
    expect(title?.excerpt).toBeNull()
    expect(answer?.excerpt && marked(answer.excerpt)).toEqual(['widget'])
    expect(deeper?.excerpt).toBeNull()
  })
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('widget', 'wid', 'brass', 'O(n²)', 'is', '-', 'o', '\ud800', '²'), { maxLength: 20 })
    .map((parts) => parts.join(' ')),
)

test('any text whatever is borne, and every mark lies within its text, in order and apart', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const { hits, total } = search.find(typed)
      expect(total).toBeGreaterThanOrEqual(hits.length)
      for (const text of hits.flatMap(({ title, excerpt }) => [title, ...(excerpt ? [excerpt] : [])])) {
        let from = 0
        for (const { start, end } of text.marks) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          from = end + 1
        }
        expect(from).toBeLessThanOrEqual(text.text.length + 1)
      }
    }),
    { numRuns: 500 },
  )
})

test('as many hits as were wanted, of all there are', () => {
  expect(search.find('widget', 1)).toMatchObject({ total: 3, hits: [{ address: '/title' }] })
})

test('the suggestions are topics and pages', () => {
  expect(search.suggestions.map(({ address }) => address)).toEqual(['/whole', '/page'])
})

test('groups begin with the kind of the best hit', () => {
  expect(grouped(search.find('brass').hits).map(({ kind }) => kind)).toEqual(['topic', 'card'])
  expect(grouped([])).toEqual([])
})

test('what is in very many deeper texts is left out of them, and only there', async () => {
  const many = Array.from({ length: 300 }, (_, place) =>
    document(`/${place}`, {
      title: `Number ${place}`,
      text: place === 7 ? 'everywhere' : '',
      deeper: `everywhere rare${place}`,
    }),
  )
  const large = await openSearch(searchIndex(many))
  expect(large.find('everywhere').total).toBe(1)
  expect(large.find('rare9').hits.map(({ address }) => address)).toContain('/9')
})

test('only an index of this form is taken for one', () => {
  expect(isSearchIndex(JSON.parse(JSON.stringify(index)))).toBe(true)
  for (const other of [
    null,
    1,
    'index',
    [],
    {},
    { ...index, format: 2 },
    { ...index, entries: {} },
    { format: 1, entries: [] },
  ]) {
    expect(isSearchIndex(other)).toBe(false)
  }
})
