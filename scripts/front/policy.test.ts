import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { inlineSources, tightened } from './policy.mjs'

const hashed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test.each([
  ['<script>a()</script>', [hashed('a()')], []],
  ['<script id="x" type="module">a()\n</script><SCRIPT>b</SCRIPT >', [hashed('a()\n'), hashed('b')], []],
  ['<script>a()</script><script>a()</script>', [hashed('a()')], []],
  ['<script src="/x.js" async=""></script><script>$</script>', [hashed('$')], []],
  ['<script data-src="/x.js">a</script>', [hashed('a')], []],
  ['<script type="application/ld+json">{"a":1}</script>', [], []],
  ['<script type="speculationrules">{}</script>', [hashed('{}')], []],
  ['<style>a{}</style><style data-href="x">b{}</style>', [], [hashed('a{}'), hashed('b{}')]],
  ['<p>script</p><scripts>a</scripts>', [], []],
  ['<script>“ü”</script>', [hashed('“ü”')], []],
])('%s', (html, scripts, styles) => {
  expect(inlineSources(html)).toEqual({ scripts, styles })
})

const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'; style-src-attr 'unsafe-inline'; frame-ancestors *"

test.each([
  [{}, "script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'"],
  [{ scripts: ['a', 'b', 'a'], styles: ['c'] }, "script-src 'self' a b; style-src 'self' c; style-src-attr"],
  [{ scripts: ['a'], nonce: 'n' }, "script-src 'self' a 'nonce-n'; style-src 'self' 'nonce-n'; style-src-attr"],
])('a policy with %j', (sources, expected) => {
  const result = tightened(policy, sources)
  expect(result).toContain(expected)
  expect(result).toMatch(/^default-src 'self'; .*; frame-ancestors \*$/)
})
