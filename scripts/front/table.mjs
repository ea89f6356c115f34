import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { bodyStore } from './bodies.mjs'
import { fresh, pageVary } from './gather.mjs'
import { cardPageOf } from './on-demand.mjs'
import { buildIn, pack, tableOf } from './pack.mjs'
import { tightened } from './policy.mjs'
import { headersAt, readRules, rewritten } from './routes.mjs'

async function stored(folder) {
  if (!existsSync(tableOf(folder))) return pack(folder)
  const table = JSON.parse(readFileSync(tableOf(folder), 'utf8'))
  return table.build === buildIn(folder) ? table : pack(folder)
}

/** Headers whose policy allows `sources` alone. */
function tight(headers, sources) {
  const policy = headers['content-security-policy']
  return policy ? { ...headers, 'content-security-policy': tightened(policy, sources) } : headers
}

const listed = (...names) => names.filter(Boolean).join(', ')

/** Another tag where the body or any header is another: a browser that is told of no change keeps the old headers too. */
const tagOf = (hash, headers) =>
  `"${createHash('sha256').update(hash).update(JSON.stringify(headers)).digest('base64url').slice(0, 22)}"`

/** The headers of an entry in an encoding, ready to be written, and those that say that nothing has changed. */
function compiled(headers, { bodies, hash }, encoding) {
  const { 'content-type': type, vary: own, ...others } = headers
  const vary = listed(own, Object.keys(bodies).length > 1 && 'Accept-Encoding')
  const kept = {
    'content-type': type,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    ...(vary && { vary }),
    ...others,
  }
  const etag = tagOf(hash, kept)
  const { 'cache-control': keeping, 'content-location': location } = headers
  const unchanged = { etag, 'cache-control': keeping, 'content-location': location, vary }
  return {
    etag,
    headers: Object.entries({ ...kept, etag, 'content-length': String(bodies[encoding].bytes) }).flat(),
    unchanged: Object.entries(unchanged)
      .filter(([, value]) => value)
      .flat(),
  }
}

/** One answer. What it is in an encoding is worked out when that is first asked for. */
function answerOf(entry, headers) {
  const ready = {}
  return {
    status: entry.status,
    in: (wanted) => {
      const encoding = entry.bodies[wanted] ? wanted : 'identity'
      const { file, held } = entry.bodies[encoding]
      // The others are in files that are named by what is in them.
      const hash = encoding === 'identity' ? entry.hash : undefined
      ready[encoding] ??= { file, held, hash, ...compiled(headers(), entry, encoding) }
      return ready[encoding]
    },
  }
}

/** Where the Markdown of a page is, whatever answers there. */
const twinOf = (path) => `${path === '/' ? '/index' : path}.md`

/**
 * What the built site in `folder` answers with by itself, compressed once; that is done now where the build did not.
 * Throws where nothing was built.
 */
export async function openTable(folder) {
  const { entries, inline, ...manifest } = await stored(folder)
  const rules = readRules(manifest.rules)
  const rewrites = readRules(manifest.rewrites)
  // A style that another page brings stays when the router leads here from there; pages of errors lead nowhere.
  const pages = Object.keys(inline).filter((path) => !path.startsWith('/_'))
  const styles = new Set(pages.flatMap((path) => inline[path].styles))
  // A page that is written anew for each request has what every page has, such as the script of the root layout.
  const [first, ...rest] = pages.map((path) => inline[path].scripts)
  const shared = first?.filter((script) => rest.every((scripts) => scripts.includes(script))) ?? []
  const sourcesAt = (path) => {
    const own = inline[path] ?? inline[rewritten(rewrites, path)]
    return { scripts: own?.scripts ?? shared, styles: [...new Set([...styles, ...(own?.styles ?? [])])] }
  }
  // A page as it was packed has first styles too, which no router brings.
  const packedAt = ({ inline: own }) => ({ scripts: own.scripts, styles: [...styles, ...own.styles] })
  // What the build has left to be made, with what it is as an answer once it is there.
  const left = (path, answer) => ({
    leftAt: path,
    answer: (entry) => {
      // Next has followed the rules of the address that was asked for, and the table those of where that leads.
      const asked = headersAt(rules, path)
      const own = Object.fromEntries(Object.entries(entry.headers).filter(([name]) => !Object.hasOwn(asked, name)))
      const kind = entry.isPage ? { vary: pageVary } : {}
      const headers = { ...headersAt(rules, rewritten(rewrites, path)), ...own, ...kind, 'cache-control': fresh }
      return answer({ ...entry, headers })
    },
  })
  const sent = (entry) => answerOf(entry, () => tight(entry.headers, entry.isPage ? packedAt(entry) : {}))
  const answers = new Map()
  for (const [path, entry] of Object.entries(entries)) {
    const at = rewritten(rewrites, twinOf(path))
    const twin = entry.isPage && Object.hasOwn(entries, at) && entries[at]
    const vary = twin || entry.isCard ? { vary: listed(entry.headers.vary, 'Accept') } : {}
    const answer = sent({ ...entry, headers: { ...entry.headers, ...vary } })
    const asTwin = (text) =>
      answerOf(text, () => tight({ ...text.headers, ...vary, 'content-location': twinOf(path) }, {}))
    if (twin) answers.set(path, { ...answer, twin: asTwin(twin) })
    else if (entry.isCard) answers.set(path, { ...answer, twin: left(twinOf(path), asTwin) })
    else answers.set(path, answer)
  }
  return {
    answerAt: (path) => {
      const near = answers.has(path) && !entries[path].isDynamic
      const answer = answers.get(near ? path : rewritten(rewrites, path))
      return answer ?? (entries[cardPageOf(path)]?.isCard ? left(path, sent) : undefined)
    },
    paths: [...answers.keys()],
    sourcesAt,
    headersAt: (path) => headersAt(rules, path),
    /** What an answer without a page has. */
    plainHeaders: tight(headersAt(rules, '/none'), {}),
    body: bodyStore(folder),
  }
}
