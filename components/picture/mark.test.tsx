import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Mark } from './mark'

const paths = (svg: string) => [...svg.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path)
const widths = (svg: string) => [...svg.matchAll(/stroke-width="([^"]+)"/g)].map(([, width]) => width)

it('has the strokes of the icon', () => {
  const icon = readFileSync('app/icon.svg', 'utf8')
  const mark = renderToStaticMarkup(<Mark size={32} />)
  expect(paths(mark)).toHaveLength(2)
  expect(paths(mark)).toEqual(paths(icon))
  expect(widths(mark)).toEqual(widths(icon))
})
