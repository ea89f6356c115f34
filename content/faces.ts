import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { VFile } from 'vfile'
import { isFormula, isJsx, isSpace, type Jsx } from './tree'

/** What a card's sides may be made of; everything richer belongs on the deeper page. */
const allowed = new Set('p ol ul li dl dt dd strong em b i span code kbd sub sup div blockquote'.split(' '))
const allowedAttributes = new Set(['class', 'className', 'lang'])

/** What the plugins leave in `file.data.sides`. */
export interface Sides {
  question?: string
  answer?: string
  prose?: string
}

declare module 'vfile' {
  interface DataMap {
    sides: Sides
  }
}

type Node = RootContent | ElementContent
function jsxProperties(node: Jsx, file: VFile): Element['properties'] {
  const properties: Element['properties'] = {}
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}'
    const value = attribute.type === 'mdxJsxAttribute' ? attribute.value : undefined
    if (!allowedAttributes.has(name)) file.message(`the attribute ${name} is not allowed here`, attribute)
    else if (typeof value !== 'string') file.message(`${name} needs a plain text value`, attribute)
    else properties[name === 'class' ? 'className' : name] = value
  }
  return properties
}

function plainElement(tagName: string, properties: Element['properties'], node: Element | Jsx, file: VFile): Element[] {
  if (allowed.has(tagName)) return [{ type: 'element', tagName, properties, children: plain(node.children, file) }]
  const component = /^[A-Z]/.test(tagName) || tagName === ''
  file.message(`<${tagName}> ${component ? 'is no part of a card’s side' : 'is not allowed here'}`, node)
  return []
}

/** Mail and web addresses become links by themselves, but on a card they are quoted, not offered. */
const isAutolink = (node: Element): boolean => {
  const [child] = node.children
  return node.tagName === 'a' && child?.type === 'text' && String(node.properties.href).endsWith(child.value)
}

function plainNode(node: Node, file: VFile): ElementContent[] {
  if (node.type === 'text') return [node]
  if (isJsx(node)) return plainElement(node.name ?? '', jsxProperties(node, file), node, file)
  if (node.type !== 'element') {
    file.message('an {expression} cannot stand here', node)
    return []
  }
  if (isFormula(node)) return [node]
  if (isAutolink(node)) return plain(node.children, file)
  const properties = node.tagName === 'ol' ? { ...node.properties, className: ['parts'] } : node.properties
  return plainElement(node.tagName, properties, node, file)
}

function plain(nodes: Node[], file: VFile): ElementContent[] {
  return nodes.flatMap((node) => plainNode(node, file))
}

const html = (children: ElementContent[]): string => toHtml({ type: 'root', children }).trim()

/** A question is one line of text, so that it can be a heading anywhere. */
function questionHtml(node: Jsx, file: VFile): string {
  const blocks = node.children.filter((child) => !isSpace(child))
  const [only] = blocks
  if (blocks.length === 1 && only?.type === 'element' && only.tagName === 'p') return html(plain(only.children, file))
  const isBlock = (child: Node) => child.type === 'element' && /^(p|ol|ul|dl|div|blockquote)$/.test(child.tagName)
  if (blocks.some(isBlock)) file.message('<Question> has to be one paragraph', node)
  return html(plain(node.children, file))
}

type Name = 'Question' | 'Answer'
type Face = Jsx & { name: Name }

const isFace = (node: Node): node is Face => isJsx(node) && (node.name === 'Question' || node.name === 'Answer')

/** The order of a card's file: the question, the answer, then everything else. */
function complainOfOrder(nodes: Node[], file: VFile): void {
  const seen = new Set<Name>()
  let isDeeper = false
  for (const node of nodes) {
    if (!isFace(node)) isDeeper ||= !isSpace(node)
    else {
      if (seen.has(node.name)) file.message(`<${node.name}> stands here a second time`, node)
      else if (isDeeper) file.message(`<${node.name}> has to come first in the file`, node)
      else if (node.name === 'Question' && seen.has('Answer')) file.message('<Question> has to precede <Answer>', node)
      seen.add(node.name)
    }
  }
  for (const name of ['Question', 'Answer'] as const) if (!seen.has(name)) file.message(`<${name}> is missing`)
}

function sideHtml(nodes: Node[], name: Name, file: VFile): string {
  const node = nodes.find((other) => isFace(other) && other.name === name)
  if (!isJsx(node)) return ''
  jsxProperties(node, file)
  const side = name === 'Question' ? questionHtml(node, file) : html(plain(node.children, file))
  if (side === '') file.message(`<${name}> is empty`, node)
  return side
}

/** Rehype plugin: takes `Question` and `Answer` out of a card's tree, as HTML, and leaves the deeper page. */
export function rehypeFaces(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const nodes = tree.children
    complainOfOrder(nodes, file)
    const question = sideHtml(nodes, 'Question', file)
    const answer = sideHtml(nodes, 'Answer', file)
    file.data.sides = { question, answer }
    tree.children = nodes.filter((node) => !isFace(node))
  }
}

/** Rehype plugin: takes the whole file out of its tree, as HTML, by the same rules as a card's side. */
export function rehypeProse(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    file.data.sides = { prose: html(plain(tree.children, file)) }
    tree.children = []
  }
}
