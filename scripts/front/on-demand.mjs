import { asker } from './ask.mjs'
import { hashOf } from './bodies.mjs'
import { compressed } from './compress.mjs'
import { pageSent } from './page.mjs'

/** What each card has beside its page, which the build of a large deck leaves to be made when somebody asks. */
const forms = [/^\/embed(\/[^/]+\/[^/]+)$/, /^\/topics(\/[^/]+\/[^/]+)(?:\.md|\/qr\.svg)$/]

/**
 * The page of the card to which an address belongs that may be made on demand; undefined for any other.
 * @param {string} path
 */
export function cardPageOf(path) {
  const [card] = forms.flatMap((form) => form.exec(path)?.[1] ?? [])
  return card && `/topics${card}`
}

// What is the connection's, what is Next's, and what a table makes anew.
const others = /^(?:x-next.*|connection|keep-alive|date|transfer-encoding|content-length|cache-control|etag|vary)$/

/** Where Next has just made a page it says twice what comes along. */
const once = (link) => [...new Set(link.split(/, (?=<)/))].join(', ')

function ownHeaders({ link, ...headers }) {
  const own = Object.fromEntries(Object.entries(headers).filter(([name]) => !others.test(name)))
  return link ? { ...own, link: once(link) } : own
}

/** True of an answer that Next has made once for everybody. */
const isMade = ({ status, headers }) => status === 200 && /s-maxage/.test(headers['cache-control'] ?? '')

/** An answer of Next's as an entry of a table, which holds its bodies. */
async function entryOf(path, { headers, body }) {
  const own = ownHeaders(headers)
  const isPage = /^text\/html/.test(own['content-type'] ?? '')
  const sent = isPage ? pageSent(body.toString(), own) : { bytes: body, headers: own }
  const type = sent.headers['content-type']
  const held = { identity: sent.bytes, ...(await compressed({ path, type, bytes: sent.bytes })) }
  const bodies = Object.entries(held).map(([encoding, bytes]) => [encoding, { held: bytes, bytes: bytes.length }])
  return { ...sent, status: 200, isPage, hash: hashOf(sent.bytes), bodies: Object.fromEntries(bodies) }
}

/**
 * Gives entries for what the build has left to be made by `next`: each is made when it is first asked for, and kept with
 * the others that were asked for last. Null where nothing is made. Of what is forgotten Next has a copy on its disk.
 * @param {import('node:http').RequestListener} next
 */
export function maker(next, mostKept = 300) {
  const ask = asker(next)
  const kept = new Map()
  const made = async (path) => {
    const answer = await ask(path)
    return isMade(answer) ? entryOf(path, answer) : null
  }
  return async (path) => {
    const entry = kept.get(path) ?? made(path)
    kept.delete(path)
    kept.set(path, entry)
    if (kept.size > mostKept) kept.delete(kept.keys().next().value)
    try {
      if (await entry) return entry
      kept.delete(path)
    } catch (error) {
      kept.delete(path)
      console.error(error)
    }
    return null
  }
}
