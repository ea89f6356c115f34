import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { type Stroke, Trace } from './trace'

const marks = (html: string) => [...html.matchAll(/<i(?: class="(\w+)")?>/g)].map(([, name]) => name ?? 'full')
const full = (count: number): Stroke[] => Array.from({ length: count }, () => 'full')

it('is a stroke for each answer, the card in front, and a dot for each to come', () => {
  const html = renderToStaticMarkup(<Trace strokes={['full', 'hard', 'again']} here toCome={2} />)
  expect(marks(html)).toEqual(['full', 'h', 'g1', 'here', 'to', 'to'])
  expect(html).not.toContain('data-dense')
})

it('has no card in front when the sitting is over', () => {
  expect(marks(renderToStaticMarkup(<Trace strokes={['full']} here={false} toCome={0} />))).toEqual(['full'])
})

it('stands closer above sixty marks', () => {
  expect(renderToStaticMarkup(<Trace strokes={full(59)} here toCome={0} />)).not.toContain('data-dense')
  expect(renderToStaticMarkup(<Trace strokes={full(60)} here toCome={0} />)).toContain('data-dense')
})

it('keeps the last sixty answers above 120 marks', () => {
  const strokes: Stroke[] = [...full(100), 'again']
  const shown = marks(renderToStaticMarkup(<Trace strokes={strokes} here toCome={30} />))
  expect(shown).toHaveLength(60 + 1 + 30)
  expect(shown.slice(58, 62)).toEqual(['full', 'g1', 'here', 'to'])
})
