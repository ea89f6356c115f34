import { parseHtml, type Tag } from './html'

type Node = string | Tag

/** Stands where a formula may or may not have a space. */
const gap = '\uE000'

const blocks = new Set('p div ol ul li dl dt dd blockquote'.split(' '))

/** Signs of a formula that plain text types otherwise. */
const typed: Record<string, string> = { '≪': '<<', '∑': 'Σ', '′': '’' }

const bracketed = (text: string): string => ([...text].length > 1 ? `(${text})` : text)

function fraction(over: string, under: string, next: Node | undefined): string {
  const line = `${bracketed(over)}/${bracketed(under)}`
  return next !== undefined && formula([next]) === '×' ? `(${line})` : line
}

function formulaPart(node: Node, next: Node | undefined): string {
  if (typeof node === 'string') return typed[node] ?? node.replace(/[\s\u2061-\u2064]/g, '')
  if (!['mfrac', 'msup', 'msub'].includes(node.name)) return formula(node.children)
  const [first = '', second = ''] = node.children.map((child) => formula([child]))
  if (node.name === 'mfrac') return fraction(first, second, next)
  if (second === typed['′']) return first + second
  return `${first}${node.name === 'msup' ? '^' : '_'}${second}`
}

/** A formula in one line, as one would type it: `2^x`, `rank_i`, `1/(k+n)`. */
function formula(nodes: Node[]): string {
  return nodes.map((node, index) => formulaPart(node, nodes[index + 1])).join('')
}

function wordsOf(nodes: Node[], isList = false): string {
  let item = 0
  const parts = nodes.map((node) => {
    if (typeof node === 'string') return node
    if (node.name === 'math') return [...formula(node.children)].join(gap)
    const numeral = isList && node.name === 'li' ? `(${++item}) ` : ''
    const words = numeral + wordsOf(node.children, node.name === 'ol')
    return blocks.has(node.name) ? ` ${words} ` : words
  })
  return parts.join('')
}

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * Whether typeset HTML says exactly the words of a plain text, in order. Three things may differ: (1) white space, where
 * the end of a block counts as a space; (2) the numeral of a list's item stands for "(1)" or "1)"; (3) a formula is read
 * in one line, with `^` for a power, `_` for an index and `/` for a fraction, brackets where those need them, `<<`, `Σ`
 * and `’` for ≪, ∑ and ′, and any spacing inside.
 */
export function saysTheSame(html: string, text: string): boolean {
  const words = oneSpace(wordsOf(parseHtml(html)))
  const pattern = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(gap, ' ?')
  return new RegExp(`^${pattern}$`, 'u').test(oneSpace(text).replace(/(^| )\(?(\d+)\) /g, '$1($2) '))
}

/** How many words typeset HTML has. */
export const wordCount = (html: string): number => wordsOf(parseHtml(html)).split(/\s+/).filter(Boolean).length
