import { expect, test } from 'vitest'
import { parseEnv } from '../env'
import { isSameOrigin, mailedOrigin, networkOf, siteOrigin } from './request'

const host = { host: 'cards.example.org' }
const forged = {
  ...host,
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '198.51.100.9',
}

test.each([
  [host, {}, 'http://cards.example.org'],
  [forged, {}, 'http://cards.example.org'],
  [forged, { AUTH_URL: 'https://deck.example.org' }, 'https://deck.example.org'],
  [
    { ...host, 'x-forwarded-proto': 'https', 'x-forwarded-host': 'deck.example.org' },
    { TRUSTED_PROXY: '1' },
    'https://deck.example.org',
  ],
  [{ host: 'a b' }, {}, 'http://localhost'],
])('%j with %j is at %s', (headers, settings, origin) => {
  expect(siteOrigin(new Headers(headers), parseEnv(settings))).toBe(origin)
})

test.each([
  [{ ...host, origin: 'http://cards.example.org' }, true],
  [{ ...host, origin: 'https://cards.example.org' }, true],
  [{ ...host }, false],
  [{ ...host, origin: 'null' }, false],
  [{ ...host, origin: 'http://evil.example' }, false],
  [{ ...forged, origin: 'http://evil.example' }, false],
  [{ ...host, origin: 'http://cards.example.org.evil.example' }, false],
])('a request with %j was made by a page of the site: %s', (headers, expected) => {
  expect(isSameOrigin(new Headers(headers), parseEnv({}))).toBe(expected)
})

test('a network is what the trusted proxies say', () => {
  const headers = new Headers({ 'x-forwarded-for': '198.51.100.9, 192.0.2.1' })
  expect(networkOf(headers, 1)).toBe('192.0.2.1')
  expect(networkOf(headers, 2)).toBe('198.51.100.9')
  expect(networkOf(headers, 3)).toBe('unknown')
})

test.each([
  [host, {}, null],
  [{ ...host, 'x-forwarded-host': 'evil.example' }, { TRUSTED_PROXY: '1' }, null],
  [{ host: 'localhost.evil.example' }, {}, null],
  [{ host: '127.0.0.1.evil.example' }, {}, null],
  [{ host: 'evil.example' }, { AUTH_URL: 'https://deck.example.org' }, 'https://deck.example.org'],
  [{ host: 'localhost:3000' }, {}, 'http://localhost:3000'],
  [{ host: '127.0.0.1:3000' }, {}, 'http://127.0.0.1:3000'],
  [{ host: '[::1]:3000' }, {}, 'http://[::1]:3000'],
])('a link in a mail that %j with %j asks for leads to %s', (headers, settings, origin) => {
  expect(mailedOrigin(new Headers(headers), parseEnv(settings))).toBe(origin)
})
