import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { breaches } from './breaches.mjs'

test.each(breaches)('%s: what is broken stands in core/%s', (_name, file, ...changes) => {
  const source = readFileSync(`core/${file}`, 'utf8')
  const broken = changes.filter((_text, i) => i % 2 === 0)
  expect(broken.filter((text) => !source.includes(text))).toEqual([])
})
