import { expect, test } from 'vitest'
import { emailAddress } from './email'

test.each([
  ['ada@example.org', 'ada@example.org'],
  ['  Ada.Lovelace+cards@Example.ORG ', 'ada.lovelace+cards@example.org'],
  ['ada＠example.org', 'ada@example.org'],
  ['ada@ＥＸＡＭＰＬＥ.org', 'ada@example.org'],
  ['josé@exämple.org', 'josé@exämple.org'],
  ["o'neil@a.b.example.museum", "o'neil@a.b.example.museum"],
])('%s is the address %s', (text, address) => {
  expect(emailAddress(text)).toBe(address)
})

test.each([
  '',
  'ada',
  'ada@',
  '@example.org',
  'ada@example',
  'ada@@example.org',
  'ada@evil.example@example.org',
  '"ada@evil.example"@example.org',
  'ada@example.org,eve@example.org',
  'ada@exa mple.org',
  'ada@example.org\r\nBcc: eve@example.org',
  'ada\u0000@example.org',
  '.ada@example.org',
  'a..da@example.org',
  'ada@-example.org',
  'ada@example..org',
  'Ada <ada@example.org>',
  `${'a'.repeat(65)}@example.org`,
  `ada@${'a.'.repeat(200)}org`,
])('%j is no address', (text) => {
  expect(emailAddress(text)).toBeNull()
})

test('an address is its own address', () => {
  expect(emailAddress(emailAddress('ADA@Example.org') ?? '')).toBe('ada@example.org')
})
