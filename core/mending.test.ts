import { describe, expect, test } from 'vitest'
import { canMend, reportAddress, sourceAddress } from './mending'

const card = { cardId: 'sampling/top-p', version: 3 }

describe('reportAddress', () => {
  test('names the card and its version in title and body', () => {
    const { origin, pathname, searchParams } = new URL(reportAddress('https://git.example/you/deck/issues/new', card))
    expect(origin + pathname).toBe('https://git.example/you/deck/issues/new')
    expect(searchParams.get('title')).toBe('Mistake in sampling/top-p (version 3)')
    expect(searchParams.get('body')).toContain('Card: sampling/top-p\nVersion: 3\n')
  })

  test.each([
    ['?template=card.yml&labels=a,b', { template: 'card.yml', labels: 'a,b' }],
    ['?title=Deck:', { title: 'Deck: Mistake in sampling/top-p (version 3)' }],
    ['?q=1&body=Hello%20%26%20thanks', { q: '1' }],
  ])('keeps the query %s', (query, kept) => {
    const { searchParams } = new URL(reportAddress(`https://git.example/new${query}#form`, card))
    expect(Object.fromEntries(searchParams)).toMatchObject(kept)
    expect(searchParams.getAll('title')).toHaveLength(1)
    expect(searchParams.getAll('body')).toHaveLength(1)
  })

  test('puts a body of the owner’s before what is filled in', () => {
    const { searchParams } = new URL(reportAddress('https://git.example/new?body=Hello', card))
    expect(searchParams.get('body')).toMatch(/^Hello\n\nCard: sampling\/top-p\n/)
  })
})

test.each([
  ['https://git.example/edit/main/content', 'https://git.example/edit/main/content/sampling/top-p.mdx'],
  ['https://git.example/edit/main/content//', 'https://git.example/edit/main/content/sampling/top-p.mdx'],
  ['https://git.example/content?ref=main#L1', 'https://git.example/content/sampling/top-p.mdx?ref=main#L1'],
  ['https://git.example', 'https://git.example/sampling/top-p.mdx'],
])('the file in %s is at %s', (folder, file) => {
  expect(sourceAddress(folder, card.cardId)).toBe(file)
})

test.each([
  [{}, false],
  [{ feedbackUrl: undefined, sourceUrl: '' }, false],
  [{ feedbackUrl: 'https://a.example' }, true],
  [{ sourceUrl: 'https://a.example' }, true],
])('%o can mend: %s', (addresses, can) => {
  expect(canMend(addresses)).toBe(can)
})
