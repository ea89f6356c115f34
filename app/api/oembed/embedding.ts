import { frameOf } from '@/components/share/frame-of'
import { siteName } from '@/components/ui/site-name'
import { card, topic } from '@/content/deck'
import { pathOf } from '../../page-address'
import type { Embeddable } from './asked'

const frame = { width: 640, height: 420 }
const picture = { width: 1200, height: 630 }

/** How many seconds an answer may be kept. */
export const keptSeconds = 3600

/** The most pixels that the page which embeds has room for; null where it does not say. */
export interface Room {
  width: number | null
  height: number | null
}

const within = (size: typeof frame, room: Room): typeof frame => ({
  width: Math.min(size.width, room.width ?? size.width),
  height: Math.min(size.height, room.height ?? size.height),
})

const fits = (size: typeof frame, room: Room): boolean => {
  const cut = within(size, room)
  return cut.width === size.width && cut.height === size.height
}

/** What is shown, and what it is called: the card, or the topic where the address leads to no card of it. */
function titled({
  topic: slug,
  card: cardSlug,
  place,
}: Omit<Embeddable, 'origin'>): { id: string; title: string } | null {
  const found = card(`${slug}/${cardSlug ?? place}`)
  if (found) return { id: found.cardId, title: found.question }
  const whole = cardSlug === null ? topic(slug) : undefined
  return whole ? { id: slug, title: whole.title } : null
}

/** The oEmbed document of a topic or a card, with a picture where there is room for it; null where the deck has none such. */
export function embedding({ origin, ...asked }: Embeddable, room: Room) {
  const named = titled(asked)
  if (!named) return null
  const { id, title } = named
  const { width, height } = within(frame, room)
  const thumbnail = {
    thumbnail_url: `${origin}${pathOf(id)}/opengraph-image`,
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  }
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: siteName,
    provider_url: `${origin}/`,
    cache_age: keptSeconds,
    ...(fits(picture, room) ? thumbnail : {}),
    html: frameOf(`${origin}/embed/${id}`, title, width, height),
    width,
    height,
  }
}
