import type { ElementContent, Root, RootContent } from 'hast'
import { isFormula } from './tree'

type Node = Root | RootContent | ElementContent

/** A term of two parts, one of them a letter or two: `top-p`, `n-gram`, `GPT-3`. No part of an address or a longer term. */
const term =
  /(?<![\p{L}\p{N}@/.:-])(?:[\p{L}\p{N}]{1,2}-[\p{L}\p{N}]+|[\p{L}\p{N}]+-[\p{L}\p{N}]{1,2})(?![\p{L}\p{N}@/:-]|\.[\p{L}\p{N}])/gu

/** The text with each term in an element that no line breaks; the words stay what they are. */
function held(text: string): ElementContent[] {
  const parts: ElementContent[] = []
  let done = 0
  const plain = (until: number) => {
    if (until > done) parts.push({ type: 'text', value: text.slice(done, until) })
  }
  for (const { 0: found, index } of text.matchAll(term)) {
    plain(index)
    const children: ElementContent[] = [{ type: 'text', value: found }]
    parts.push({ type: 'element', tagName: 'span', properties: { className: ['nb'] }, children })
    done = index + found.length
  }
  plain(text.length)
  return parts
}

function hold(node: Node): void {
  if (!('children' in node)) return
  if (node.type === 'element' && (isFormula(node) || node.tagName === 'code')) return
  for (const child of node.children) hold(child)
  const parted: (RootContent | ElementContent)[] = node.children
  for (let index = parted.length - 1; index >= 0; index--) {
    const child = parted[index]
    if (child?.type === 'text') parted.splice(index, 1, ...held(child.value))
  }
}

/** Rehype plugin: a line may break at a hyphen, but a letter must not stand alone behind one. */
export function rehypeTerms(): (tree: Root) => void {
  return hold
}
