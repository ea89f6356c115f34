/** The longest address that is answered, in characters. */
export const longestTarget = 4096

/** The longest one of a card's page, whose figure takes its setting from there: lists and texts too. */
export const longestSetting = 12_288

const setting = /^\/topics\/[^/?#]{1,200}\/[^/?#]{1,200}\?/

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f]/

/** A path without its escapes, a slash's own aside; `null` where one is none. */
function unescaped(path) {
  if (!path.includes('%')) return path
  try {
    return path
      .split('/')
      .map((segment) => decodeURIComponent(segment).replaceAll('/', '%2F'))
      .join('/')
  } catch {
    return null
  }
}

/**
 * What a request asks for: `path`, by which pages are known, and `url`, the same as Next shall see it, with its query.
 * Or a `status` where it is no address of ours, or `to`, the address that is meant. Whatever host a target names is left
 * out: it is its sender's word.
 * @param {string} target
 * @returns {{ path: string, url: string } | { status: number } | { to: string }}
 */
export function parseTarget(target) {
  if (target.length > (setting.test(target) ? longestSetting : longestTarget)) return { status: 414 }
  const own = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, '')
  const mark = own.indexOf('?')
  const raw = (mark === -1 ? own : own.slice(0, mark)) || (own === target ? '' : '/')
  const query = mark === -1 ? '' : own.slice(mark)
  if (!raw.startsWith('/')) return { status: 400 }
  const path = unescaped(raw)
  if (path === null || control.test(path)) return { status: 400 }
  if (path.split('/').some((segment) => segment === '.' || segment === '..')) return { status: 400 }
  const clean = raw.replace(/[\\/]+/g, '/').replace(/(.)\/$/, '$1')
  return clean === raw ? { path, url: raw + query } : { to: clean + query }
}

/** True where a `Host` header may be one: a name or an address, and perhaps a port. */
export const isHost = (host) => /^(?:[a-z0-9_.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i.test(host)
