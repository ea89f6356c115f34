import { expect, it } from 'vitest'
import { breaches, broken, serverBreaches } from './breaches.mjs'

const placed = (folder: string, list: string[][]) => list.map((breach) => ({ name: breach[0], folder, breach }))

// Running them all takes minutes; that each still finds what it breaks is seen here.
it.each([...placed('core', breaches), ...placed('.', serverBreaches)])(
  'the breach “$name” still has its place',
  ({ folder, breach }) => {
    expect(broken(folder, breach)).not.toBe('')
  },
)

it('a breach whose text is gone is named', () => {
  expect(() => broken('core', ['no such rule', 'clock.ts', 'not in there', ''])).toThrow('no such rule: not found')
})
