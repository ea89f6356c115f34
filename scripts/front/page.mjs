import { facesAhead } from './faces-ahead.mjs'
import { inOneScript } from './one-script.mjs'
import { inlineSources } from './policy.mjs'

/**
 * A page of Next's as it is sent: with its faces asked for in its head, its data in one script, and what a policy has to
 * allow it.
 * @param {string} html
 * @param {Record<string, string>} headers
 */
export function pageSent(html, { link: given, ...others }) {
  const { link, head } = facesAhead(given)
  const sent = inOneScript(html).replace('</head>', () => `${head}</head>`)
  return { bytes: Buffer.from(sent), inline: inlineSources(sent), headers: link ? { ...others, link } : others }
}
