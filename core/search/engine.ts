import MiniSearch, { type Options } from 'minisearch'
import { type Field, reach, type SearchDocument } from './documents'
import type { Term } from './query'
import { compounds, isCommon, words } from './words'

type Indexed = Pick<SearchDocument, Field> & { id: number }

/** An index as it is kept: every word and where it stands, in a form of the engine's own. */
export type StoredIndex = ReturnType<MiniSearch['toJSON']>

/** What was found in a document: `fields` has each word of it that counts, and where it stands. */
export interface Match {
  id: number
  score: number
  covers: number
  fields: Record<string, string[]>
}

const forms = (text: string): string[] => {
  const parts = words(text)
  return [...parts, ...compounds(text, parts)].map(({ form }) => form)
}

/** Common words count in titles alone. */
const options: Options<Indexed> = {
  fields: [...reach],
  tokenize: forms,
  processTerm: (form, field) => (field !== 'title' && isCommon(form) ? null : form),
}

const boost = { title: 8, names: 6, text: 2, deeper: 0.5 }

/**
 * What only the deeper text of a document says, as words apart. What stands in very many of them tells none from another,
 * and would be half of a large index.
 */
function deeperWords(documents: readonly SearchDocument[]): string[] {
  const own = documents.map(({ title, names, text, deeper }) => {
    const said = new Set(forms(`${title}\n${names}\n${text}`))
    return [...new Set(forms(deeper))].filter((form) => !said.has(form) && !isCommon(form))
  })
  const count = new Map<string, number>()
  for (const form of own.flat()) count.set(form, (count.get(form) ?? 0) + 1)
  const most = Math.max(100, documents.length / 20)
  return own.map((words) => words.filter((form) => (count.get(form) ?? 0) <= most).join(' '))
}

/** Indexes documents; their numbers are their places. The words are sorted. */
export function indexOf(documents: readonly SearchDocument[]): StoredIndex {
  const engine = new MiniSearch(options)
  const deeper = deeperWords(documents)
  engine.addAll(documents.map(({ title, names, text }, id) => ({ id, title, names, text, deeper: deeper[id] ?? '' })))
  const stored = engine.toJSON()
  return { ...stored, index: stored.index.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) }
}

/** The words of an index, sorted. */
export const formsOf = ({ index }: StoredIndex): string[] => index.map(([form]) => form)

/** Makes a stored index ready, a piece at a time, so that a page stays awake. The result finds all that fits any term. */
export async function openIndex(stored: StoredIndex): Promise<(terms: readonly Term[]) => Match[]> {
  const engine = await MiniSearch.loadJSAsync(stored, options)
  return (terms) => {
    const covers = new Map<string, number>()
    for (const { form, covers: bits } of terms) covers.set(form, (covers.get(form) ?? 0) | bits)
    const queries = terms.map((term) => ({
      queries: [term.form],
      fields: reach.slice(0, term.fields),
      prefix: term.isPrefix,
      fuzzy: term.distance,
      boostTerm: () => term.weight,
    }))
    const asTyped = { tokenize: (form: string) => [form], processTerm: (form: string) => form }
    const found = engine.search({ combineWith: 'OR', queries }, { ...asTyped, boost })
    return found.map(({ id, score, queryTerms, match }) => ({
      id: Number(id),
      score,
      covers: queryTerms.reduce((bits, form) => bits | (covers.get(form) ?? 0), 0),
      fields: match,
    }))
  }
}
