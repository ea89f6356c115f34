import { expect, test } from './test'

test('the server says that it is well, and no cache keeps it', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok', database: 'pglite' })
  expect(answer.headers()['cache-control']).toBe('no-store')
})

test('an address that is none answers 404', async ({ request }) => {
  expect((await request.get('/no-such-page')).status()).toBe(404)
  expect((await request.get('/topics/no-such-topic')).status()).toBe(404)
  expect((await request.get('/topics/sampling/no-such-card')).status()).toBe(404)
})

test('a missing card in other capitals is a whole 404 without JavaScript', async ({ request }) => {
  for (const address of ['/topics/Sampling', '/topics/Sampling/temperature', '/topics/sampling/Temperature']) {
    const answer = await request.get(address)
    expect(answer.status()).toBe(404)
    expect((await answer.text()).replace(/<script.*?<\/script>/gs, '')).toContain('No card at this address.')
  }
})

const answers = [
  '/',
  '/study',
  '/topics/sampling',
  '/topics/sampling/',
  '/no-such-page',
  '/api/health',
  '/api/no-such-thing',
  '/_next/static/none.js',
  '/%E0%A4%A',
]

for (const address of answers) {
  test(`${address} carries the security headers`, async ({ request }) => {
    const headers = (await request.get(address, { maxRedirects: 0 })).headers()
    expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
    expect(headers['content-security-policy']).not.toContain('unsafe-eval')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['permissions-policy']).toContain('camera=()')
    const isPublic = address === '/' || address === '/topics/sampling'
    expect(headers['cross-origin-opener-policy']).toBe(isPublic ? 'unsafe-none' : 'same-origin')
    expect(headers['x-powered-by']).toBeUndefined()
  })
}

test('an address with a slash too many leads to the one without', async ({ request }) => {
  const answer = await request.get('/study/?topic=sampling', { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  expect(answer.headers().location).toBe('/study?topic=sampling')
})
