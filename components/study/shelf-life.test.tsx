import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Card } from '@/core/card'
import { Changes } from './changes'
import { ChangeAhead, ShelfLife } from './shelf-life'
import { schedule } from './test-schedule'

const now = new Date('2026-12-01T12:00:00Z')
const card: Card = {
  ...{ cardId: 'a/b', version: 2, position: 1, question: 'Why?', answer: 'So & so.', questionHtml: '', answerHtml: '' },
  ...{ verified: '2026-11-25', changed: '2026-11-25' },
  earlier: [{ version: 1, since: '2026-03-01', answer: 'So & not.' }],
}
const words = (html: string) => html.replace(/<[^>]*>/g, '')
const ahead = (text: Card, known = schedule) =>
  words(renderToStaticMarkup(<ChangeAhead text={text} schedule={known} />))
const under = (text: Card, at = now, known = schedule) =>
  words(renderToStaticMarkup(<ShelfLife text={text} schedule={known} now={at} />))

test('before the answer, a card that changed says so and no more', () => {
  expect(ahead(card)).toBe('This answer changed on 25 November 2026.')
})

test('under the answer it says since when, and how', () => {
  expect(under(card)).toBe(
    'This answer changed on 25 November 2026. You learned the one of 1 March 2026.So &amp; [taken out: not][put in: so].',
  )
})

test.each([
  ['question', { question: 'How?', answer: card.answer }],
  ['card', { question: 'How?', answer: 'No.' }],
])('it names what changed: the %s', (name, before) => {
  const earlier = [{ version: 1, since: '2026-03-01', ...before }]
  expect(ahead({ ...card, earlier })).toMatch(new RegExp(`^This ${name} changed`))
})

test('whoever answered this version is told nothing, nor is anyone of a fix of form', () => {
  const known = { ...schedule, cardVersion: 2 }
  expect(ahead(card, known) + under(card, now, known)).toBe('')
  const edited = { ...card, version: 1, answer: 'So and so.', changed: undefined, earlier: undefined }
  expect(ahead(edited) + under(edited)).toBe('')
})

test('what went and what came are marked, in words too', () => {
  const change = { from: '2026-03-01', to: '2026-11-25' }
  const question = { before: 'Why?', after: 'Why?' }
  const answer = { before: 'So & not.', after: 'So & so.' }
  expect(renderToStaticMarkup(<Changes change={{ ...change, question, answer }} />)).toBe(
    '<p class="diff">So &amp; <del><span class="vh">[taken out: </span>not<span class="vh">]</span></del>' +
      '<ins><span class="vh">[put in: </span>so<span class="vh">]</span></ins>.</p>',
  )
  const both = { ...change, question: { before: 'How?', after: 'Why?' }, answer }
  expect(words(renderToStaticMarkup(<Changes change={both} />))).toMatch(/^\[taken out: How\]\[put in: Why\]\?So/)
})

test('a card that was checked over a year ago says so', () => {
  const known = { ...schedule, cardVersion: 2 }
  expect(under(card, new Date('2027-11-25T23:00:00Z'), known)).toBe('')
  expect(under(card, new Date('2027-11-26T01:00:00Z'), known)).toBe('Checked 25 November 2026, over a year ago.')
  expect(under({ ...card, verified: undefined }, new Date('2027-11-26T01:00:00Z'), known)).toBe('')
})
