import { cardIdPattern } from '@/core/card'
import type { ParsedDeck } from './parse'

/** Where each card of a parsed deck goes: its question's line → `<topic>/<card>`. */
export type Places = Map<number, string>

function slugify(text: string): string {
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f’']/g, '')
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    if (slug && slug.length + word.length >= 60) break
    slug += slug ? `-${word}` : word
  }
  return slug || 'untitled'
}

function unique(slug: string, taken: Set<string>): string {
  let result = slug
  for (let n = 2; taken.has(result); n++) result = `${slug}-${n}`
  taken.add(result)
  return result
}

/** Slugs made from titles and questions; a card's slug is unique over the whole deck. */
export function derivedPlaces(deck: ParsedDeck): Places {
  const topics = new Set<string>()
  const cards = new Set(['index'])
  const places: Places = new Map()
  for (const topic of deck.topics) {
    const folder = unique(slugify(topic.title), topics)
    for (const card of topic.cards) places.set(card.line, `${folder}/${unique(slugify(card.question), cards)}`)
  }
  return places
}

/** Throws where a topic's cards would lie in several folders, or two topics in one. */
function refuseMixedFolders(deck: ParsedDeck, places: Places): void {
  const owners = new Map<string, string>()
  for (const topic of deck.topics) {
    const folders = new Set(topic.cards.map((card) => places.get(card.line)?.split('/')[0] ?? ''))
    if (folders.size > 1)
      throw new Error(`the cards of “${topic.title}” are given several topics: ${[...folders].join(', ')}`)
    for (const folder of folders) {
      const owner = owners.get(folder)
      if (owner) throw new Error(`“${owner}” and “${topic.title}” are both given the topic ${folder}`)
      owners.set(folder, topic.title)
    }
  }
}

/** Slugs from a list, one `<topic>/<card>` a line in deck order. Throws where list and deck do not fit each other. */
export function listedPlaces(deck: ParsedDeck, list: string): Places {
  const slugs = list
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const lines = deck.topics.flatMap((topic) => topic.cards.map((card) => card.line)).toSorted((a, b) => a - b)
  if (slugs.length !== lines.length)
    throw new Error(`${slugs.length} slugs are listed, but the deck has ${lines.length} cards`)
  const cards = new Set(['index'])
  for (const [index, slug] of slugs.entries()) {
    if (!cardIdPattern.test(slug))
      throw new Error(`slug ${index + 1}: “${slug}” is not <topic>/<card> in lower-case letters, digits and hyphens`)
    const card = slug.split('/')[1] ?? ''
    if (cards.has(card)) throw new Error(`slug ${index + 1}: “${card}” is taken`)
    cards.add(card)
  }
  const places: Places = new Map(lines.map((line, index) => [line, slugs[index] ?? '']))
  refuseMixedFolders(deck, places)
  return places
}
