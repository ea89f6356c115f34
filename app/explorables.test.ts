import { expect, test } from 'vitest'
import { figures } from '@/components/explorables/figures'
import { liveNames } from '@/components/explorables/live-figures'
import { topics } from '@/content/deck'

test('every figure is on a page, and every figure of a page is there, for the server and for the browser', () => {
  const shown = new Set(topics().flatMap(({ cards }) => cards.flatMap(({ explorables }) => explorables)))
  expect(Object.keys(figures).sort()).toEqual([...shown].sort())
  expect([...liveNames].sort()).toEqual([...shown].sort())
})
