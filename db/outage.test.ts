import { expect, test } from 'vitest'
import { isConnectionLost, isOutage } from './outage'

const withCode = (code: string) => Object.assign(new Error('from the database'), { code })
const caused = (code: string) => new Error('Failed query', { cause: withCode(code) })

test.each([
  ['ECONNREFUSED', 'no server'],
  ['57P01', 'a server that ends'],
  ['57014', 'a statement that took too long'],
  ['53300', 'too many connections'],
  ['25006', 'a server that only reads, as after a failover'],
  ['25P03', 'a transaction that took too long'],
  ['40P01', 'a deadlock'],
  ['40001', 'transactions that would not have gone one after the other'],
  ['55P03', 'a lock that could not be had'],
  ['58030', 'a disk that fails'],
])('%s is an outage: %s', (code) => {
  expect(isOutage(caused(code))).toBe(true)
})

test.each(['23505', '22021', '42P01', '28P01', '40', '25001'])('%s is a mistake', (code) => {
  expect(isOutage(caused(code))).toBe(false)
})

test('only a lost connection is worth another try at once', () => {
  expect(isConnectionLost(caused('57P01'))).toBe(true)
  for (const code of ['57014', '25006', '40P01']) expect(isConnectionLost(caused(code))).toBe(false)
})
