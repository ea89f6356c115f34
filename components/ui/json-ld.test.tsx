import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { JsonLd } from './json-ld'

it('is one element a thing, which no text in it can end', () => {
  const things = [{ text: '</script><script>alert(1)</script> a<b & c' }, { text: 'second' }]
  const html = renderToStaticMarkup(<JsonLd things={things} />)
  const elements = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)]
  expect(elements.map(([, json]) => JSON.parse(json ?? ''))).toEqual(things)
  expect(elements.map(([element]) => element).join('')).toBe(html)
})
