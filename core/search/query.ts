import { reach } from './documents'
import { prefixDistance, type Vocabulary } from './vocabulary'
import { isCommon, words } from './words'

/**
 * Something to look for. `form` stands for itself, for what begins with it (`isPrefix`), and for what is at most
 * `distance` letters away. `weight` says how surely it is what was meant, 1 being as typed; `covers` has a bit for each
 * wanted word that is found with it.
 */
export interface Term {
  form: string
  isPrefix: boolean
  distance: number
  weight: number
  covers: number
  /** In how many of the fields it is looked for, by the order of `reach`. */
  fields: number
}

/** What a query asks for. `said` is all that was typed; the terms cover together no more than the bits of `all`. */
export interface Query {
  said: string[]
  terms: Term[]
  all: number
}

/** More words than this are not looked for. */
const mostWords = 12

/** The beginning that a word shares with its relatives (`caching`, `caches`), or null where it is short already. */
function stemOf(form: string): string | null {
  const stem = form.replace(/(?:i[sz])?(?:ations?|at(?:e[ds]?|ing|ors?))$|(?:ing|ers?|e[ds]?|ies|s|y|al|ions?)$/u, '')
  return stem !== form && stem.length >= 4 ? stem : null
}

/** A digit is meant as it is: `int8` is no `into`. */
const mistakesIn = (form: string): number => (form.length < 4 || /\d/.test(form) ? 0 : form.length < 8 ? 1 : 2)

/** Words that `typed` may have been meant to be, or to begin, the likeliest first. */
function corrections(typed: string, known: Vocabulary): string[] {
  const most = mistakesIn(typed)
  const near = known
    .startingWith(typed.slice(0, 1))
    .map((form) => ({ form, distance: prefixDistance(typed, form, most) }))
    .filter(({ distance }) => distance <= most)
  const least = Math.min(...near.map(({ distance }) => distance))
  const length = ({ form }: { form: string }) => Math.abs(form.length - typed.length)
  return near
    .filter(({ distance }) => distance === least)
    .sort((a, b) => length(a) - length(b))
    .slice(0, 12)
    .map(({ form }) => form)
}

/** `kvcache` as `kv` and `cache`, where both are known and the whole is not. */
function halves(typed: string, known: Vocabulary): [string, string] | null {
  for (let at = typed.length - 2; at >= 2; at -= 1) {
    const [left, right] = [typed.slice(0, at), typed.slice(at)]
    if (known.has(left) && known.has(right)) return [left, right]
  }
  return null
}

/** A word that was typed: `covers` is its own bit, 0 where it is common; `isBegun` where it may be half typed. */
interface Said {
  form: string
  covers: number
  isBegun: boolean
}

const exactly = (form: string, covers: number, weight = 1): Term => {
  return { form, isPrefix: false, distance: 0, weight, covers, fields: reach.length }
}

/** A beginning. The shorter it is, the more begins with it, and the less that says: it is looked for in fewer fields. */
const begun = (form: string, covers: number, weight = 1): Term => {
  return { ...exactly(form, covers, weight), isPrefix: true, fields: Math.min(form.length, reach.length) }
}

/** What begins with a word's stem, where anything does. */
function relatives(form: string, covers: number, weight: number, known: Vocabulary): Term[] {
  const stem = stemOf(form)
  return stem && known.hasPrefix(stem) ? [begun(stem, covers, weight)] : []
}

function termsOf({ form, covers, isBegun }: Said, known: Vocabulary): Term[] {
  const own = relatives(form, covers, 0.7, known)
  const isKnown = known.has(form)
  if (isKnown || known.hasPrefix(form)) {
    const isPrefix = isBegun || (!isKnown && form.length > 1)
    return [...(isKnown ? [exactly(form, covers)] : []), ...(isPrefix ? [begun(form, covers)] : []), ...own]
  }
  const meant = corrections(form, known)
  const likely = meant.slice(0, 1).flatMap((each) => relatives(each, covers, 0.4, known))
  const terms = [...own, ...meant.map((each) => exactly(each, covers, 0.5)), ...likely]
  return terms.length > 0 ? terms : [{ ...exactly(form, covers, 0.4), distance: mistakesIn(form) }]
}

function readWords(typed: string, known: Vocabulary): Said[] {
  const forms = words(typed)
    .slice(0, mostWords)
    .flatMap(({ form }) => (known.hasPrefix(form) ? [form] : (halves(form, known) ?? [form])))
  const isAllCommon = forms.every(isCommon)
  let bit = 1
  return forms.map((form, index) => {
    const covers = isAllCommon || !isCommon(form) ? bit : 0
    if (covers > 0) bit *= 2
    // A letter alone begins too much to tell anything, except where there is nothing else.
    return { form, covers, isBegun: index + 1 === forms.length && (form.length > 1 || index === 0) }
  })
}

/** Two neighbours that are one word elsewhere: `fine tuning`, and `fine-tunning` too. */
function joined(said: readonly Said[], known: Vocabulary): Term[] {
  return said.slice(1).flatMap((second, index) => {
    const first = said[index]
    const form = (first?.form ?? '') + second.form
    const covers = (first?.covers ?? 0) | second.covers
    if (covers === 0) return []
    if (second.isBegun && form.length > 4 && known.hasPrefix(form)) return [begun(form, covers)]
    if (known.has(form)) return [exactly(form, covers)]
    return known.hasPrefix(second.form) ? [] : corrections(form, known).map((each) => exactly(each, covers, 0.5))
  })
}

/** Reads what was typed, whatever it is, by what the index knows. The last word may be half typed. */
export function parse(typed: string, known: Vocabulary): Query {
  const said = readWords(typed, known)
  const single = said.filter(({ covers }) => covers > 0).flatMap((word) => termsOf(word, known))
  return {
    said: said.map(({ form }) => form),
    terms: [...single, ...joined(said, known)],
    all: said.reduce((bits, { covers }) => bits | covers, 0),
  }
}
