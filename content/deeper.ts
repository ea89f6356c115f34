import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { VFile } from 'vfile'
import { isFormula, isJsx, isSpace, type Jsx } from './tree'

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

/** A part of a deeper page as HTML, by its fragment, or a figure between two. Of an address, it sets the figure that `isOwn`. */
export type DeeperPiece = { part: string; html: string } | { figure: string; isOwn: boolean }

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
  for (const child of node.children) {
    if (isJsx(child) && child.name === 'Explorable') file.message('<Explorable> stands on a line of its own', child)
    else complain(child, file)
  }
}

/** Where a page's links lead, in their order. */
function links(node: Node): string[] {
  if (!('children' in node)) return []
  const own = node.type === 'element' && node.tagName === 'a' ? [String(node.properties.href ?? '')] : []
  return [...own, ...node.children.flatMap(links)]
}

/** The name of the figure that an element is the place of, or nothing where it says none. */
function figureOf({ attributes: [attribute] }: Jsx): string[] {
  return typeof attribute?.value === 'string' ? [attribute.value] : []
}

/** A link to a page of this site is followed as all of them are: marks those of `nodes` and of what is in them. */
function markLinks(nodes: readonly Node[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    if (node.tagName === 'a' && String(node.properties.href).startsWith('/')) node.properties.dataSite = 'true'
    markLinks(node.children)
  }
}

/** A part from its heading on. */
interface Section {
  part: string
  children: ElementContent[]
}

function pieceOf(piece: Section | { figure: string }, own: string | undefined): DeeperPiece {
  if ('figure' in piece) return { figure: piece.figure, isOwn: piece.figure === own }
  markLinks(piece.children)
  return { part: piece.part, html: toHtml({ type: 'root', children: piece.children }) }
}

function complainOfOrder(found: string[], file: VFile): void {
  const wanted = Object.entries(parts)
  for (const [title, id] of wanted) {
    if (!found.includes(id) && id !== optional) file.message(`“${title}” is missing`)
  }
  const inOrder = wanted.map(([, id]) => id).filter((id) => found.includes(id))
  if (found.join() !== inOrder.join()) file.message('the parts have to come once each, in their order')
}

/** Rehype plugin: takes what follows a card's sides out of its tree, as HTML for each part, which its heading names. */
export function rehypeDeeper(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const nodes = tree.children.filter((node) => !isSpace(node))
    tree.children = []
    const pieces: (Section | { figure: string })[] = []
    let open: Section | undefined
    for (const node of nodes) {
      complain(node, file)
      const part = isHeading(node) ? parts[text(node)] : undefined
      if (isHeading(node) && part) {
        open = { part, children: [node] }
        pieces.push(open)
      } else if (isHeading(node)) file.message(`“${text(node)}” is no part of a deeper page`, node)
      else if (isJsx(node)) pieces.push(...figureOf(node).map((figure) => ({ figure })))
      else if (node.type !== 'doctype' && node.type !== 'mdxjsEsm') {
        if (open) open.children.push(node)
        else file.message('a deeper page begins with a heading', node)
      }
    }
    const found = pieces.flatMap((piece) => ('part' in piece ? piece.part : []))
    if (nodes.length > 0) complainOfOrder(found, file)
    const explorables = pieces.flatMap((piece) => ('figure' in piece ? piece.figure : []))
    file.data.parts = found
    file.data.links = nodes.flatMap(links)
    file.data.explorables = explorables
    // Nothing can be made of what a message was about.
    file.data.deeper = file.messages.length > 0 ? [] : pieces.map((piece) => pieceOf(piece, explorables[0]))
  }
}

declare module 'vfile' {
  interface DataMap {
    parts: string[]
    links: string[]
    explorables: string[]
    deeper: DeeperPiece[]
  }
}
