import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A stylesheet as React writes it into a page's head, and where its text is. */
const sheet = /<link rel="stylesheet" href="(\/[^"?]+\.css)" data-precedence="([^"]*)"\/>/g

const wordsOf = (text) => new Set(text.match(/[\w-]+/g))

/** Where the build has a sheet: among its assets, or as what a route answers. */
const fileOf = (path) =>
  path.startsWith('/_next/') ? path.replace('/_next/', '.next/') : `.next/server/app${path}.body`

/** A sheet's text with the addresses in it as a page needs them; what they are relative to is the sheet. */
function textAt(folder, path) {
  const text = readFileSync(join(folder, fileOf(path)), 'utf8')
  return text.replace(
    /url\((['"]?)(?![a-z]+:|[/'"#])([^'")]+)\1\)/g,
    (_, quote, address) => `url(${quote}${new URL(address, new URL(path, 'file:')).pathname}${quote})`,
  )
}

/** Of a sheet's text the rules that may match where none but `words` stand in the markup; whatever attributes it has. */
async function rulesFor(text, words) {
  const { PurgeCSS } = await import('purgecss')
  const attributes = new Set([...text.matchAll(/\[([\w-]+)/g)].map(([, name]) => name))
  const [{ css }] = await new PurgeCSS().purge({
    content: [{ raw: words.join(' '), extension: 'html' }],
    css: [{ raw: text }],
    dynamicAttributes: [...attributes],
  })
  return css
}

/**
 * Gives what makes a page of the built site in `folder` paint without waiting for its stylesheets: their rules for what
 * stands in the page come with it, and the sheets themselves follow at its end. There React finds them, and they hold the
 * rules for all that is to come. A rule that is there twice wins over none that it did not win over before. What is no
 * sheet of Next's own is for what stands further down, and its rules come behind that: the first paint has fewer before it.
 * @param {string} folder
 * @returns {(html: string) => Promise<string>}
 */
export function firstStyles(folder) {
  const texts = new Map()
  const known = new Map()
  const sheetAt = (path) => {
    if (!texts.has(path)) {
      const text = textAt(folder, path)
      texts.set(path, { text, words: wordsOf(text) })
    }
    return texts.get(path)
  }
  // Pages of a kind have the same words, as far as a sheet knows them, and so the same rules.
  const rulesOf = (path, inPage) => {
    const { text, words } = sheetAt(path)
    const shared = [...words].filter((word) => inPage.has(word))
    const key = `${path} ${shared.join(' ')}`
    if (!known.has(key)) known.set(key, rulesFor(text, shared))
    return known.get(key)
  }
  return async (html) => {
    const sheets = [...html.matchAll(sheet)]
    if (sheets.length === 0) return html
    const words = wordsOf(html.replace(/<script\b.*?<\/script>/gs, ''))
    const rules = await Promise.all(sheets.map(([, path]) => rulesOf(path, words)))
    const styleOf = (isFirst) => {
      const text = rules.filter((_, index) => (sheets[index][2] === 'next') === isFirst).join('')
      return text && `<style>${text}</style>`
    }
    // React looks for the head's own elements in their order: what it does not know of comes after them.
    return html
      .replaceAll(sheet, '')
      .replace('</head>', () => `${styleOf(true)}</head>`)
      .replace('</body>', () => `${styleOf(false)}${sheets.map(([tag]) => tag).join('')}</body>`)
  }
}
