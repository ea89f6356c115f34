import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Line } from './line'

const paths = (html: string) =>
  [...html.matchAll(/<path class="([^"]+)" d="([^"]+)"/g)].map(([, name, path]) => ({ name, path: path ?? '' }))

it('is the rule alone for a card without a memory', () => {
  const html = renderToStaticMarkup(<Line label="Not studied yet." />)
  expect(paths(html)).toEqual([{ name: 'rule', path: 'M0 16.5H640' }])
  expect(html).toContain('role="img" aria-label="Not studied yet."')
})

it('crosses the rule on the day the memory falls to desired retention', () => {
  const [rule, memory] = paths(renderToStaticMarkup(<Line current={{ stability: 30, elapsedDays: 0 }} label="x" />))
  expect(rule?.path).toBe('M0 16.5H640')
  expect(memory?.name).toBe('mem')
  expect(memory?.path).toMatch(/^M0 1\.5L/)
  expect(memory?.path).toMatch(/L640 16\.5$/)
})

it('keeps the rule at desired retention, 20 points above the lower edge, in a list too', () => {
  const rules = ([0.9, 0.8] as const).map((desiredRetention) => {
    return paths(renderToStaticMarkup(<Line desiredRetention={desiredRetention} height={28} label="x" />))[0]?.path
  })
  expect(rules).toEqual(['M0 9.83H640', 'M0 14H640'])
})

it('names the curve of each rating by its number', () => {
  const memory = { stability: 3, elapsedDays: 0 }
  const html = renderToStaticMarkup(<Line next={[memory, memory, null, memory]} label="x" />)
  expect(paths(html).map(({ name }) => name)).toEqual(['rule', 'next k1', 'next k2', 'next k4'])
})
