import { expect, test } from 'vitest'
import { facesAhead } from './faces-ahead.mjs'

const face = (name: string) =>
  `</_next/static/media/${name}.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"`
const tag = (name: string) =>
  `<link rel="preload" href="/_next/static/media/${name}.woff2" as="font" type="font/woff2" crossorigin="">`
const other = '</next>; rel=next'

test.each([
  ['no header', undefined, '', ''],
  ['no face', other, other, ''],
  ['faces alone', `${face('a')}, ${face('b')}`, '', tag('a') + tag('b')],
  ['a face first', `${face('a')}, ${other}`, other, tag('a')],
  ['a face last', `${other}, ${face('a')}`, other, tag('a')],
  ['a face amid', `${other}, ${face('a')}, ${other}`, `${other}, ${other}`, tag('a')],
])('%s', (_name, header, link, tags) => {
  const ahead = facesAhead(header)
  expect(ahead.link).toBe(link)
  expect(/<noscript>(.*)<\/noscript>/.exec(ahead.head)?.[1] ?? '').toBe(tags)
})
