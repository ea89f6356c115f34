import type { Element, ElementContent, RootContent } from 'hast'

type Node = RootContent | ElementContent
export type Jsx = Extract<Node, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

export const isJsx = (node: Node | undefined): node is Jsx =>
  node?.type === 'mdxJsxFlowElement' || node?.type === 'mdxJsxTextElement'

export const isSpace = (node: Node): boolean => node.type === 'text' && node.value.trim() === ''

/** True of a formula, whose inside nobody wrote. */
export const isFormula = (node: Element): boolean =>
  node.tagName === 'math' || node.properties.className?.toString() === 'eq'
