import { describe, expect, test } from 'vitest'
import type { Hit, Search } from '@/core/search/search'
import { paletteView, placeAfter, searchPage } from './palette-view'

const hit = (kind: Hit['kind'], address: string): Hit => {
  return { kind, address, topic: null, title: { text: address, marks: [] }, excerpt: null }
}

const search: Search = {
  find: (typed, most = 60) => {
    const all = Array.from({ length: typed === 'many' ? 30 : typed === 'one' ? 1 : 0 }, (_, place) =>
      hit(place % 2 === 0 ? 'card' : 'topic', `/${place}`),
    )
    return { hits: all.slice(0, most), total: all.length }
  },
  suggestions: [hit('topic', '/a'), hit('page', '/b')],
}

describe('the view', () => {
  test('before anything is typed has suggestions, and says nothing', () => {
    expect(paletteView(search, ' ')).toMatchObject({ listed: search.suggestions, more: 0, note: null, said: '' })
  })

  test('lists the best by their kind, and says how many there are', () => {
    const { groups, listed, more, said } = paletteView(search, 'many')
    expect(groups.map(({ kind, hits }) => [kind, hits.length])).toEqual([
      ['card', 6],
      ['topic', 6],
    ])
    expect(listed[6]?.address).toBe('/1')
    expect([more, said]).toEqual([30, '30 matches'])
    expect(paletteView(search, 'one')).toMatchObject({ more: 0, said: '1 match' })
  })

  test('says why there is no list', () => {
    for (const view of [paletteView(search, 'x'), paletteView(null, 'x'), paletteView('missing', '')]) {
      expect(view.listed).toEqual([])
      expect(view.note).toMatch(/\w\.$/)
      expect(view.said).toBe(view.note)
    }
  })
})

test.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', 0, 3, 2],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['a', 0, 3, null],
  ['ArrowDown', 0, 0, null],
])('%s from %d of %d', (key, place, count, to) => {
  expect(placeAfter(key, place, count)).toBe(to)
})

test.each([
  ['', '/search'],
  [' kv cache ', '/search?q=kv%20cache'],
  ['a&b=?#', '/search?q=a%26b%3D%3F%23'],
  ['\ud800', '/search?q=%EF%BF%BD'],
])('the page for %j', (typed, address) => {
  expect(searchPage(typed)).toBe(address)
})
