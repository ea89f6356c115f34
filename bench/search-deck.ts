import type { SearchDocument } from '../core/search/documents'

/** A stream of numbers from 0 to 1 that is the same every time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

const beginnings = 'pre de re con trans mul quan vec at gra opt sam tok en infer dis per con lin sub'.split(' ')
const middles = 'ti ma co ra li to de ne vi sa lu pe do mi'.split(' ')
const endings = 'tion ing ed er ence ment al or ity ize s x'.split(' ')

/** Words of a language that never was, which begin and end like those of this field. */
function newWords(count: number, random: () => number): string[] {
  const one = (list: string[]) => list[Math.floor(random() * list.length)] ?? ''
  return Array.from({ length: count }, () => {
    const middle = Array.from({ length: 1 + Math.floor(random() * 3) }, () => one(middles)).join('')
    return one(beginnings) + middle + one(endings)
  })
}

/**
 * `count` cards that look to a search as real ones do: words as long and as often repeated as in running text (by Zipf's
 * law, over those of `sample` and as many new ones as a text of that length has), with a deeper text of 150 words.
 */
export function generatedCards(count: number, sample: readonly string[]): SearchDocument[] {
  const random = randomFrom(48)
  const words = [...sample, ...newWords(20_000, random)]
  const word = () => words[Math.floor(words.length ** random()) - 1] ?? ''
  const text = (length: number) => Array.from({ length }, word).join(' ')
  return Array.from({ length: count }, (_, index) => ({
    kind: 'card',
    address: `/topics/generated/card-${index}`,
    topic: 1 + (index % 9),
    title: `What is ${text(8)}?`,
    names: text(2),
    text: text(50),
    deeper: text(150),
  }))
}
