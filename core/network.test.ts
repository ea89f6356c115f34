import { expect, test } from 'vitest'
import { forwardedAddress, network } from './network'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['192.0.2.7:5123', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::ffff:c000:207', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
])('%s is in the network %s', (address, expected) => {
  expect(network(address)).toBe(expected)
})

test.each([
  '',
  'localhost',
  '1.2.3',
  '1.2.3.256',
  '1:2:3',
  '1::2::3',
  ':::',
  '12345::',
  '1:2:3:4:5:6:7:8:9',
  'x; drop',
])('%j is no address', (address) => {
  expect(network(address)).toBe('unknown')
})

test.each([
  ['192.0.2.1', 1, '192.0.2.1'],
  ['198.51.100.9, 192.0.2.1', 1, '192.0.2.1'],
  ['198.51.100.9, 192.0.2.1,10.0.0.1', 2, '192.0.2.1'],
  ['192.0.2.1', 2, null],
  ['', 1, null],
  [null, 1, null],
] as const)('%j behind %i proxies comes from %j', (list, hops, expected) => {
  expect(forwardedAddress(list, hops)).toBe(expected)
})
