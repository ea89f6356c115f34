import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from './processes.mjs'
import { builtSite, writeWorker } from './worker.mjs'

let next: string
const routes: Record<string, { srcRoute: string | null }> = {}

function write(file: string, text: string) {
  mkdirSync(dirname(join(next, file)), { recursive: true })
  writeFileSync(join(next, file), text)
}

/** Has the build prerender `path`. */
function made(path: string, srcRoute = path, text = 'built one', ending = 'html') {
  routes[path] = { srcRoute }
  write(`server/app${path === '/' ? '/index' : path}.${ending}`, text)
  write('prerender-manifest.json', JSON.stringify({ routes }))
}

beforeEach(() => {
  next = mkdtempSync(join(tmpdir(), 'a build '))
  for (const path of Object.keys(routes)) delete routes[path]
  write('BUILD_ID', 'one')
  write('build-manifest.json', '{"polyfillFiles":["static/chunks/old.js"],"lowPriorityFiles":["static/one/_build.js"]}')
  for (const file of [
    'chunks/a.js',
    'chunks/old.js',
    'one/_build.js',
    'css/a.css',
    'media/a.woff2',
    'chunks/a.js.map',
  ]) {
    write(`static/${file}`, file)
  }
  for (const path of ['/', '/topics', '/offline', '/study/offline', '/study', '/settings', '/_not-found']) made(path)
  made('/topics/sampling', '/topics/[topic]')
  made('/topics/sampling/top-p', '/topics/[topic]/[card]')
  made('/topics/sampling/print', '/topics/[topic]/print')
  made('/api/deck/sampling', '/api/deck/[topic]', '{}', 'body')
  made('/feed.xml', '/feed.xml', '<feed/>', 'body')
})
afterEach(() => rmSync(next, { recursive: true }))

test('names the public pages, what stands in for private ones, and what they load; nothing else', () => {
  expect(builtSite(next)).toEqual({
    version: 'one',
    mark: 'one',
    pages: ['/', '/offline', '/study/offline', '/topics', '/topics/sampling', '/topics/sampling/top-p'],
    files: ['/_next/static/chunks/a.js', '/_next/static/css/a.css', '/_next/static/media/a.woff2'],
    parts: ['/api/deck/sampling'],
    bytes: 6 * 'built one'.length + 'chunks/a.jscss/a.cssmedia/a.woff2{}'.length,
  })
})

test('leaves the cards’ own pages out where they would take too much', () => {
  made('/topics/sampling/large', '/topics/[topic]/[card]', `built one ${'-'.repeat(16 * 1024 * 1024)}`)
  expect(builtSite(next).pages).toEqual(['/', '/offline', '/study/offline', '/topics', '/topics/sampling'])
})

test('refuses a page by which builds could not be told apart', () => {
  made('/topics/sampling', '/topics/[topic]', 'of no build')
  expect(() => builtSite(next)).toThrow('/topics/sampling')
})

test('writes a worker that knows the site', async () => {
  const folder = join(next, 'a project')
  mkdirSync(folder)
  const outfile = join(folder, 'sw.js')
  await writeWorker({ next, version: 'another', outfile })
  const script = readFileSync(outfile, 'utf8')
  expect(script).toContain('another')
  expect(script).toContain('/topics/sampling/top-p')
  expect(script).not.toMatch(/\b(import|export)\b/)
  expect(script).not.toContain(root)
})

test('says where there is no build', async () => {
  await expect(writeWorker({ next: join(next, 'none') })).rejects.toThrow('no build')
})
