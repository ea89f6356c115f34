import { createProcessor } from '@mdx-js/mdx'
import { remarkPlugins } from './compile'

/** What is read of a node of the syntax tree. */
interface Node {
  type: string
  position?: { start: Place; end: Place } | undefined
  children?: Node[]
  name?: string | null
  url?: string
}

interface Place {
  column: number
  offset?: number | undefined
}

/** `text` is the source, `page` the address that its links are relative to. */
interface Source {
  text: string
  page: string
}

/** A card's file as plain Markdown. `deeper` is empty where there is no more than the two sides. */
export interface CardMarkdown {
  question: string
  answer: string
  deeper: string
}

const processor = createProcessor({ remarkPlugins })

const startOf = (node: Node): number => node.position?.start.offset ?? 0
const endOf = (node: Node): number => node.position?.end.offset ?? 0
const isJsx = (node: Node): boolean => node.type.startsWith('mdxJsx')
/** An element on a line of its own comes in a paragraph, as the parser has it. */
const isWrapper = (node: Node): boolean =>
  node.type === 'paragraph' && (node.children ?? []).every((child) => isJsx(child) || isSpace(child))
const isSpace = (node: Node): boolean => node.type === 'text' && startOf(node) < endOf(node) && !hasText(node)
const hasText = (node: Node): boolean => 'value' in node && /\S/.test(String(node.value))

/** The source from `from` to `to`, with what stands there in Markdown for each of `nodes`. */
function spliced(nodes: Node[], from: number, to: number, source: Source): string {
  let at = from
  let written = ''
  for (const node of nodes) {
    written += source.text.slice(at, startOf(node)) + markdown(node, source)
    at = endOf(node)
  }
  return written + source.text.slice(at, to)
}

const inside = ({ children = [] }: Node, source: Source): string => {
  const [first, last] = [children[0], children.at(-1)]
  return first && last ? spliced(children, startOf(first), endOf(last), source) : ''
}

/** `text` with every line but the first moved left to where a block that began in `column` starts. */
const outdented = (text: string, column: number): string =>
  column > 1 ? text.replace(new RegExp(`\\n {1,${column - 1}}`, 'g'), '\n') : text

const blocks = (nodes: Node[], source: Source): string =>
  nodes
    .map((node) => outdented(markdown(node, source), node.position?.start.column ?? 1).trim())
    .filter((block) => block !== '')
    .join('\n\n')

const contents = (node: Node, source: Source): string => {
  const isFlow = node.type === 'mdxJsxFlowElement'
  return isFlow ? blocks(node.children ?? [], source) : inside(node, source)
}

/** The elements of these names in a node, the outermost alone, in their order. */
const elements = (node: Node, names: string[]): Node[] =>
  (node.children ?? []).flatMap((child) => (names.includes(child.name ?? '') ? [child] : elements(child, names)))

const marks: Record<string, string> = { strong: '**', b: '**', dt: '**', em: '*', i: '*', code: '`', kbd: '`' }

const item = (mark: string, text: string): string =>
  `${mark} ${text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length + 1)}`)}`

function list(node: Node, source: Source): string {
  const items = elements(node, ['li'])
  return items.map((li, index) => item(node.name === 'ol' ? `${index + 1}.` : '-', contents(li, source))).join('\n')
}

/** Terms and what is said of them. Markdown has no such list: each term begins an item. */
function terms(node: Node, source: Source): string {
  const parts = elements(node, ['dt', 'dd'])
  const text = parts.map((part) =>
    part.name === 'dt' ? `\n- ${markdown(part, source)}` : ` ${contents(part, source)}`,
  )
  return text.join('').trim()
}

function element(node: Node, source: Source): string {
  const { name } = node
  if (name === 'ol' || name === 'ul') return list(node, source)
  if (name === 'dl') return terms(node, source)
  const text = contents(node, source)
  if (name === 'blockquote') return text.replace(/^.*$/gm, (line) => (line === '' ? '>' : `> ${line}`))
  if (name === 'sub' || name === 'sup') return `<${name}>${text}</${name}>`
  const mark = marks[name ?? ''] ?? ''
  return mark + text + mark
}

const absolute = (url: string, { page }: Source): string => (URL.canParse(url, page) ? new URL(url, page).href : url)

/** The source of a node, elements written as Markdown has them and links made absolute. Programs are left out. */
function markdown(node: Node, source: Source): string {
  if (isJsx(node)) return element(node, source)
  if (node.type.startsWith('mdx')) return ''
  const own = source.text.slice(startOf(node), endOf(node))
  const text = node.children ? spliced(node.children, startOf(node), endOf(node), source) : own
  if (node.url === undefined || /^[a-z][a-z0-9+.-]*:/i.test(node.url)) return text
  const at = text.lastIndexOf(node.url)
  return at < 0 ? text : text.slice(0, at) + absolute(node.url, source) + text.slice(at + node.url.length)
}

function parsed(text: string): Node[] {
  const tree: Node = processor.parse(text)
  return (tree.children ?? []).flatMap((node) => (isWrapper(node) ? (node.children ?? []) : [node]))
}

/** The body of a card's file as plain Markdown, formulas as TeX between dollar signs, its links relative to `page` no more. */
export function cardMarkdown(body: string, page: string): CardMarkdown {
  const source = { text: body, page }
  const nodes = parsed(body)
  const side = (name: string): string => blocks(nodes.find((node) => node.name === name)?.children ?? [], source)
  const isSide = ({ name }: Node): boolean => name === 'Question' || name === 'Answer'
  return {
    question: side('Question').replace(/\s+/g, ' '),
    answer: side('Answer'),
    deeper: blocks(
      nodes.filter((node) => !isSide(node)),
      source,
    ),
  }
}

/** The body of a file without components as plain Markdown, as `cardMarkdown` writes it. */
export const proseMarkdown = (body: string, page: string): string => blocks(parsed(body), { text: body, page })
