import { describe, expect, test } from 'vitest'
import { patienceNow, planFor } from './policy'
import type { Site } from './site'

const origin = 'https://cards.example.org'
const site: Site = {
  version: 'one',
  mark: 'one',
  pages: [
    '/',
    '/topics',
    '/topics/sampling',
    '/topics/sampling/top-p',
    '/study/offline',
    '/progress/offline',
    '/search/offline',
    '/offline',
  ],
  files: ['/_next/static/chunks/a.js'],
  parts: ['/api/deck/sampling', '/icon.svg'],
  bytes: 1,
}

function plan(
  address: string,
  how: { method?: string; isNavigation?: boolean; headers?: Record<string, string> } = {},
) {
  const { method = 'GET', isNavigation = false, headers = {} } = how
  return planFor({ method, url: new URL(address, origin), isNavigation, headers: new Headers(headers) }, origin, site)
}

describe('a document', () => {
  test.each([
    ['/', '/'],
    ['/topics', '/topics'],
    ['/topics/', '/topics'],
    ['/topics/sampling?utm_source=chat', '/topics/sampling'],
    ['/topics/sampling/top-p?p=0.9#answer', '/topics/sampling/top-p'],
    ['/study', '/study/offline'],
    ['/study?topic=sampling&ahead', '/study/offline'],
    ['/search?q=kv+cache', '/search/offline'],
  ])('of %s comes from the network, and soon or in trouble from the copy of %s', (address, path) => {
    expect(plan(address, { isNavigation: true })).toEqual({
      kind: 'copy',
      path,
      patienceMs: 2_000,
      despiteErrors: true,
    })
  })

  test.each([
    ['/progress', '/progress/offline'],
    ['/settings', '/offline'],
    ['/sign-in?callbackUrl=%2Fstudy', '/offline'],
    ['/topics/sampling/none', '/offline'],
    ['/topics/sampling.md', '/offline'],
    ['/api/export', '/offline'],
    ['/api/auth/callback/github?code=1', '/offline'],
    ['/study/other', '/offline'],
    ['/topics%2Fsampling', '/offline'],
  ])('of %s is waited for, and only without a network it is the copy of %s', (address, path) => {
    expect(plan(address, { isNavigation: true })).toEqual({
      kind: 'copy',
      path,
      patienceMs: null,
      despiteErrors: false,
    })
  })
})

describe('what a page fetches', () => {
  test.each([
    ['/_next/static/chunks/a.js', { kind: 'file', path: '/_next/static/chunks/a.js' }],
    ['/_next/static/chunks/of-an-older-build.js', { kind: 'file', path: '/_next/static/chunks/of-an-older-build.js' }],
    ['/api/deck/sampling', { kind: 'copy', path: '/api/deck/sampling', patienceMs: 2_000, despiteErrors: true }],
    [
      '/topics/sampling/top-p',
      { kind: 'copy', path: '/topics/sampling/top-p', patienceMs: 2_000, despiteErrors: true },
    ],
    ['/icon.svg?icon.123.svg', { kind: 'copy', path: '/icon.svg', patienceMs: 2_000, despiteErrors: true }],
  ])('%s', (address, expected) => expect(plan(address)).toEqual(expected))

  test.each([
    '/api/auth/session',
    '/api/learner',
    '/api/export',
    '/api/health',
    '/api/deck/none',
    '/topics/none',
    '/progress',
    '/sw.js',
    '/_next/image?url=x',
    'https://elsewhere.example.org/icon.svg',
    'https://elsewhere.example.org/_next/static/chunks/a.js',
  ])('%s is none of its business', (address) => expect(plan(address)).toBeNull())

  test.each(['POST', 'PUT', 'HEAD', 'DELETE'])('%s is not either', (method) => {
    expect(plan('/api/deck/sampling', { method })).toBeNull()
    expect(plan('/study', { method, isNavigation: true })).toBeNull()
  })
})

describe('what the router fetches', () => {
  const rsc = { rsc: '1' }
  test.each([
    '/',
    '/topics/sampling',
    '/topics/sampling/top-p?_rsc=1',
    '/study?topic=sampling&_rsc=1',
    '/progress?_rsc=1',
  ])('%s is given up on, so that the document is asked for', (address) =>
    expect(plan(address, { headers: rsc })).toEqual({ kind: 'hasty', patienceMs: 3_000 }),
  )
  test.each(['/settings', '/sign-in', '/topics/none'])('%s is waited for', (address) =>
    expect(plan(address, { headers: rsc })).toBeNull(),
  )
  test('what it fetches ahead of a click is waited for', () => {
    expect(plan('/topics/sampling', { headers: { ...rsc, 'next-router-prefetch': '1' } })).toBeNull()
  })
})

test.each([
  [2_000, Number.POSITIVE_INFINITY, 2_000],
  [2_000, 20_000, 2_000],
  [2_000, 19_999, 300],
  [100, 0, 100],
])('of %i ms of patience, %d ms after it was lost, %i are left', (patienceMs, sinceLateMs, left) => {
  expect(patienceNow(patienceMs, sinceLateMs)).toBe(left)
})
