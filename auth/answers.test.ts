import { createServer, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mendAnswers } from './answers'

const server = createServer((request, response) => answers[request.url ?? '']?.(response))
const answers: Record<string, (response: ServerResponse) => unknown> = {
  '/unread': (response) => {
    response.statusCode = 500
    response.end('unread')
  },
  '/written': (response) => response.writeHead(500, { 'Content-Type': 'text/plain' }).end('unread'),
  '/api/broken': (response) => response.writeHead(500).end(),
  '/signed-in': (response) => {
    response.setHeader('Cache-Control', 's-maxage=31536000')
    response.setHeader('Set-Cookie', 'session=secret')
    response.write('a page')
    response.end()
  },
  '/page': (response) => {
    response.setHeader('Cache-Control', 's-maxage=31536000')
    response.end('a page')
  },
}

let site = ''
beforeAll(async () => {
  mendAnswers()
  mendAnswers()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (typeof address === 'object' && address) site = `http://127.0.0.1:${address.port}`
})
afterAll(() => server.close())

test.each([
  ['/unread', 'POST', 'x', 400],
  ['/written', 'POST', 'x', 400],
  ['/unread', 'POST', 'x'.repeat(1_048_577), 413],
  ['/unread', 'GET', undefined, 500],
  ['/api/broken', 'POST', 'x', 500],
  ['/page', 'POST', 'x', 200],
])('%s asked by %s is answered as it deserves', async (path, method, body, status) => {
  expect((await fetch(`${site}${path}`, { method, ...(body ? { body } : {}) })).status).toBe(status)
})

test('nobody keeps an answer that has a cookie', async () => {
  const signedIn = await fetch(`${site}/signed-in`, { method: 'POST' })
  expect(signedIn.headers.get('cache-control')).toBe('no-store')
  expect(await signedIn.text()).toBe('a page')
  expect((await fetch(`${site}/page`)).headers.get('cache-control')).toBe('s-maxage=31536000')
})
