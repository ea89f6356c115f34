import { expect, it } from 'vitest'
import { cardLastChanged, topicLastChanged } from './last-changes'

const table = [
  { dates: {}, last: undefined },
  { dates: { added: '2026-01-02' }, last: '2026-01-02' },
  { dates: { added: '2026-01-02', updated: '2026-03-01', changed: '2026-02-01' }, last: '2026-03-01' },
  { dates: { added: '2026-01-02', changed: '2026-11-01' }, last: '2026-11-01' },
]

it.each(table)('a card of $dates last changed on $last', ({ dates, last }) => {
  expect(cardLastChanged(dates)).toBe(last)
})

it('a topic changes with its cards', () => {
  const cards = [{ added: '2026-01-02', changed: '2026-05-01' }, { added: '2026-04-01' }] as never[]
  expect(topicLastChanged({ added: '2026-01-01', updated: '2026-02-01', cards })).toBe('2026-05-01')
  expect(topicLastChanged({ updated: '2026-06-01', cards })).toBe('2026-06-01')
  expect(topicLastChanged({ cards: [] })).toBeUndefined()
})
