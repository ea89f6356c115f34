/** An element's attributes by name. */
export type Attributes = Record<string, string>

const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }
const decoded = (text: string) => text.replace(/&([a-z]+|#\w+);/g, (whole, name) => references[name] ?? whole)

const attributesOf = (tag: string): Attributes =>
  Object.fromEntries([...tag.matchAll(/\s([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, decoded(value ?? '')]))

/** The markup without what its scripts hold, which quotes markup too. */
const withoutScripts = (html: string) => html.replace(/<script\b[^>]*>.*?<\/script>/gs, '')

/** Every element called `name` in a page's HTML, as React and Next write it. */
export const elements = (html: string, name: string): Attributes[] =>
  [...withoutScripts(html).matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => attributesOf(tag))

/** What a page's head says: each `meta` by its name or property, and its title. */
export function head(html: string): Attributes {
  const metas = elements(html, 'meta').map((meta) => [meta.name ?? meta.property ?? '', meta.content ?? ''])
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
  return { ...Object.fromEntries(metas), title: decoded(title) }
}

/** The address of a page's link of that relation, or undefined. */
export const linked = (html: string, rel: string): string | undefined =>
  elements(html, 'link').find((link) => link.rel === rel)?.href

/** Every `id` in a page's HTML. */
export const ids = (html: string): Set<string> =>
  new Set([...withoutScripts(html).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => decoded(id ?? '')))

/** The JSON-LD things of a page. Throws where one is no JSON. */
export const linkedData = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json ?? ''))
