import { expect, test } from 'vitest'
import { counted, dollars, fixed, seconds, share, significant } from './paint'

test.each([
  [significant(3)(0), '0'],
  [significant(3)(-0), '0'],
  [significant(3)(1234.5), '1,230'],
  [significant(3)(5.88e23), '5.88\u00a0×\u00a010²³'],
  [significant(12)(1e9), '1\u00a0×\u00a010⁹'],
  [significant(4)(2.5e-7), '2.5\u00a0×\u00a010⁻⁷'],
  [significant(2)(-3e12), '−3\u00a0×\u00a010¹²'],
  [fixed(1)(-0.04), '0.0'],
  [share(0.8649), '86.5%'],
  [share(0.99996), '99.996%'],
  [share(1 - 1e-12), '100%'],
  [share(0.00004), '4\u00a0×\u00a010⁻⁵'],
  [share(-0.2), '−20%'],
  [dollars(0.0153), '$0.0153'],
  [dollars(4350), '$4,350'],
  [seconds(0.004776), '4.78 ms'],
])('%s', (painted, wanted) => expect(painted).toBe(wanted))

test.each<[string, string, string, string?]>([
  ['1', 'token', '1 token'],
  ['2', 'token', '2 tokens'],
  ['0', 'token', '0 tokens'],
  ['0.1', 'point', '0.1 points'],
  ['1', 'try', '1 try', 'tries'],
  ['1.5', 'try', '1.5 tries', 'tries'],
])('%s %s', (painted, one, wanted, many) => expect(counted(painted, one, many)).toBe(wanted))
