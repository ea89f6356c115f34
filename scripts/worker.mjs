/**
 * Writes the service worker of the site as it is built: `public/sw.js`, which knows by name all that it keeps. To take
 * the worker back from every device, serve at that address one that does nothing but
 * `self.registration.unregister()`, and leave out `OfflineKeeper`.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, Stop } from './processes.mjs'

/** Its file in the project's folder, and so its address. */
export const workerFile = 'public/sw.js'

const shells = ['/study/offline', '/progress/offline', '/search/offline', '/offline']
const pageRoutes = ['/', '/topics', '/topics/[topic]', ...shells]
const cardRoute = '/topics/[topic]/[card]'
const partRoutes = ['/api/deck/[topic]', '/search-index.json', '/figures.css', '/icon.svg', '/manifest.webmanifest']

/** What cards' own pages may take, in bytes. Beyond it they are left out: topics' pages have every question and answer. */
const cardPagesLimit = 16 * 1024 * 1024

const json = (file) => JSON.parse(readFileSync(file, 'utf8'))
const size = (file) => statSync(file).size
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

/** Scripts, styles and fonts that a browser with modules loads, with their sizes. */
function staticFiles(next) {
  const { polyfillFiles, lowPriorityFiles } = json(join(next, 'build-manifest.json'))
  const unneeded = [...polyfillFiles, ...lowPriorityFiles]
  return filesIn(join(next, 'static'))
    .map((file) => ({ path: relative(next, file), bytes: size(file) }))
    .filter(({ path }) => /\.(js|css|woff2)$/.test(path) && !unneeded.includes(path))
    .map(({ path, bytes }) => ({ path: `/_next/${path}`, bytes }))
}

/** What the build has prerendered for `routes`, with the sizes of its files, which end in `ending`. */
function prerendered(next, routes, ending) {
  const made = Object.entries(json(join(next, 'prerender-manifest.json')).routes)
  return made
    .filter(([path, { srcRoute }]) => routes.includes(srcRoute ?? path))
    .map(([path]) => ({ path, file: join(next, 'server/app', `${path === '/' ? '/index' : path}${ending}`) }))
    .map(({ path, file }) => ({ path, file, bytes: size(file) }))
}

function requireMark(pages, mark) {
  const without = pages.filter(({ file }) => !readFileSync(file, 'utf8').includes(mark))
  if (without.length > 0) throw new Stop(`The name of the build is missing from ${without[0].path}.`)
}

/** What the worker of the build in `next` keeps (`worker/site.ts`). Throws a `Stop` where it could not tell builds apart. */
export function builtSite(next, version) {
  const mark = readFileSync(join(next, 'BUILD_ID'), 'utf8')
  const cards = prerendered(next, [cardRoute], '.html')
  const fits = sum(cards.map(({ bytes }) => bytes)) <= cardPagesLimit
  const pages = [...prerendered(next, pageRoutes, '.html'), ...(fits ? cards : [])]
  requireMark(pages, mark)
  const files = staticFiles(next)
  const parts = prerendered(next, partRoutes, '.body')
  const paths = (found) => found.map(({ path }) => path).sort()
  return {
    version: version ?? mark,
    mark,
    pages: paths(pages),
    files: paths(files),
    parts: paths(parts),
    bytes: sum([...pages, ...files, ...parts].map(({ bytes }) => bytes)),
  }
}

/**
 * Writes the worker for the build in `next`, under another name of the build where `version` says one. Throws a `Stop`.
 * @param {{ next?: string, version?: string, outfile?: string }} where
 */
export async function writeWorker({ next = join(root, '.next'), version, outfile = join(root, workerFile) } = {}) {
  if (!existsSync(join(next, 'BUILD_ID'))) throw new Stop('There is no build to keep.')
  const site = builtSite(next, version)
  // Not before the packages are there: what installs them leads here.
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(root, 'worker/worker.ts')],
    outfile,
    bundle: true,
    minify: true,
    target: 'es2022',
    define: { site: JSON.stringify(site) },
    logLevel: 'error',
  })
  return site
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { pages, files, parts, bytes } = await writeWorker()
  console.log(`${pages.length} pages, ${files.length} files and ${parts.length} parts, ${Math.round(bytes / 1024)} KiB`)
}
