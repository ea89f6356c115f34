import { grouped, type HitGroup } from '@/core/search/groups'
import type { Hit, Search } from '@/core/search/search'
import { cleaned } from '@/core/search/typed'

/** So many hits are listed; what more there are stand on the search's page. */
const mostListed = 12

/** What the palette shows for what was typed: groups of hits, the same in one row, and what is said about them. */
export interface PaletteView {
  /** What it is the view of. */
  typed: string
  groups: HitGroup[]
  listed: Hit[]
  /** How many there are in all, where not all are listed, else 0. */
  more: number
  /** Stands in place of a list. */
  note: string | null
  /** Said aloud once the typing pauses. */
  said: string
}

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

function list(typed: string, hits: Hit[], total: number, said: string): PaletteView {
  const groups = grouped(hits)
  const listed = groups.flatMap((group) => group.hits)
  return { typed, groups, listed, more: total > hits.length ? total : 0, note: null, said }
}

const noted = (typed: string, note: string): PaletteView => {
  return { typed, groups: [], listed: [], more: 0, note, said: note }
}

/** What the palette shows for what was typed, as soon as there is a search to ask. */
export function paletteView(search: Search | 'missing' | null, typed: string): PaletteView {
  if (search === 'missing') return noted(typed, 'The index did not load. Enter looks on the search page instead.')
  if (search === null) return noted(typed, 'Getting the index. Enter looks on the search page meanwhile.')
  if (typed.trim() === '') return list(typed, search.suggestions, search.suggestions.length, '')
  const { hits, total } = search.find(typed, mostListed)
  if (total === 0) return noted(typed, 'Nothing matches. Fewer words, or the beginning of one, may find it.')
  return list(typed, hits, total, total === 1 ? '1 match' : `${total} matches`)
}
