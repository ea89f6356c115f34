import type { Entry, Field } from './documents'
import type { Match } from './engine'
import type { Query, Term } from './query'
import { isCommon, words } from './words'

/** What a word is worth where it stands. Each is more than all below it can make up for in a query of a few words. */
const worth: Record<Field, number> = { title: 1, names: 0.9, text: 0.35, deeper: 0.12 }
const isField = (name: string): name is Field => name in worth

/** A card is what most are looking for. */
const kindWorth: Record<Entry['kind'], number> = { card: 1, topic: 0.8, page: 0.8 }

/** How well a word of a document fits a term, from 0 to 1: the whole word, its beginning, or something like it. */
function likenessTo(form: string, { form: wanted, isPrefix, distance, weight }: Term): number {
  if (form === wanted) return weight
  if (isPrefix && form.startsWith(wanted)) {
    const beginning = weight * (0.6 + 0.3 * (wanted.length / form.length))
    return isCommon(form) ? beginning / 4 : beginning
  }
  return distance > 0 ? weight * 0.6 : 0
}

/** What a document's best word for one bit of the query is worth. */
function bestFor(bit: number, { fields }: Match, terms: readonly Term[]): number {
  const fitting = terms.filter(({ covers }) => (covers & bit) !== 0)
  let best = 0
  for (const [form, places] of Object.entries(fields)) {
    const place = Math.max(...places.filter(isField).map((field) => worth[field]))
    if (place > best) for (const term of fitting) best = Math.max(best, place * likenessTo(form, term))
  }
  return best
}

/** The bits of the query that a document has in one field. */
export function coversIn(field: Field, { fields }: Match, terms: readonly Term[]): number {
  let bits = 0
  for (const [form, places] of Object.entries(fields)) {
    if (places.includes(field)) for (const term of terms) if (likenessTo(form, term) > 0) bits |= term.covers
  }
  return bits
}

/** How much of what tells in a text was said. */
function named(text: string, said: readonly string[]): number {
  const telling = words(text).filter(({ form }) => !isCommon(form))
  return telling.filter(({ form }) => said.includes(form)).length / Math.max(1, telling.length)
}

/** How much of what a document is called was said, and how much of what was said stands there in a row. */
function likeness({ title, names }: Entry, said: readonly string[]): number {
  const forms = words(title).map(({ form }) => form)
  const pairs = new Set(forms.slice(1).map((form, index) => `${forms[index]} ${form}`))
  const inRow = said.slice(1).filter((form, index) => pairs.has(`${said[index]} ${form}`)).length
  const isWhole = forms.length === said.length && forms.every((form, index) => form === said[index])
  return 0.3 * Math.max(named(title, said), named(names, said)) + 0.1 * inRow + (isWhole ? 1 : 0)
}

function scoreOf(match: Match, entry: Entry, { terms, all, said }: Query): number {
  let total = 0
  let count = 0
  for (let bit = 1; bit <= all; bit *= 2) {
    total += bestFor(bit, match, terms)
    count += 1
  }
  return kindWorth[entry.kind] * (total / Math.max(1, count) + likeness(entry, said))
}

const count = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + count(mask >>> 1))

/** All words of a short query have to be there, most of a longer one, and as many as can be where that is nowhere. */
function fitting(matches: readonly Match[], all: number): Match[] {
  const wanted = count(all)
  const most = matches.reduce((best, { covers }) => Math.max(best, count(covers)), 0)
  const least = Math.min(most, wanted < 3 ? wanted : Math.ceil(wanted * 0.6))
  return matches.filter(({ covers }) => count(covers) >= least)
}

/**
 * The matches that say the most of what was asked, the best first: a question before an answer before deeper text, whole
 * words before beginnings before likenesses, then by how rare the words are. `most` are looked at closely, and kept.
 */
export function rank(
  matches: readonly Match[],
  query: Query,
  entries: readonly Entry[],
  most: number,
): { ranked: Match[]; total: number } {
  const found = fitting(matches, query.all)
  const top = found[0]?.score ?? 1
  const scored = found.slice(0, most).flatMap((match) => {
    const entry = entries[match.id]
    return entry ? [{ match, score: scoreOf(match, entry, query) + 0.1 * (match.score / top) }] : []
  })
  const ranked = scored.sort((a, b) => b.score - a.score || a.match.id - b.match.id).map(({ match }) => match)
  return { ranked, total: found.length }
}
