import type { Element, ElementContent, Root } from 'hast'

type Child = Root['children'][number]

const isElement = (node: Child | Root | undefined, name: string): node is Element =>
  node?.type === 'element' && node.tagName === name

const isKatex = (node: Child): node is Element =>
  isElement(node, 'span') && [node.properties.className].flat().includes('katex')

const isInlineMath = (node: Child | undefined): node is Element =>
  isElement(node, 'math') && node.properties.display !== 'block'

/** The formula alone: KaTeX also carries its TeX source along, which would be copied and searched as if it were text. */
function plainMath(katex: Element): Element {
  const math = katex.children.find((child) => isElement(child, 'math'))
  const semantics = math?.children.find((child) => isElement(child, 'semantics'))
  const [presented] = semantics?.children ?? []
  if (!math || !presented) throw new Error('KaTeX gave no MathML')
  const children = isElement(presented, 'mrow') ? presented.children : [presented]
  const display = math.properties.display
  return { type: 'element', tagName: 'math', properties: display === 'block' ? { display } : {}, children }
}

/** A formula on a line of its own may be wider than a phone, so it scrolls, and the keyboard has to reach it. */
function displayed(math: Element): Element {
  const properties = { className: ['eq'], tabIndex: 0, role: 'group', ariaLabel: 'Formula' }
  return { type: 'element', tagName: 'div', properties, children: [math] }
}

function formula(katex: Element): Element {
  const math = plainMath(katex)
  return isInlineMath(math) ? math : displayed(math)
}

const opening = /(?:[([“‘]|[=≈≠<>≤≥] )+$/
const closing = /^[.,;:!?)\]”’…]+/

/** Lines break on both sides of a formula; its brackets, what it is compared by, and the sign that follows it have to stay with it. */
function keepTogether<T extends Child>(children: T[]): (T | Element)[] {
  const result: (T | Element)[] = []
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    if (!child) continue
    const before = result.at(-1)
    const after = children[index + 1]
    const bracket = before?.type === 'text' ? (opening.exec(before.value)?.[0] ?? '') : ''
    const sign = after?.type === 'text' ? (closing.exec(after.value)?.[0] ?? '') : ''
    if (!isInlineMath(child) || (!bracket && !sign)) {
      result.push(child)
      continue
    }
    if (before?.type === 'text') before.value = before.value.slice(0, before.value.length - bracket.length)
    if (after?.type === 'text') after.value = after.value.slice(sign.length)
    const parts: ElementContent[] = [{ type: 'text', value: bracket }, child, { type: 'text', value: sign }]
    result.push({ type: 'element', tagName: 'span', properties: { className: ['nb'] }, children: parts })
  }
  return result
}

function settle<T extends Child>(children: T[]): (T | Element)[] {
  const settled = children.map((child) => {
    if (isKatex(child)) return formula(child)
    if ('children' in child) child.children = settle(child.children)
    return child
  })
  return keepTogether(settled)
}

/** Rehype plugin: what KaTeX made becomes plain MathML that breaks well at line ends. */
export function rehypeFormulas(): (tree: Root) => void {
  return (tree) => {
    tree.children = settle(tree.children)
  }
}
