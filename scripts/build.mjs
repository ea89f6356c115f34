import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { productionEnv } from './environment.mjs'
import { pack } from './front/pack.mjs'
import { nodeOutput, root, runNode, Stop, timed, tool, typescript } from './processes.mjs'
import { workerFile, writeWorker } from './worker.mjs'

// What no page is made of. Everything else counts, so that a new folder is never forgotten.
const otherFolders = new Set(['node_modules', 'bench', 'e2e', 'docs', 'test-results', 'playwright-report'])
const isSource = (name) => !/\.test\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$/.test(name)

function sources(folder, skip, under = '') {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under ? `${under}/${entry.name}` : entry.name
    if (entry.name.startsWith('.') || (!under && otherFolders.has(entry.name))) return []
    if (join(folder, path) === skip || path === workerFile) return []
    if (entry.isDirectory()) return sources(folder, skip, path)
    return isSource(entry.name) ? [path] : []
  })
}

/** What static pages hold of the environment. */
const baked = ({ AUTH_URL = '', FEEDBACK_URL = '', SOURCE_URL = '' }) => [AUTH_URL, FEEDBACK_URL, SOURCE_URL]

/**
 * A hash of all that the built site depends on: each source's path and bytes, and what is baked into static pages of the
 * `environment`. What the site writes into its DATA_DIR does not count.
 * @param {string} folder
 * @param {{ [name in 'AUTH_URL' | 'FEEDBACK_URL' | 'SOURCE_URL' | 'DATA_DIR']?: string | undefined }} environment
 */
export function fingerprint(folder, { DATA_DIR: dataDir = '', ...environment } = {}) {
  const hash = createHash('sha256').update(`${JSON.stringify(baked(environment))}\n`)
  for (const path of sources(folder, resolve(folder, dataDir)).sort()) {
    const bytes = readFileSync(join(folder, path))
    hash.update(`${path}\n${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

const buildId = (folder) => {
  const file = join(folder, '.next/BUILD_ID')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Where the fingerprint of the last build is kept. It names the build too, so that a build by hand voids it. */
const stampOf = (folder) => join(folder, '.next/fingerprint.json')

/** True where the folder's build was made from what is there now. */
export function isBuilt(folder, print) {
  if (!existsSync(stampOf(folder))) return false
  const stamp = JSON.parse(readFileSync(stampOf(folder), 'utf8'))
  return stamp.print === print && stamp.buildId === buildId(folder)
}

/**
 * Checks the deck, whose messages then stand alone, and builds the site. Throws a `Stop` where either fails.
 * @param {Parameters<typeof fingerprint>[1]} environment
 */
export async function build(environment) {
  const print = fingerprint(root, environment)
  rmSync(stampOf(root), { force: true })
  await timed('Checking the deck', async () => {
    if ((await runNode(typescript('scripts/deck.ts', 'check'))) !== 0) throw new Stop('The deck has mistakes.')
  })
  const key = await nodeOutput(typescript('scripts/actions-key.ts'))
  if (key.code !== 0) throw new Stop('Nothing was built.')
  const env = productionEnv({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key.output.trim() })
  await timed('Building the site', async () => {
    if ((await runNode([tool('next'), 'build'], { env })) !== 0) throw new Stop('The build failed.')
  })
  await timed('Writing the service worker', writeWorker)
  await timed('Compressing it', () => pack(root))
  // The print is of what was there before: an edit made during the build is built the next time.
  writeFileSync(stampOf(root), JSON.stringify({ print, buildId: buildId(root) }))
}

/**
 * Builds the site where its sources or what is baked into its pages changed since the last build.
 * @param {Parameters<typeof fingerprint>[1]} environment
 */
export async function buildIfChanged(environment) {
  if (isBuilt(root, fingerprint(root, environment))) return
  await build(environment)
}
