import type { Metadata } from 'next'
import { pictureSize } from '@/components/picture/sheet'
import { siteName } from '@/components/ui/site-name'
import { feed } from './alternates'

/** What search engines and chats show of a title at most, in characters. */
const longestTitle = 60

interface PageWords {
  title: string
  /** For search engines. */
  description: string
  /** Without a query. A page that stands in for whatever was not found has none. */
  path?: string
  /** For chats, which show it under the title; else it is `description`. */
  teaser?: string
  /** A page without a picture of its own unfolds with the home page's. */
  picture?: { path: string; alt: string }
  /** Whether search engines are asked to leave the page out. */
  hidden?: boolean
  /** The page in other forms, media type → address; a public page names the feed too. */
  types?: Record<string, string>
}

const homePicture = {
  path: '/opengraph-image',
  alt: `${siteName}: one card over ninety days, reviewed and not`,
} as const

/** The title with the site's name behind it where there is room for both. `%s` of the layout's template puts it there. */
function titled(title: string): Metadata['title'] {
  const hasRoom = `${title} · ${siteName}`.length <= longestTitle
  return hasRoom && !title.includes(siteName) ? title : { absolute: title }
}

/** All that a page says of itself to search engines, and to chats where its address is pasted. */
export function pageMetadata(page: PageWords): Metadata {
  const { title, description, path, teaser = description, picture = homePicture, hidden, types } = page
  const image = { url: picture.path, ...pictureSize, alt: picture.alt, type: 'image/png' }
  const words = { title, description: teaser }
  return {
    title: titled(title),
    description,
    ...(path && { alternates: { canonical: path, ...(!hidden && { types: { ...feed, ...types } }) } }),
    openGraph: { ...words, ...(path && { url: path }), siteName, locale: 'en_US', type: 'website', images: [image] },
    twitter: { ...words, card: 'summary_large_image', images: [{ url: picture.path, alt: picture.alt }] },
    ...(hidden && { robots: { index: false } }),
  }
}
