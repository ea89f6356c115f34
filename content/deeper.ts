import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { VFile } from 'vfile'
import { isFormula, isJsx, isSpace } from './tree'

/** The parts of a deeper page, by their headings, in their order, and the fragment that leads to each. */
export const parts: Readonly<Record<string, string>> = {
  'In short, why': 'why',
  'By hand': 'by-hand',
  'A common mistake': 'mistake',
  'More precisely': 'exact',
}

/** The one part that a page may be without: where there is nothing to add to the answer. */
const optional = 'exact'

const allowed = new Set(
  'h2 p ol ul li strong em code pre blockquote sub sup a table thead tbody tr th td math span div'.split(' '),
)

type Node = RootContent | ElementContent

const text = (node: Node): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(text).join('') : ''

const isHeading = (node: Node): node is Element => node.type === 'element' && node.tagName === 'h2'

function complain(node: Node, file: VFile): void {
  if (isJsx(node)) {
    const names = node.attributes.map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}'))
    if (node.name !== 'Explorable') file.message(`<${node.name ?? ''}> is no part of a deeper page`, node)
    else if (names.join() !== 'name') file.message('<Explorable> takes a name and nothing else', node)
    return
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm') {
    file.message('a deeper page is no program', node)
    return
  }
  if (node.type !== 'element' || isFormula(node)) return
  if (!allowed.has(node.tagName)) file.message(`<${node.tagName}> is no part of a deeper page`, node)
  for (const child of node.children) complain(child, file)
}

/** Where a page's links lead, in their order. */
function links(node: Node): string[] {
  if (!('children' in node)) return []
  const own = node.type === 'element' && node.tagName === 'a' ? [String(node.properties.href ?? '')] : []
  return [...own, ...node.children.flatMap(links)]
}

/** The names of the figures that a page shows, in their order. The first is marked as the one that its address sets. */
function figures(nodes: readonly Node[]): string[] {
  const found = nodes.filter(isJsx).filter(({ name }) => name === 'Explorable')
  const names = found.map(({ attributes: [attribute] }) => attribute?.value)
  found[0]?.attributes.push({ type: 'mdxJsxAttribute', name: 'isOwn' })
  return names.filter((name) => typeof name === 'string')
}

/** A part from its heading on. */
const section = (heading: Element, id: string): Element => ({
  type: 'element',
  tagName: 'section',
  properties: id === optional ? { id, className: ['exact'] } : { id },
  children: [heading],
})

function complainOfOrder(found: string[], file: VFile): void {
  const wanted = Object.entries(parts)
  for (const [title, id] of wanted) {
    if (!found.includes(id) && id !== optional) file.message(`“${title}” is missing`)
  }
  const inOrder = wanted.map(([, id]) => id).filter((id) => found.includes(id))
  if (found.join() !== inOrder.join()) file.message('the parts have to come once each, in their order')
}

/** Rehype plugin: what follows a card's sides becomes one `section` for each part, which its heading names. */
export function rehypeDeeper(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const nodes = tree.children.filter((node) => !isSpace(node))
    if (nodes.length === 0) return
    const sections: Element[] = []
    const result: RootContent[] = []
    for (const node of nodes) {
      complain(node, file)
      const id = isHeading(node) ? parts[text(node)] : undefined
      if (isHeading(node) && id) {
        const next = section(node, id)
        sections.push(next)
        result.push(next)
      } else if (isHeading(node)) file.message(`“${text(node)}” is no part of a deeper page`, node)
      else if (isJsx(node)) result.push(node)
      else if (node.type !== 'doctype' && node.type !== 'mdxjsEsm') {
        const open = sections.at(-1)
        if (open) open.children.push(node)
        else file.message('a deeper page begins with a heading', node)
      }
    }
    const found = sections.map(({ properties }) => String(properties.id))
    complainOfOrder(found, file)
    file.data.parts = found
    file.data.links = nodes.flatMap(links)
    file.data.explorables = figures(nodes)
    tree.children = result
  }
}

declare module 'vfile' {
  interface DataMap {
    parts: string[]
    links: string[]
    explorables: string[]
  }
}
