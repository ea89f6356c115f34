import { grouped, type HitGroup } from '@/core/search/groups'
import type { Hit, Search } from '@/core/search/search'
import { cleaned } from '@/core/search/typed'

/** So many hits are listed; what more there are stand on the search's page. */
const mostListed = 20

/** What the palette shows for what was typed: groups of hits, the same in one row, and what is said about them. */
export interface PaletteView {
  groups: HitGroup[]
  listed: Hit[]
  /** How many there are in all, where not all are listed, else 0. */
  more: number
  /** Stands in place of a list. */
  note: string | null
  /** Said aloud once the typing pauses. */
  said: string
}

const nothing = { groups: [], listed: [], more: 0 }

/** The search's page for what was typed. */
export function searchPage(typed: string): string {
  const query = cleaned(typed)
  return query === '' ? '/search' : `/search?q=${encodeURIComponent(query)}`
}

/** Where a key leads in a list of `count` from `place`, round its ends; null where it is no key of the list. */
export function placeAfter(key: string, place: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (place + 1) % count
  if (key === 'ArrowUp') return (place + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

function list(hits: Hit[], total: number): PaletteView {
  const groups = grouped(hits)
  const listed = groups.flatMap((group) => group.hits)
  return { groups, listed, more: total > hits.length ? total : 0, note: null, said: '' }
}

/** What the palette shows for what was typed, as soon as there is a search to ask. */
export function paletteView(search: Search | 'missing' | null, typed: string): PaletteView {
  if (search === 'missing') {
    const note = 'The index did not load. Enter looks on the search page instead.'
    return { ...nothing, note, said: note }
  }
  if (search === null) return { ...nothing, note: null, said: '' }
  if (typed.trim() === '') return list(search.suggestions, search.suggestions.length)
  const { hits, total } = search.find(typed)
  if (total === 0) {
    const note = 'Nothing matches. Fewer words, or the beginning of one, may find it.'
    return { ...nothing, note, said: note }
  }
  return { ...list(hits.slice(0, mostListed), total), said: total === 1 ? '1 match' : `${total} matches` }
}
