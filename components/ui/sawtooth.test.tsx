import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Sawtooth } from './sawtooth'

const reviews = [
  { day: 0, stability: 2.3065 },
  { day: 2, stability: 10.971 },
  { day: 13, stability: 46.317 },
  { day: 59, stability: 163 },
]
const html = renderToStaticMarkup(<Sawtooth reviews={reviews} days={90} desiredRetention={0.9} />)

it('says in a sentence what it draws', () => {
  expect(html).toContain(
    'Recall of one card over 90 days. It is reviewed on day 0, 2, 13 and 59, each time as recall reaches 90%, and falls more slowly after each review. Without the reviews it would be at 57% on day 90.',
  )
})

it('returns to the top on the day of each review', () => {
  const ink = html.match(/class="ink" d="([^"]+)"/)?.[1] ?? ''
  expect(ink.match(/M[\d.]+ 6(?=L)/g)).toEqual(['M0 6', 'M26.7 6', 'M173.3 6', 'M786.7 6'])
})

it('names the stretches that have room for it', () => {
  expect([...html.matchAll(/>(\d+)<!-- --> days|>(\d+) days/g)].map(([, a, b]) => a ?? b)).toEqual(['11', '46'])
})
