/** What stands since the build is answered alike, whoever asks and whatever was asked before. */
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from './test'

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

/** Asks the site for `path`, written as it stands there. */
async function ask(
  site: string | undefined,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(site ?? '')
  const asked = request({ hostname, port, path, method, headers, agent: false }).end()
  const [answer]: [IncomingMessage] = (await once(asked, 'response')) as [IncomingMessage]
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) }
}

/** The status of what is answered to a request of these lines. */
async function statusOf(site: string | undefined, lines: string[]): Promise<number> {
  const { hostname, port } = new URL(site ?? '')
  const socket = connect(Number(port), hostname)
  socket.write(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`)
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(await text(socket))?.[1])
}

const pages = ['/', '/topics/sampling', '/topics/sampling/temperature', '/no-such-page']

/** Headers that have made servers answer the next reader with something else, or fail. */
const hostile: Record<string, string>[] = [
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/../../x' },
  { rsc: '1', 'next-router-state-tree': '%' },
  { rsc: '1', 'next-router-state-tree': '['.repeat(5000) },
  { 'next-url': '/study', 'next-router-prefetch': '1' },
  { 'next-action': 'x' },
  { 'next-resume': '1', 'x-matched-path': '/study' },
  { 'x-invoke-status': '500', 'x-invoke-path': '/study', 'x-now-route-matches': '1=x' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-nextjs-data': '1' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript', 'x-forwarded-port': '0' },
  { 'x-forwarded-host': 'a"><script>', 'x-forwarded-proto': 'a b', forwarded: 'host=evil.example' },
  { host: 'evil.example' },
  { accept: `${'a/b;q=x,'.repeat(500)}*/*` },
  { accept: 'image/png', 'accept-encoding': '*;q=0', 'accept-language': 'xx' },
  { 'content-security-policy': "script-src 'nonce-guessed'", 'x-nonce': 'guessed' },
  { cookie: '__prerender_bypass=x; __next_preview_data=y; authjs.session-token=%%' },
  { range: 'bytes=5-1', 'if-none-match': '"', 'if-modified-since': 'x' },
  { 'user-agent': 'Slackbot', purpose: 'prefetch' },
]

const told = (headers: Record<string, string>) => JSON.stringify(headers).slice(0, 80)

const isDifferent = (before: Answer, after: Answer): boolean => {
  const { date: _, ...was } = before.headers
  const { date: __, ...is } = after.headers
  return !before.body.equals(after.body) || JSON.stringify(was) !== JSON.stringify(is)
}

test('no header makes an error, and none changes what the next one reads', async ({ baseURL }) => {
  const found: string[] = []
  for (const path of pages) {
    const plain = await ask(baseURL, path)
    for (const headers of hostile) {
      for (const method of ['GET', 'POST']) {
        const { status } = await ask(baseURL, path, headers, method)
        if (status >= 500) found.push(`${method} ${path} ${told(headers)}: ${status}`)
      }
      if (isDifferent(plain, await ask(baseURL, path))) found.push(`${path} after ${told(headers)}`)
    }
  }
  for (const headers of hostile) {
    const { status } = await ask(baseURL, '/study', headers)
    if (status >= 500) found.push(`/study ${told(headers)}: ${status}`)
  }
  expect(found).toEqual([])
})

test('a page asked for as such is the page, whatever else is said', async ({ baseURL }) => {
  const plain = await ask(baseURL, '/topics/sampling')
  const asPage = hostile.filter((headers) => !('rsc' in headers))
  for (const headers of asPage) {
    const answer = await ask(baseURL, '/topics/sampling?x=1', headers)
    expect(answer.body.equals(plain.body), JSON.stringify(headers)).toBe(true)
  }
})

const asBuilt = ['/', '/topics/sampling/temperature', '/api/deck/sampling', '/sitemap.xml', '/icon.svg']

for (const path of asBuilt) {
  test(`${path} is the same in every encoding, and sent again only where it changed`, async ({ baseURL }) => {
    const plain = await ask(baseURL, path, { 'accept-encoding': 'br;q=0, gzip;q=0' })
    expect(plain.headers).not.toHaveProperty('content-encoding')
    const tags = new Set([plain.headers.etag])
    for (const [encoding, decompress] of [['br', brotliDecompressSync] as const, ['gzip', gunzipSync] as const]) {
      const answer = await ask(baseURL, path, { 'accept-encoding': encoding })
      expect(answer.headers).toMatchObject({
        'content-encoding': encoding,
        vary: expect.stringContaining('Accept-Encoding'),
      })
      expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
      expect(decompress(answer.body).equals(plain.body)).toBe(true)
      tags.add(answer.headers.etag)
      const again = { 'accept-encoding': encoding, 'if-none-match': `"other", ${answer.headers.etag}` }
      expect((await ask(baseURL, path, again)).status).toBe(304)
    }
    expect(tags.size).toBe(3)
  })
}

test('what a page loads is kept for good', async ({ baseURL }) => {
  const { body } = await ask(baseURL, '/topics/sampling')
  const assets = new Set(String(body).match(/\/_next\/static\/[^"\\)>?]+\.(?:js|css|woff2)/g))
  expect(assets.size).toBeGreaterThan(5)
  for (const path of assets) {
    const answer = await ask(baseURL, path, { 'accept-encoding': 'gzip, br' })
    expect(answer.status).toBe(200)
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  }
})

const targets: [string, number][] = [
  ['GET /%', 400],
  ['GET /a%00b', 400],
  ['GET /../../etc/passwd', 400],
  ['GET /_next/static/%2e%2e/%2e%2e/package.json', 400],
  ['GET /_next/static/..%2f..%2fBUILD_ID', 404],
  ['GET /_next/static/..%5c..%5cBUILD_ID', 404],
  ['GET /.next/BUILD_ID', 404],
  ['GET /_global-error', 404],
  ['GET /__proto__', 404],
  ['GET /settings/x.css', 404],
  ['GET /topics/[topic]', 404],
  ['GET /topics%2f', 404],
  ['GET /..%2f..%2f', 404],
  [`GET /api/deck/${'x'.repeat(300)}`, 404],
  ['GET /_next/image?url=%2Ficons%2Ficon-512.png&w=640&q=75', 404],
  [`GET /${'x'.repeat(5000)}`, 414],
  [`GET /topics/sampling/temperature?logits=${'1,'.repeat(5000)}`, 200],
  [`GET /settings?x=${'1,'.repeat(5000)}`, 414],
  ['GET http://evil.example/topics/sampling', 200],
  ['GET *', 400],
  ['GET //evil.example', 308],
  ['TRACE /study', 405],
  ['TRACE /topics/sampling', 405],
  ['TRACE /api/health', 405],
  ['PROPFIND /', 405],
  ['DELETE /topics/sampling', 405],
  ['OPTIONS /topics/sampling', 204],
]

for (const [line, status] of targets) {
  test(`${line.slice(0, 60)} is answered ${status}`, async ({ baseURL }) => {
    expect(await statusOf(baseURL, [`${line} HTTP/1.1`, 'Host: localhost'])).toBe(status)
  })
}

for (const host of ['a"><script>', 'a b', '', 'user@host', 'x'.repeat(300)]) {
  test(`the host ${host.slice(0, 20)} is refused`, async ({ baseURL }) => {
    for (const path of ['/', '/study', '/api/health', '/topics/'])
      expect(await statusOf(baseURL, [`GET ${path} HTTP/1.1`, `Host: ${host}`])).toBe(400)
  })
}

test('two hosts are refused', async ({ baseURL }) => {
  expect(await statusOf(baseURL, ['GET / HTTP/1.1', 'Host: localhost', 'HOST: evil.example'])).toBe(400)
})

test('a slash too many never leads away, and takes the security headers along', async ({ baseURL }) => {
  for (const [path, to] of [
    ['//evil.example', '/evil.example'],
    ['/\\evil.example', '/evil.example'],
    ['//evil.example//', '/evil.example'],
  ]) {
    const { status, headers } = await ask(baseURL, path ?? '')
    expect(status).toBe(308)
    expect(headers.location).toBe(to)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  }
})

test('what nobody has made is not kept as an answer', async ({ baseURL }) => {
  const path = '/api/deck/made-up'
  for (let time = 0; time < 2; time++) expect((await ask(baseURL, path)).headers['cache-control']).toContain('no-store')
})
