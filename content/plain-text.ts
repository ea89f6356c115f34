/** Typographic commands of formulas, of which nothing is read. */
const layout = /\\(?:frac|sqrt|text|mathrm|mathbf|mathit|operatorname|left|right|begin|end|hline|quad|,|;|!|\\)/g

/** A formula as words and signs: `\frac{\alpha}{r} n^{2}` as ` alpha r n^2`. */
const formula = (tex: string): string =>
  tex
    .replace(layout, ' ')
    .replace(/([\^_])\{([\w+-]+)\}/g, '$1$2')
    .replace(/\\([A-Za-z]+)/g, ' $1 ')
    .replace(/[{}&]/g, ' ')

/**
 * The words of a Markdown text, for a search: without tags, addresses of links and the marks of lists, headings and
 * emphasis; of formulas, what one would say. It is no parser, and what it leaves in is no more than a word too many.
 */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replace(/\$\$?([^$]+)\$\$?/g, (_, tex: string) => formula(tex))
    .replace(/^\s*(?:import|export)\s.*$/gm, ' ')
    .replace(/<\/?[A-Za-z][^<>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#+|[-*+]|\d+\.|>|`{3}.*)\s?/gm, '')
    .replace(/^[\s|:-]+$/gm, ' ')
    .replace(/[*`|]|~~/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** What follows the two sides of a card in its file. */
export const afterFaces = (body: string): string => body.slice(Math.max(0, body.lastIndexOf('</Answer>')))
