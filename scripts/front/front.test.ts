/** The front over a folder as a build leaves it, with a server behind it that says what it was asked. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import {
  createServer,
  type IncomingMessage,
  type RequestOptions,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { front } from './front.mjs'
import { inlineSources } from './policy.mjs'
import { openTable } from './table.mjs'

const folders: string[] = []

const writeIn = (folder: string) => (path: string, body: string | object) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), typeof body === 'string' ? body : JSON.stringify(body))
}

const script = '<script>self.f=1</script>'
const head = '<script>first()</script>'
const page = `<html>${head}${script}<style>p{}</style>${'word '.repeat(400)}</html>`
const shell = `<html>${head}<script>shell()</script>`
const markdown = `# Title\n\n${'word '.repeat(400)}`
const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'"
const fresh = 'public, max-age=0, must-revalidate'

const complete = { response: 'complete', initialRevalidateSeconds: false }
const routes = {
  '/topics/x': { ...complete, routeType: 'page' },
  '/markdown/x': { ...complete, routeType: 'route', srcRoute: '/markdown/[page]' },
  '/picture': { ...complete, routeType: 'route' },
  '/gone': { ...complete, routeType: 'route' },
  '/hourly': { ...complete, routeType: 'route', initialRevalidateSeconds: 3600 },
  '/study': { routeType: 'page', response: 'initial', initialRevalidateSeconds: false },
  '/search': { routeType: 'page', response: 'empty', initialRevalidateSeconds: false },
  '/_not-found': { ...complete, routeType: 'page' },
}

/** A folder as a build leaves it. */
function build(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deck-front-'))
  folders.push(folder)
  const write = writeIn(folder)
  write('.next/BUILD_ID', 'one')
  write('.next/prerender-manifest.json', { routes })
  write('.next/routes-manifest.json', {
    headers: [
      { regex: '^/.*$', headers: [{ key: 'Content-Security-Policy', value: policy }] },
      { regex: '^/.*$', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
    ],
    rewrites: {
      beforeFiles: [],
      afterFiles: [
        { source: '/topics/:t.md', regex: '^/topics/([^/]+?)\\.md$', destination: '/markdown/:t' },
        { source: '/markdown/:page+', regex: '^/markdown/(.+)$', destination: '/none' },
        { source: '/robots.txt', regex: '^/robots\\.txt$', destination: '/none' },
      ],
    },
  })
  const meta = (headers: object) => ({ status: 200, headers: { ...headers, 'x-next-cache-tags': 'a' } })
  write('.next/server/app/topics/x.html', page)
  write('.next/server/app/topics/x.meta', meta({ link: '</font>; rel=preload' }))
  write('.next/server/app/markdown/x.body', markdown)
  write('.next/server/app/markdown/x.meta', meta({ 'content-type': 'text/markdown' }))
  write('.next/server/app/picture.body', 'PNG')
  write('.next/server/app/picture.meta', meta({ 'content-type': 'image/png', 'cache-control': 's-maxage=31536000' }))
  write('.next/server/app/gone.body', 'gone')
  write('.next/server/app/gone.meta', { status: 410, headers: { 'content-type': 'text/plain' } })
  write('.next/server/app/hourly.body', 'now')
  write('.next/server/app/hourly.meta', meta({ 'content-type': 'text/plain' }))
  write('.next/server/app/study.html', shell)
  write('.next/server/app/study.meta', meta({}))
  write('.next/server/app/search.html', '')
  write('.next/server/app/_not-found.html', '<script>lost()</script>')
  write('.next/server/app/_not-found.meta', { status: 404, headers: {} })
  write('.next/static/chunks/a.js', 'run();'.repeat(100))
  write('public/robots.txt', 'User-agent: *')
  return folder
}

/** What stands behind: `?status=`, `?type=`, `?built` and `?cache=` say what it answers, `?fail` throws. */
async function behind(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(asked.url ?? '', 'http://x')
  if (url.searchParams.has('fail')) throw new Error('on purpose')
  const said = { method: asked.method, url: asked.url, policy: asked.headers['content-security-policy'] }
  response.statusCode = Number(url.searchParams.get('status') ?? 200)
  response.setHeader('Content-Type', url.searchParams.get('type') ?? 'application/json')
  if (url.searchParams.has('built')) response.setHeader('x-nextjs-prerender', '1')
  const cache = url.searchParams.get('cache')
  if (cache) response.setHeader('Cache-Control', cache)
  response.end(JSON.stringify(said))
}

const servers: Server[] = []
let port = 0

/** Serves a folder as a build leaves it, and gives the port. */
async function served(folder: string): Promise<number> {
  const server = createServer(front(await openTable(folder), behind))
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

beforeAll(async () => {
  port = await served(build())
})

afterAll(() => {
  for (const server of servers) server.close()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

interface Answer {
  status: number | undefined
  headers: IncomingMessage['headers']
  body: Buffer
}

/** What is answered to `path`, exactly as it stands there. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', at = { port }): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const options: RequestOptions = { ...at, host: '127.0.0.1', path, method, headers }
    const sent = request(options, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject).end()
  })

const policyOf = ({ headers }: Answer) => String(headers['content-security-policy'])
const own = inlineSources(page)

test('a page is sent as it was built, with its own policy and nothing that is meant for Next', async () => {
  const answer = await ask('/topics/x')
  expect(answer.status).toBe(200)
  expect(answer.body.toString()).toBe(page)
  expect(answer.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': fresh,
    'content-length': String(page.length),
    link: '</font>; rel=preload',
    'x-content-type-options': 'nosniff',
  })
  expect(answer.headers.vary).toMatch(/^rsc, next-router-state-tree, .*, Accept, Accept-Encoding$/)
  expect(answer.headers).not.toHaveProperty('x-next-cache-tags')
  expect(policyOf(answer)).toBe(
    `default-src 'self'; script-src 'self' ${own.scripts.join(' ')}; style-src 'self' ${own.styles.join(' ')}`,
  )
})

test.each([
  ['gzip, br', 'br', brotliDecompressSync],
  ['br;q=0, gzip', 'gzip', gunzipSync],
])('%s is answered with %s', async (header, encoding, decompress) => {
  const answer = await ask('/topics/x', { 'accept-encoding': header })
  expect(answer.headers['content-encoding']).toBe(encoding)
  expect(Number(answer.headers['content-length'])).toBe(answer.body.length)
  expect(decompress(answer.body).toString()).toBe(page)
})

test('whoever has an encoding of a page is told so, by a tag of its own', async () => {
  const [plain, brotli] = [await ask('/topics/x'), await ask('/topics/x', { 'accept-encoding': 'br' })]
  expect(plain.headers.etag).toMatch(/^"[\w-]{22}"$/)
  expect(brotli.headers.etag).not.toBe(plain.headers.etag)
  const again = await ask('/topics/x', { 'accept-encoding': 'br', 'if-none-match': `W/${brotli.headers.etag}` })
  expect(again.status).toBe(304)
  expect(again.body).toHaveLength(0)
  for (const name of ['etag', 'vary', 'cache-control']) expect(again.headers[name]).toBe(brotli.headers[name])
  expect((await ask('/topics/x', { 'if-none-match': String(brotli.headers.etag) })).status).toBe(200)
})

test('a prerendered failure stays one, whatever its asker has', async () => {
  expect((await ask('/gone', { 'if-none-match': '*' })).status).toBe(410)
})

test('HEAD gives the head alone', async () => {
  const [get, head] = [await ask('/topics/x'), await ask('/topics/x', {}, 'HEAD')]
  expect(head.body).toHaveLength(0)
  expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
})

test('a page is Markdown for whom that is better, and both forms say that they vary', async () => {
  const answer = await ask('/topics/x', { accept: 'text/markdown, text/html;q=0.5' })
  expect(answer.body.toString()).toBe(markdown)
  expect(answer.headers).toMatchObject({ 'content-type': 'text/markdown', 'content-location': '/topics/x.md' })
  expect(answer.headers.vary).toMatch(/\bAccept, Accept-Encoding$/)
  const twin = await ask('/topics/x.md')
  expect(twin.body.toString()).toBe(markdown)
  expect(twin.headers.vary).toBe('Accept-Encoding')
  expect(twin.headers.etag).not.toBe(answer.headers.etag)
})

test('assets are kept for good, and what does not shrink is sent as it is', async () => {
  const asset = await ask('/_next/static/chunks/a.js', { 'accept-encoding': 'br' })
  expect(asset.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
  })
  const picture = await ask('/picture', { 'accept-encoding': 'br' })
  expect(picture.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': fresh })
  expect(picture.headers).not.toHaveProperty('vary')
  const small = await ask('/robots.txt', { 'accept-encoding': 'br' })
  expect(small.headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(small.body.toString()).toBe('User-agent: *')
})

test.each([
  ['/topics/x?_rsc=1', {}, 'GET'],
  ['/topics/x', { rsc: '1' }, 'GET'],
  ['/topics/x', {}, 'POST'],
  ['/study', {}, 'GET'],
  ['/hourly', {}, 'GET'],
  ['/markdown', {}, 'GET'],
  ['/markdown/x', {}, 'GET'],
  ['/topics/none', {}, 'GET'],
  ['/api/x', {}, 'DELETE'],
])('%s with %j by %s is for Next', async (path, headers, method) => {
  const answer = await ask(path, headers, method)
  expect(JSON.parse(answer.body.toString())).toMatchObject({ method, url: path })
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
})

test('a page of Next’s allows what its shell holds and what is written now', async () => {
  const forged = { 'content-security-policy': "script-src 'nonce-guessed'" }
  const answer = await ask('/study?type=text/html', forged)
  const nonce = /'nonce-([^']+)'/.exec(JSON.parse(answer.body.toString()).policy)?.[1]
  expect(nonce).toMatch(/^[\w+/]{22}==$/)
  expect(policyOf(answer)).toContain(`script-src 'self' ${inlineSources(shell).scripts.join(' ')} 'nonce-${nonce}'`)
  expect(policyOf(await ask('/study?type=text/html'))).not.toContain(nonce)
  expect(policyOf(await ask('/study'))).not.toContain('nonce')
  expect(policyOf(await ask('/study?type=text/html&built'))).not.toContain('nonce')
})

test('a page that is written for each request allows what every page holds, and no other page’s scripts', async () => {
  const answer = await ask('/search?type=text/html')
  expect(policyOf(answer)).toContain(`script-src 'self' ${inlineSources(head).scripts.join(' ')} 'nonce-`)
})

test('a page of Next’s that has not changed goes on allowing what it holds', async () => {
  const answer = await ask('/study?status=304&built')
  expect(policyOf(answer)).toContain(`script-src 'self' ${inlineSources(shell).scripts.join(' ')};`)
})

test('a missing page allows its own scripts, whatever its address', async () => {
  const answer = await ask('/no-such?status=404&type=text/html')
  expect(policyOf(answer)).toContain(inlineSources('<script>lost()</script>').scripts[0])
})

test.each([
  ['/study?cache=s-maxage=31536000', {}, fresh],
  ['/study?cache=s-maxage=31536000', { rsc: '1' }, 'private, max-age=0, must-revalidate'],
  ['/study?cache=s-maxage=31536000&_rsc=x', {}, 'private, max-age=0, must-revalidate'],
  ['/study?cache=s-maxage=31536000', { rsc: '2' }, fresh],
  ['/study?cache=no-store', {}, 'no-store'],
])('%s with %j may be kept: %s', async (path, headers, keeping) => {
  expect((await ask(path, headers)).headers['cache-control']).toBe(keeping)
})

test.each([
  ['//evil.example', {}, 'GET', 308],
  ['/topics/x/', {}, 'POST', 308],
  ['/topics/../x', {}, 'GET', 400],
  ['/%', {}, 'GET', 400],
  ['/topics/x', { host: 'a"><b' }, 'GET', 400],
  ['/topics/x', {}, 'TRACE', 405],
  ['/topics/x', {}, 'DELETE', 405],
  ['/study', {}, 'PUT', 405],
  ['/api/x', {}, 'TRACE', 405],
  ['/topics/x', {}, 'OPTIONS', 204],
  ['/study?fail', {}, 'GET', 500],
])('%s with %j by %s: %i', async (path, headers, method, status) => {
  const answer = await ask(path, headers, method)
  expect(answer.status).toBe(status)
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
  expect(policyOf(answer)).not.toContain('unsafe-inline')
  expect(answer.headers.location ?? '/').toMatch(/^\/(?!\/)/)
})

test('a body that has gone from under the server is a failure of that answer alone', async () => {
  const folder = build()
  const at = { port: await served(folder) }
  rmSync(join(folder, '.next/server/app/picture.body'))
  const answer = await ask('/picture', {}, 'GET', at)
  expect([answer.status, answer.headers['cache-control']]).toEqual([503, 'no-store'])
  expect((await ask('/topics/x', {}, 'GET', at)).status).toBe(200)
})

test('Next’s own pages of errors have no address', async () => {
  for (const path of ['/_not-found', '/_global-error'])
    expect(JSON.parse((await ask(path)).body.toString()).url).toBe('/none')
})

/** What `path` is answered with once a folder that was served before holds other files. */
async function answeredAnew(path: string, changes: Record<string, string>) {
  const folder = build()
  await openTable(folder)
  for (const [file, text] of Object.entries(changes)) writeIn(folder)(file, text)
  const { answerAt, body } = await openTable(folder)
  const { file, headers } = answerAt(path).in('identity')
  return { text: body(file).toString(), headers }
}

test('another build is answered with anew', async () => {
  const changes = { '.next/BUILD_ID': 'two', '.next/server/app/markdown/x.body': 'other' }
  expect((await answeredAnew('/topics/x.md', changes)).text).toBe('other')
})

test('so is a public file that has changed since', async () => {
  const { text, headers } = await answeredAnew('/robots.txt', { 'public/robots.txt': 'User-agent: none' })
  expect(text).toBe('User-agent: none')
  expect(headers).toContain(String(text.length))
})

test('a body that is no longer the one of the table is not sent under its name', async () => {
  const folder = build()
  const renewed = createServer(front(await openTable(folder), behind))
  await new Promise<void>((listening) => renewed.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void renewed.close())
  const { port } = renewed.address() as { port: number }
  writeIn(folder)('.next/server/app/topics/x.html', page.replace('word', 'then'))
  rmSync(join(folder, '.next/front'), { recursive: true })
  for (const encoding of ['identity', 'br']) {
    const answer = await fetch(`http://127.0.0.1:${port}/topics/x`, { headers: { 'accept-encoding': encoding } })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  }
})
