/** One entry of a feed. `id` is permanent; `updated` and `published` are instants as RFC 3339 has them. */
export interface FeedEntry {
  id: string
  address: string
  title: string
  updated: string
  published: string
  category: string
  html: string
}

/** A feed. `home` and `self` are whole addresses; `updated` is that of its newest entry. */
export interface Feed {
  title: string
  subtitle: string
  author: string
  home: string
  self: string
  updated: string
  entries: FeedEntry[]
}

/** The characters that XML 1.0 cannot hold in any form. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** `text` as it stands in XML, in an element or an attribute. */
export const escaped = (text: string): string =>
  text.replace(impossible, '').replace(/[&<>"']/g, (sign) => references[sign] ?? sign)

const element = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes}>${escaped(text)}</${name}>`

const link = (rel: string, type: string, href: string): string =>
  `<link rel="${rel}" type="${type}" href="${escaped(href)}"/>`

const entryXml = (entry: FeedEntry): string =>
  [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    element('updated', entry.updated),
    element('published', entry.published),
    link('alternate', 'text/html', entry.address),
    `<category term="${escaped(entry.category)}"/>`,
    element('content', entry.html, ' type="html"'),
    '</entry>',
  ].join('\n')

/** A feed as Atom (RFC 4287). */
export const atomXml = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', feed.home),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', feed.updated),
    `<author>${element('name', feed.author)}${element('uri', feed.home)}</author>`,
    link('self', 'application/atom+xml', feed.self),
    link('alternate', 'text/html', feed.home),
    ...feed.entries.map(entryXml),
    '</feed>\n',
  ].join('\n')
