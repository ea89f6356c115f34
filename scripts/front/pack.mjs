import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { hashOf } from './bodies.mjs'
import { compressed } from './compress.mjs'
import { firstStyles } from './first-styles.mjs'
import { filesOf, gather } from './gather.mjs'
import { pageSent } from './page.mjs'

/** An entry's body, where it is, and its headers. A page's own body is written beside the others. */
async function bodyOf(folder, { file, isPage, headers }, styled) {
  const bytes = readFileSync(join(folder, file))
  if (!isPage) return { file, bytes, headers }
  const page = pageSent(await styled(bytes.toString()), headers)
  const name = `.next/front/${hashOf(page.bytes)}.html`
  writeFileSync(join(folder, name), page.bytes)
  return { file: name, ...page }
}

/** Writes what a body is in each encoding that makes it smaller, under the name of its content, and says where. */
async function packed(folder, { path, headers: given, ...entry }, styled) {
  const { file, bytes, headers, inline } = await bodyOf(folder, { ...entry, headers: given }, styled)
  const hash = hashOf(bytes)
  const bodies = { identity: { file, bytes: bytes.length } }
  for (const [encoding, body] of Object.entries(await compressed({ path, type: headers['content-type'], bytes }))) {
    const name = `.next/front/${hash}.${encoding}`
    if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), body)
    bodies[encoding] = { file: name, bytes: body.length }
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
