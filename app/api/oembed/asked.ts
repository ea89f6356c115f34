import { slugPattern } from '@/core/card'

/** What of the site is to be embedded, and where the site is for whoever asks. */
export interface Embeddable {
  origin: string
  topic: string
  card: string | null
  place: string
}

/** No address of this site is longer, its query and fragment included. */
const longest = 2000

/** The largest number of pixels that anybody asks for. */
const size = /^[1-9]\d{0,5}$/

/** A limit of pixels as the query has it, null where there is none, undefined where it is no number of pixels. */
export function maximum(given: string | null): number | null | undefined {
  if (given === null) return null
  return size.test(given) ? Number(given) : undefined
}

/**
 * The topic or card that an address names, where it is one of the pages at `origins`; null for anything else. `place` is
 * where on the topic's page it leads, perhaps to a card. That the deck has them is not looked at here.
 */
export function embeddable(given: string, origins: readonly string[]): Embeddable | null {
  if (given.length > longest || !URL.canParse(given)) return null
  const { origin, username, password, pathname, hash } = new URL(given)
  if (!origins.includes(origin) || username !== '' || password !== '') return null
  const [, room, ...slugs] = pathname.split('/')
  const [topic, card = null] = slugs
  if (room !== 'topics' || topic === undefined || slugs.length > 2) return null
  if (!slugs.every((slug) => slugPattern.test(slug))) return null
  return { origin, topic, card, place: card === null ? hash.slice(1) : '' }
}
