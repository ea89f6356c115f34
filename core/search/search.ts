import type { Entry, Field, SearchDocument } from './documents'
import { formsOf, indexOf, type Match, openIndex, type StoredIndex } from './engine'
import { excerptAround, type Marked, marks } from './marks'
import { parse, type Query } from './query'
import { coversIn, rank } from './rank'
import { vocabulary } from './vocabulary'

/** What is kept of the documents to search them, as JSON. */
export interface SearchIndex {
  format: 1
  entries: Entry[]
  index: StoredIndex
}

/** Something found: `excerpt` is the part of its text that speaks of it, null where the title says it all. */
export interface Hit {
  kind: Entry['kind']
  address: string
  topic: number | null
  title: Marked
  excerpt: Marked | null
}

/** The best hits, best first, as many as were wanted, and how many there are in all. */
export interface Findings {
  hits: Hit[]
  total: number
}

/** A search over an index that is ready. */
export interface Search {
  /** Bears any text: mistakes, half a last word, words that are nowhere as long as others are. Nothing finds nothing. */
  find: (typed: string, most?: number) => Findings
  /** Where to go before anything is typed: the topics and pages, in order. */
  suggestions: Hit[]
}

/** So many are ranked closely, and shown at most. */
const mostHits = 60

/** The index of all documents, in the order in which they stand where nothing else tells them apart. */
export const searchIndex = (documents: readonly SearchDocument[]): SearchIndex => ({
  format: 1,
  entries: documents.map(({ deeper: _, ...entry }) => entry),
  index: indexOf(documents),
})

function hitOf(match: Match, { kind, address, topic, title, text }: Entry, { terms, all }: Query): Hit {
  const isIn = (field: Field) => (form: string) =>
    Object.hasOwn(match.fields, form) && match.fields[form]?.includes(field) === true
  const inText = (coversIn('title', match, terms) & all) === all ? [] : marks(text, terms, isIn('text'))
  return {
    kind,
    address,
    topic,
    title: { text: title, marks: marks(title, terms, isIn('title')) },
    excerpt: inText.length > 0 ? excerptAround({ text, marks: inText }) : null,
  }
}

const plain = (text: string): Marked => ({ text, marks: [] })

const suggestionsFrom = (entries: readonly Entry[]): Hit[] =>
  entries
    .filter(({ kind }) => kind !== 'card')
    .map(({ kind, address, topic, title }) => ({ kind, address, topic, title: plain(title), excerpt: null }))

/** Makes an index ready, a piece at a time, so that a page stays awake meanwhile. */
export async function openSearch({ entries, index }: SearchIndex): Promise<Search> {
  const known = vocabulary(formsOf(index))
  const matches = await openIndex(index)
  function find(typed: string, most = mostHits): Findings {
    const query = parse(typed, known)
    if (query.terms.length === 0) return { hits: [], total: 0 }
    const { ranked, total } = rank(matches(query.terms), query, entries, mostHits)
    const hits = ranked.slice(0, most).flatMap((match) => {
      const entry = entries[match.id]
      return entry ? [hitOf(match, entry, query)] : []
    })
    return { hits, total }
  }
  return { find, suggestions: suggestionsFrom(entries) }
}
