import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { hashOf } from './bodies.mjs'
import { facesAhead } from './faces-ahead.mjs'
import { firstStyles } from './first-styles.mjs'
import { filesOf, gather } from './gather.mjs'
import { inOneScript } from './one-script.mjs'
import { inlineSources } from './policy.mjs'

const inBrotli = promisify(brotliCompress)
const inGzip = promisify(gzip)

const isText = (type) => /^(?:text\/|image\/svg|application\/(?:json|xml|wasm|[\w.-]+\+(?:json|xml)))/.test(type)

// Assets are few and every visitor loads them: the best that there is. Pages grow with the deck, and of one of 50 kB the
// best takes 25 ms for a tenth less than 0.5 ms gives.
const qualityOf = (path) => (path.startsWith('/_next/') ? 11 : 7)

async function brotli(bytes, quality) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_PARAM_SIZE_HINT, BROTLI_MODE_TEXT } = constants
  const params = {
    [BROTLI_PARAM_QUALITY]: quality,
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    [BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return inBrotli(bytes, { params })
}

/** An entry's body, where it is, and its headers. A page's own body is written beside the others. */
async function bodyOf(folder, { file, isPage, headers }, styled) {
  const bytes = readFileSync(join(folder, file))
  if (!isPage) return { file, bytes, headers }
  const { link, head } = facesAhead(headers.link)
  const html = inOneScript(await styled(bytes.toString())).replace('</head>', () => `${head}</head>`)
  const page = Buffer.from(html)
  const name = `.next/front/${hashOf(page)}.html`
  writeFileSync(join(folder, name), page)
  const { link: _, ...others } = headers
  return { file: name, bytes: page, inline: inlineSources(html), headers: link ? { ...others, link } : others }
}

/** Writes what a body is in each encoding that makes it smaller, under the name of its content, and says where. */
async function packed(folder, { path, headers: given, ...entry }, styled) {
  const { file, bytes, headers, inline } = await bodyOf(folder, { ...entry, headers: given }, styled)
  const hash = hashOf(bytes)
  const bodies = { identity: { file, bytes: bytes.length } }
  const write = (encoding, body) => {
    if (body.length >= bytes.length) return
    const name = `.next/front/${hash}.${encoding}`
    if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), body)
    bodies[encoding] = { file: name, bytes: body.length }
  }
  if (isText(headers['content-type'] ?? '')) {
    write('br', await brotli(bytes, qualityOf(path)))
    write('gzip', await inGzip(bytes, { level: 9 }))
  }
  return [path, { ...entry, headers, hash, bodies, inline }]
}

/** The results of `work` on each item, in order, with no more under way at once than the machine has processors. */
async function each(items, work) {
  const results = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await work(items[index])
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return results
}

/** The build that stands in a folder, by its name, and the public files beside it, which may change without one. */
export function buildIn(folder) {
  const build = readFileSync(join(folder, '.next/BUILD_ID'), 'utf8')
  const files = filesOf(join(folder, 'public')).map((file) => [file, statSync(join(folder, 'public', file)).mtimeMs])
  return JSON.stringify([build, ...files.sort()])
}

/** Where what a build answers with is listed. */
export const tableOf = (folder) => join(folder, '.next/front/table.json')

/**
 * Compresses, once, whatever the built site in `folder` answers with by itself, and writes the table of it. Gives the
 * table. Throws where nothing was built.
 */
export async function pack(folder) {
  const { entries, ...rest } = gather(folder)
  mkdirSync(join(folder, '.next/front'), { recursive: true })
  const styled = firstStyles(folder)
  const table = {
    build: buildIn(folder),
    ...rest,
    entries: Object.fromEntries(await each(entries, (entry) => packed(folder, entry, styled))),
  }
  // In one step: another process may be starting on the same build.
  const draft = `${tableOf(folder)}.${process.pid}`
  writeFileSync(draft, JSON.stringify(table))
  renameSync(draft, tableOf(folder))
  rmSync(draft, { force: true })
  return table
}
