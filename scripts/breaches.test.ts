import { expect, it } from 'vitest'
import { breaches, broken } from './breaches.mjs'

// Running them all takes minutes; that each still finds what it breaks is seen here.
it.each(breaches.map((breach) => ({ name: breach[0], breach })))(
  'the breach “$name” still has its place',
  ({ breach }) => {
    expect(broken('core', breach)).not.toBe('')
  },
)

it('a breach whose text is gone is named', () => {
  expect(() => broken('core', ['no such rule', 'clock.ts', 'not in there', ''])).toThrow('no such rule: not found')
})
