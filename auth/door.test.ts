import { createServer, get, type IncomingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import { meetRequests, wasMet } from './door'
import { networkOf } from './request'

/** The headers that a server of this process sees when it is asked with `headers`. */
async function seen(headers: Record<string, string>): Promise<IncomingHttpHeaders> {
  const server = createServer((request, response) => response.end(JSON.stringify(request.headers)))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  const body = await new Promise<string>((resolve, reject) => {
    get({ port: address.port, host: '127.0.0.1', headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve(text))
    }).on('error', reject)
  })
  server.close()
  return JSON.parse(body)
}

const forged = {
  'X-Forwarded-For': '198.51.100.9',
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Proto': 'https',
  Forwarded: 'for=198.51.100.9',
  'X-Met-At-The-Door': 'guess',
}
const asHeaders = (headers: IncomingHttpHeaders) => new Headers(Object.entries(headers).map(([k, v]) => [k, String(v)]))

test('what a request claims about its sender changes nothing', async () => {
  const before = asHeaders(await seen(forged))
  expect(wasMet(before)).toBe(false)
  expect(networkOf(before, 0)).toBe('unknown')
  meetRequests(0)
  const headers = await seen(forged)
  expect(headers['x-forwarded-for']).toBe('127.0.0.1')
  expect(headers).not.toHaveProperty('x-forwarded-host')
  expect(headers).not.toHaveProperty('x-forwarded-proto')
  expect(headers).not.toHaveProperty('forwarded')
  expect(headers.host).toMatch(/^127\.0\.0\.1:/)
  expect(wasMet(asHeaders(headers))).toBe(true)
  expect(networkOf(asHeaders(headers), 0)).toBe('127.0.0.1')
})
