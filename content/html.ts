/** An element of parsed HTML. */
export interface Tag {
  name: string
  children: (string | Tag)[]
}

const piece = /<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/g
const reference = /&#x([0-9a-f]+);|&(amp|lt|gt|quot);/gi
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

const decoded = (text: string): string =>
  text.replace(reference, (whole, hex: string | undefined, name: string | undefined) =>
    hex === undefined ? (named[name ?? ''] ?? whole) : String.fromCodePoint(Number.parseInt(hex, 16)),
  )

/**
 * Parses the HTML that this deck compiles to: every element closed, no void elements, no comments. It is no general
 * parser; throws where an element is not closed by its own end tag.
 */
export function parseHtml(html: string): (string | Tag)[] {
  const open: Tag[] = [{ name: '', children: [] }]
  for (const [, slash, name = '', text] of html.matchAll(piece)) {
    const parent = open.at(-1)
    if (text !== undefined) parent?.children.push(decoded(text))
    else if (slash && open.pop()?.name !== name) throw new Error(`</${name}> closes another element`)
    else if (!slash) {
      const tag: Tag = { name, children: [] }
      parent?.children.push(tag)
      open.push(tag)
    }
  }
  const [root] = open
  if (open.length !== 1 || !root) throw new Error('an element is not closed')
  return root.children
}
