import { expect, test } from 'vitest'
import { headersAt, readRules, rewritten } from './routes.mjs'

const rewrites = readRules([
  { source: '/none/:path*', regex: '^/none(?:/(.*))?$', destination: '/x', has: [{ type: 'header', key: 'accept' }] },
  { source: '/topics/:topic.md', regex: '^/topics/([^/]+?)\\.md$', destination: '/markdown/:topic' },
  {
    source: '/topics/:topic/:card.md',
    regex: '^/topics/([^/]+?)/([^/]+?)\\.md$',
    destination: '/markdown/:topic/:card',
  },
  { source: '/odd/:a((x)|y)', regex: '^/odd/((x)|y)$', destination: '/even/:a' },
])

test.each([
  ['/topics/sampling.md', '/markdown/sampling'],
  ['/topics/sampling/top-p.md', '/markdown/sampling/top-p'],
  ['/topics/sampling', '/topics/sampling'],
  ['/none/x', '/none/x'],
  ['/odd/x', '/odd/x'],
])('%s leads to %s', (path, to) => {
  expect(rewritten(rewrites, path)).toBe(to)
})

test('the last rule for a header wins', () => {
  const rules = readRules([
    {
      regex: '^/.*$',
      headers: [
        { key: 'A', value: '1' },
        { key: 'B', value: '1' },
      ],
    },
    { regex: '^/embed/.*$', headers: [{ key: 'a', value: '2' }] },
    { regex: '^/embed/.*$', has: [{}], headers: [{ key: 'b', value: '2' }] },
  ])
  expect(headersAt(rules, '/')).toEqual({ a: '1', b: '1' })
  expect(headersAt(rules, '/embed/x')).toEqual({ a: '2', b: '1' })
})
