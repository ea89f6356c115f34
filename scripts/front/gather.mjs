import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inlineSources } from './policy.mjs'
import { headersAt, readRules } from './routes.mjs'

const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'))

const types = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
}

/** What Next varies its answers by where one address answers with a page and with the data of a page. */
export const pageVary = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch'

/**
 * Browsers and shared caches may keep these, and ask each time whether they are still right: a new version is seen at
 * once, and an answer that nothing changed is a few bytes.
 */
export const fresh = 'public, max-age=0, must-revalidate'
const forever = 'public, max-age=31536000, immutable'

/** Every file beneath a folder, by its path from there with slashes. */
export const filesOf = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    : []

/** Files that Next serves as they are. Those whose type nobody here knows are left to it. */
function assets(folder, under, headersFor) {
  return filesOf(join(folder, under.folder)).flatMap((file) => {
    const type = types[/\.(\w+)$/.exec(file)?.[1] ?? '']
    const path = under.at + file
    return type ? [{ path, file: under.folder + file, status: 200, headers: headersFor(path, type) }] : []
  })
}

const isForNext = ([name]) => name.startsWith('x-next')

/** What an answer of the build is kept with: `s-maxage` is meant for whom Next tells when it renders a page anew. */
const keeping = (value) => (value === undefined || /s-maxage/.test(value) ? fresh : value)

/** Next looks for the address of a route with parts to fill in only where no rewrite leads elsewhere. */
const isDynamic = (route) => route.includes('[')

/** Beside whose pages there is what the build of a large deck leaves to be made when somebody asks. */
const cardRoute = '/topics/[topic]/[card]'

/** A page or the answer of a route handler, as the build left it; none where a file of it is missing. */
function prerendered(folder, path, { routeType, srcRoute }, rules) {
  const name = `.next/server/app${path === '/' ? '/index' : path}`
  const file = `${name}.${routeType === 'page' ? 'html' : 'body'}`
  if (!existsSync(join(folder, file)) || !existsSync(join(folder, `${name}.meta`))) return []
  const { status = 200, headers = {} } = readJson(folder, `${name}.meta`)
  const own = Object.fromEntries(Object.entries(headers).filter((header) => !isForNext(header)))
  const isPage = routeType === 'page'
  const type = isPage ? { 'content-type': types.html, vary: pageVary } : {}
  const all = { ...headersAt(rules, path), ...own, ...type }
  const kept = { ...all, 'cache-control': keeping(all['cache-control']) }
  const route = srcRoute ?? path
  const kinds = { isPage, isDynamic: isDynamic(route), isCard: route === cardRoute }
  return [{ path, file, status, headers: kept, ...kinds }]
}

/** True where the whole answer stands since the build, for everybody and for at least a month. */
const isComplete = ([path, { response, initialRevalidateSeconds: seconds }]) =>
  response === 'complete' && !path.startsWith('/_') && (seconds === false || seconds >= 30 * 86_400)

/**
 * What the inline scripts and styles of each prerendered page are, the shells of private ones and of errors included. A
 * page of which nothing is prerendered has an empty file.
 */
function inlineOf(folder, routes) {
  const at = Object.keys(routes).map((path) => [path, `.next/server/app${path === '/' ? '/index' : path}.html`])
  const errors = ['404', '500'].map((status) => [`/_${status}`, `.next/server/pages/${status}.html`])
  return Object.fromEntries(
    [...at, ...errors]
      .filter(([, file]) => existsSync(join(folder, file)))
      .map(([path, file]) => [path, readFileSync(join(folder, file), 'utf8')])
      .filter(([, html]) => html !== '')
      .map(([path, html]) => [path, inlineSources(html)]),
  )
}

/**
 * Whatever a built site answers with that needs no server: pages, prerendered answers of route handlers, the build's own
 * assets and public files. With the sources that a policy must name for each page, and the rules for headers and
 * rewrites. Throws where nothing was built.
 */
export function gather(folder) {
  const { routes } = readJson(folder, '.next/prerender-manifest.json')
  const { headers: rules, rewrites } = readJson(folder, '.next/routes-manifest.json')
  const read = readRules(rules)
  const asset = (path, type) => ({ 'cache-control': fresh, ...headersAt(read, path), 'content-type': type })
  const named = (_path, type) => ({
    'content-type': type,
    'cache-control': forever,
    'x-content-type-options': 'nosniff',
  })
  return {
    entries: [
      ...Object.entries(routes)
        .filter(isComplete)
        .flatMap(([path, route]) => prerendered(folder, path, route, read)),
      ...assets(folder, { at: '/_next/static', folder: '.next/static' }, named),
      ...assets(folder, { at: '', folder: 'public' }, asset),
    ],
    inline: inlineOf(folder, routes),
    rules,
    rewrites: [...rewrites.beforeFiles, ...rewrites.afterFiles],
  }
}
