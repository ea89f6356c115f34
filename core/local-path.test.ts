import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localPath } from './local-path'

test.each(['/', '/study', '/study?topic=sampling', '/topics/sampling#temperature', '/a//b', '/%2F%2Fevil.example'])(
  '%s is inside the site',
  (path) => {
    expect(localPath(path, '/fallback')).toBe(path)
  },
)

test.each([
  '',
  'study',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/ /evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/%2e%2E//evil.example',
  '/topics/..//evil.example?a#b',
  '/a\u0000b',
  'https://evil.example',
  'javascript:alert(1)',
  'http:/study',
  `/${'a'.repeat(2_000)}`,
  undefined,
  null,
  7,
  ['/study'],
])('%j leads to the fallback', (value) => {
  expect(localPath(value, '/fallback')).toBe('/fallback')
})

test('whatever is given, a browser on the site stays there', () => {
  const pieces = fc.constantFrom('/', '\\', '\t', '\n', ':', '@', '.', '?', '#', 'a', 'http', 'evil.example', '%2f')
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
      (value) => {
        const led = new URL(localPath(value), 'https://cards.example.org/sign-in')
        expect(led.origin).toBe('https://cards.example.org')
        // A router takes the path of an address for an address again.
        expect(new URL(led.pathname, led).origin).toBe('https://cards.example.org')
      },
    ),
    { numRuns: 2_000 },
  )
})
