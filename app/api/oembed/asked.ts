import { slugPattern } from '@/core/card'

/** What of the site is to be embedded, and where the site is for whoever asks. */
export interface Embeddable {
  origin: string
  topic: string
  card: string | null
}

/** No address of this site is longer; its fragment and query are not counted on. */
const longest = 2000

/** The largest number of pixels that anybody asks for. */
const size = /^[1-9]\d{0,5}$/

/** A limit of pixels as the query has it, null where there is none, undefined where it is no number of pixels. */
export function maximum(given: string | null): number | null | undefined {
  if (given === null) return null
  return size.test(given) ? Number(given) : undefined
}

function slugsOf({ pathname, hash }: URL): string[] {
  const [, room, topic = '', card = hash.slice(1), ...more] = pathname.split('/')
  const slugs = card === '' ? [topic] : [topic, card]
  return room === 'topics' && more.length === 0 && slugs.every((slug) => slugPattern.test(slug)) ? slugs : []
}

/**
 * The topic or card that an address names, where it is one of the pages at `origins`; null for anything else. A card is
 * named by its own page or by its place on its topic's page. That the deck has it is not looked at here.
 */
export function embeddable(given: string, origins: readonly string[]): Embeddable | null {
  if (given.length > longest || !URL.canParse(given)) return null
  const url = new URL(given)
  if (!origins.includes(url.origin) || url.username !== '' || url.password !== '') return null
  const [topic, card = null] = slugsOf(url)
  return topic === undefined ? null : { origin: url.origin, topic, card }
}
