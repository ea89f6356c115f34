import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isHost, longestSetting, longestTarget, parseTarget } from './target.mjs'

test.each([
  ['/', { path: '/', url: '/' }],
  ['/topics/sampling', { path: '/topics/sampling', url: '/topics/sampling' }],
  ['/study?topic=a//b', { path: '/study', url: '/study?topic=a//b' }],
  ['/study?a=%', { path: '/study', url: '/study?a=%' }],
  ['/topics/s%61mpling', { path: '/topics/sampling', url: '/topics/s%61mpling' }],
  ['/topics%2fsampling', { path: '/topics%2Fsampling', url: '/topics%2fsampling' }],
  ['/study#due', { path: '/study', url: '/study' }],
  ['http://evil.example/study?x=1', { path: '/study', url: '/study?x=1' }],
  ['HTTPS://evil.example', { path: '/', url: '/' }],
  ['http://evil.example?x', { path: '/', url: '/?x' }],
  ['//x', { to: '/x' }],
  ['//evil.example//y/?z=//', { to: '/evil.example/y?z=//' }],
  ['///', { to: '/' }],
  ['/\\evil.example', { to: '/evil.example' }],
  ['http://a//evil.example', { to: '/evil.example' }],
  ['/topics/sampling/?x=1', { to: '/topics/sampling?x=1' }],
  ['', { status: 400 }],
  ['*', { status: 400 }],
  ['study', { status: 400 }],
  ['ftp://x/study', { status: 400 }],
  ['/%', { status: 400 }],
  ['/%E0%A4%A', { status: 400 }],
  ['/a%00b', { status: 400 }],
  ['/a%0d%0aSet-Cookie:x', { status: 400 }],
  ['/..', { status: 400 }],
  ['/topics/../study', { status: 400 }],
  ['/_next/static/%2e%2e/%2E./BUILD_ID', { status: 400 }],
  ['/./', { status: 400 }],
  [`/${'x'.repeat(longestTarget)}`, { status: 414 }],
  [`/search?q=${'x'.repeat(longestTarget)}`, { status: 414 }],
  [`/topics/sampling?q=${'x'.repeat(longestTarget)}`, { status: 414 }],
  [`/topics/sampling/${'x'.repeat(longestTarget)}?q=1`, { status: 414 }],
  [
    `/topics/sampling/top-p?p=${'9'.repeat(10_000)}`,
    { path: '/topics/sampling/top-p', url: `/topics/sampling/top-p?p=${'9'.repeat(10_000)}` },
  ],
  [`/topics/sampling/top-p?p=${'9'.repeat(longestSetting)}`, { status: 414 }],
])('%s', (target, parsed) => {
  expect(parseTarget(target)).toEqual(parsed)
})

test('no target throws, leads to another site, or leaves its folder', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '..',
    '.',
    '%2e',
    '%2f',
    '%',
    '%00',
    '?',
    '#',
    'a',
    'http://',
    ':',
    '@',
    'x.y',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 9 }), (pieces) => {
      const parsed = parseTarget(pieces.join(''))
      if ('status' in parsed) expect([400, 414]).toContain(parsed.status)
      else expect(new URL('to' in parsed ? parsed.to : parsed.url, 'http://here').origin).toBe('http://here')
      if ('path' in parsed) expect(parsed.path.split('/')).not.toContain('..')
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['localhost:3000', true],
  ['cards.example.org', true],
  ['[::1]:80', true],
  ['', false],
  ['a b', false],
  ['a"><b', false],
  ['user@host', false],
  ['host/path', false],
  ['host:99999999', false],
  ['x'.repeat(300), false],
])('the host %s: %s', (host, isOne) => {
  expect(isHost(host)).toBe(isOne)
})
