import type { Term } from './query'
import { compounds, type Word, words } from './words'

/** A piece of a text to be marked: `text.slice(start, end)`. */
export interface Range {
  start: number
  end: number
}

/** How much of a word is marked: the letters that were typed, or all of it where they are not the same. */
function markOf({ form, start, end }: Word, terms: readonly Term[]): Range {
  const isPlain = form.length === end - start
  const lengths = terms.filter((term) => isPlain && form.startsWith(term.form)).map((term) => term.form.length)
  return { start, end: lengths.length > 0 ? start + Math.max(...lengths) : end }
}

function merged(ranges: Range[]): Range[] {
  const apart: Range[] = []
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else apart.push({ ...range })
  }
  return apart
}

/** Where a text says what was looked for, in order and apart. `isFound` tells which of its words did count. */
export function marks(text: string, terms: readonly Term[], isFound: (form: string) => boolean): Range[] {
  const parts = words(text)
  const isWhole = (form: string) => terms.some((term) => term.form === form)
  // The beginning of a compound is the beginning of its first part, which is marked by itself.
  const joined = compounds(text, parts).filter(({ form }) => isWhole(form))
  return merged([...parts.filter(({ form }) => isFound(form)), ...joined].map((word) => markOf(word, terms)))
}

/** A text with its marks. */
export interface Marked {
  text: string
  marks: Range[]
}

const cut = /[\s.,;:(→—]+$/

/**
 * The part of a text around its first marks, at most about `length` characters, cut between words. An ellipsis stands
 * for what is left out.
 */
export function excerptAround({ text, marks }: Marked, length = 150): Marked {
  const first = marks[0]
  if (!first || text.length <= length) return { text, marks }
  const wish = Math.max(0, Math.min(first.start - Math.floor(length / 4), text.length - length))
  const from = wish === 0 ? 0 : Math.min(first.start, text.indexOf(' ', wish) + 1)
  const space = text.lastIndexOf(' ', from + length)
  const to = from + length >= text.length ? text.length : space > from ? space : from + length
  const before = from > 0 ? '…' : ''
  const body = to < text.length ? `${text.slice(from, to).replace(cut, '')}…` : text.slice(from)
  const shift = before.length - from
  const kept = marks
    .map(({ start, end }) => ({ start: start + shift, end: Math.min(end + shift, before.length + body.length) }))
    .filter(({ start, end }) => start >= before.length && start < end)
  return { text: before + body, marks: kept }
}

/** A text in pieces, marked and not, in order. */
export function pieces({ text, marks }: Marked): { text: string; isMarked: boolean }[] {
  const cuts = marks.flatMap(({ start, end }) => [start, end])
  return [0, ...cuts]
    .map((from, index) => ({ text: text.slice(from, cuts[index]), isMarked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
