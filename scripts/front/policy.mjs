import { createHash } from 'node:crypto'

// What a browser runs. Anything else between script tags is data, which no policy asks about.
const runs = new Set(['', 'module', 'text/javascript', 'application/javascript', 'importmap', 'speculationrules'])

const sourceOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const attribute = (attributes, name) =>
  new RegExp(`(?:^|\\s)${name}(?:\\s*=\\s*["']?([^"'\\s>]*))?`, 'i').exec(attributes)?.[1]
const isInline = (attributes) => !/(?:^|\s)src\s*=/i.test(attributes)

/**
 * What a policy must name so that a page's own inline scripts and styles work: a source for each, each once, in the
 * order of the page.
 * @param {string} html
 */
export function inlineSources(html) {
  const found = { scripts: new Set(), styles: new Set() }
  for (const [, tag, attributes, text] of html.matchAll(/<(script|style)((?:\s[^>]*)?)>(.*?)<\/\1\s*>/gis)) {
    if (tag.toLowerCase() === 'style') found.styles.add(sourceOf(text))
    else if (isInline(attributes) && runs.has((attribute(attributes, 'type') ?? '').toLowerCase()))
      found.scripts.add(sourceOf(text))
  }
  return { scripts: [...found.scripts], styles: [...found.styles] }
}

/**
 * A policy that allows any inline script or style, made one that allows those of `sources` and of `nonce` alone.
 * @param {string} policy
 * @param {{ scripts?: Iterable<string>, styles?: Iterable<string>, nonce?: string }} sources
 */
export function tightened(policy, { scripts = [], styles = [], nonce }) {
  const byNonce = nonce ? [`'nonce-${nonce}'`] : []
  const named = { 'script-src': [...scripts, ...byNonce], 'style-src': [...styles, ...byNonce] }
  return policy
    .split(';')
    .map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      const allowed = named[name]
      if (!allowed) return directive.trim()
      return [name, ...sources.filter((source) => source !== "'unsafe-inline'"), ...new Set(allowed)].join(' ')
    })
    .join('; ')
}
