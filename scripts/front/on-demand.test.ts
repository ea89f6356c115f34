/** The front over a build that has left what is beside a card's page to be made by the server behind it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { front } from './front.mjs'
import { maker } from './on-demand.mjs'
import { inlineSources } from './policy.mjs'
import { openTable } from './table.mjs'

const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'; frame-ancestors 'none'"
const cardPage = '<html><head></head><script>card()</script></html>'
const embed = `<html><head></head><script>embed()</script>${'word '.repeat(400)}</html>`
const face = '</a.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"'

function build(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deck-demand-'))
  const write = (path: string, body: string | object) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), typeof body === 'string' ? body : JSON.stringify(body))
  }
  const complete = { response: 'complete', initialRevalidateSeconds: false, routeType: 'page' }
  write('.next/BUILD_ID', 'one')
  write('.next/prerender-manifest.json', {
    routes: {
      '/topics/t/c': { ...complete, srcRoute: '/topics/[topic]/[card]' },
      '/topics/t/print': { ...complete, srcRoute: '/topics/[topic]/print' },
    },
  })
  write('.next/routes-manifest.json', {
    headers: [
      { regex: '^/.*$', headers: [{ key: 'Content-Security-Policy', value: policy }] },
      { regex: '^/embed/.*$', headers: [{ key: 'Content-Security-Policy', value: policy.replace("'none'", '*') }] },
      { regex: '^/topics/.*$', headers: [{ key: 'Vary', value: 'Accept' }] },
    ],
    rewrites: {
      beforeFiles: [],
      afterFiles: [
        { source: '/topics/:t/:c.md', regex: '^/topics/([^/]+)/([^/]+)\\.md$', destination: '/markdown/:t/:c' },
      ],
    },
  })
  for (const name of ['c', 'print']) {
    write(`.next/server/app/topics/t/${name}.html`, cardPage)
    write(`.next/server/app/topics/t/${name}.meta`, { status: 200, headers: {} })
  }
  return folder
}

const made: Record<string, { type: string; body: string; more?: Record<string, string> }> = {
  '/embed/t/c': { type: 'text/html; charset=utf-8', body: embed, more: { link: `${face}, ${face}` } },
  '/topics/t/c.md': { type: 'text/markdown', body: '# Card', more: { 'access-control-allow-origin': '*' } },
  '/topics/t/c/qr.svg': { type: 'image/svg+xml', body: '<svg/>' },
}
let asked: IncomingMessage[] = []
let isFailing = false

/** What stands behind: it makes what is in `made`, and finds nothing else. */
function behind(request: IncomingMessage, response: ServerResponse): void {
  asked.push(request)
  const answer = isFailing ? undefined : made[request.url ?? '']
  response.statusCode = answer ? 200 : 404
  response.setHeader('Content-Security-Policy', 'that of the address that was asked for')
  response.setHeader('Vary', 'rsc')
  if (answer) response.setHeader('Cache-Control', 's-maxage=31536000')
  response.setHeader('x-nextjs-cache', 'MISS')
  response.setHeader('Content-Type', answer?.type ?? 'text/plain')
  for (const [name, value] of Object.entries(answer?.more ?? {})) response.setHeader(name, value)
  response.end(answer?.body ?? 'nothing')
}

const folder = build()
let server: Server
let at = ''

beforeEach(async () => {
  server?.close()
  server = createServer(front(await openTable(folder), behind))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  at = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  asked = []
  isFailing = false
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(at + path, { headers })
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
}

test('a page is made once, and sent as one of the build: its own policy, its faces, its encodings', async () => {
  const plain = await ask('/embed/t/c', { 'accept-encoding': 'identity', cookie: 'a=b', 'x-forwarded-host': 'evil' })
  const { scripts } = inlineSources(plain.body)
  expect(scripts).toHaveLength(2)
  expect(plain.body).toContain('embed()')
  expect(plain.body.match(/<link rel="preload"/g)).toHaveLength(1)
  expect(plain.headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-security-policy': `default-src 'self'; script-src 'self' ${scripts.join(' ')}; frame-ancestors *`,
    'content-type': 'text/html; charset=utf-8',
    vary: expect.stringMatching(/^rsc, next-router-state-tree, .*, Accept-Encoding$/),
  })
  expect(plain.headers).not.toHaveProperty('x-nextjs-cache')
  expect(plain.headers).not.toHaveProperty('link')
  const small = await ask('/embed/t/c', { 'accept-encoding': 'br' })
  expect([small.headers['content-encoding'], small.body]).toEqual(['br', plain.body])
  expect(asked.map(({ url, headers }) => [url, headers])).toEqual([
    ['/embed/t/c', { host: 'localhost', connection: 'close' }],
  ])
})

test('whoever has it already is told so', async () => {
  const { headers } = await ask('/embed/t/c')
  expect((await fetch(`${at}/embed/t/c`, { headers: { 'if-none-match': headers.etag ?? '' } })).status).toBe(304)
})

test('a card’s page is Markdown for whom that is better, and says so to all', async () => {
  const twin = await ask('/topics/t/c', { accept: 'text/markdown' })
  expect(twin.body).toBe('# Card')
  expect(twin.headers).toMatchObject({
    'content-type': 'text/markdown',
    'content-location': '/topics/t/c.md',
    'access-control-allow-origin': '*',
  })
  expect(twin.headers.vary).toMatch(/, Accept$/)
  const page = await ask('/topics/t/c', { accept: 'text/html', 'accept-encoding': 'identity' })
  expect(page.body).toBe(cardPage)
  expect(page.headers.vary).toMatch(/, Accept\b/)
  const { body, headers } = await ask('/topics/t/c.md')
  expect([body, headers.vary, asked.length]).toEqual(['# Card', undefined, 1])
})

test('a picture varies by what the rules of its address say', async () => {
  const { body, headers } = await ask('/topics/t/c/qr.svg')
  expect([body, headers.vary, headers['content-type']]).toEqual(['<svg/>', 'Accept', 'image/svg+xml'])
})

test.each(['/embed/t/none', '/topics/t/print.md', '/topics/t/none/qr.svg', '/embed/t/c?_rsc=1'])(
  '%s is for the server behind, each time',
  async (path) => {
    expect([(await ask(path)).status, (await ask(path)).status]).toEqual([404, 404])
    expect(asked.map(({ url }) => url)).toEqual([path, path])
  },
)

test('what could not be made is answered by the server behind, and made the next time', async () => {
  isFailing = true
  expect(await ask('/topics/t/c/qr.svg')).toMatchObject({ status: 404, body: 'nothing' })
  isFailing = false
  expect(await ask('/topics/t/c/qr.svg')).toMatchObject({ status: 200, body: '<svg/>' })
})

test('what was not asked for longest is forgotten', async () => {
  const make = maker(behind, 2)
  for (const path of [
    '/embed/t/c',
    '/topics/t/c.md',
    '/embed/t/c',
    '/topics/t/c/qr.svg',
    '/embed/t/c',
    '/topics/t/c.md',
  ])
    expect(await make(path)).toMatchObject({ status: 200 })
  const paths = ['/embed/t/c', '/topics/t/c.md', '/topics/t/c/qr.svg', '/topics/t/c.md']
  expect(asked.map(({ url }) => url)).toEqual(paths)
})
