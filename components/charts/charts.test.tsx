import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BarChart } from './bar-chart'
import { DataTable } from './data-table'
import { RecallChart } from './recall-chart'
import { RecallStrip } from './recall-strip'

const attributes = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match.slice(1))
const pathOf = (html: string, name: string) =>
  attributes(html, new RegExp(`class="${name}"[^>]* d="([^"]+)"`, 'g')).flat()
const falling = (...recalls: number[]) => recalls.map((recall, place) => ({ day: place * 15, recall }))

describe('recall over thirty days', () => {
  const draw = (...recalls: number[]) =>
    renderToStaticMarkup(
      <RecallChart
        groups={[
          { topic: 2, curves: [falling(...recalls), falling(1, 1, 1)] },
          { topic: 5, curves: [falling(1, 0.9, 0.8)] },
        ]}
        mean={falling(1, 0.9, 0.8)}
        target={0.9}
        days={30}
        label="What it says."
      />,
    )

  it('draws a line a card in its topic, the mean and the target', () => {
    const html = draw(1, 0.8, 0.6)
    expect(html).toContain('role="img" aria-label="What it says."')
    // 250 high with 2 to spare at both ends: 100 % at 2, 60 % at 248, 90 % at 63.5.
    expect(pathOf(html, 'one')).toEqual(['M0,2L320,125L640,248M0,2L320,2L640,2', 'M0,2L320,63.5L640,125'])
    expect(attributes(html, /class="one" data-topic="(\d)"/g)).toEqual([['2'], ['5']])
    expect(pathOf(html, 'mean')).toEqual(['M0,2L320,63.5L640,125'])
    expect(pathOf(html, 'target')).toEqual(['M0 63.5H640'])
    expect(attributes(html, /vector-effect="(.*?)"/g)).toHaveLength(attributes(html, /<path/g).length)
  })

  it('names the axis in percent, the target strong and once, and the mean at its end', () => {
    const html = draw(1, 0.8, 0.7)
    expect(attributes(html, /class="yl"[^>]*>(\d+)</g).flat()).toEqual(['60', '70', '80', '100'])
    expect(attributes(html, /class="yl k"[^>]*>(\d+)</g).flat()).toEqual(['90'])
    expect(html).toContain('>mean 80%<')
  })

  it('reaches as deep as the lowest card', () => {
    expect(pathOf(draw(1, 0.5, 0.34), 'one')[0]).toMatch(/^M0,2L320,177\.\dL640,23\d/)
  })
})

describe('a topic’s strip', () => {
  it('has the rule at the target, 20 points above its lower edge, and a line a card', () => {
    const html = renderToStaticMarkup(
      <RecallStrip curves={[falling(1, 1, 1, 0.9)]} target={0.9} days={45} label="One." />,
    )
    expect(pathOf(html, 'rule')).toEqual(['M0 11.8H640'])
    expect(pathOf(html, 'one')).toEqual(['M0,1.5L640,11.8'])
  })

  it('is the rule alone where nothing was studied', () => {
    const html = renderToStaticMarkup(<RecallStrip curves={[]} target={0.8} days={30} label="None." />)
    expect(pathOf(html, 'rule')).toEqual(['M0 17H640'])
    expect(html).not.toContain('class="one"')
  })
})

describe('bars', () => {
  const draw = (values: number[]) =>
    renderToStaticMarkup(
      <BarChart
        bars={values.map((value, place) => ({ key: `day-${place}`, value }))}
        below={[
          { place: 0, text: 'first' },
          { place: 2, text: 'last' },
        ]}
        label="Bars."
      />,
    )
  const heights = (html: string) => attributes(html, /height="([\d.]+)"/g).flat()

  it('are as high as their values, none where there is nothing', () => {
    const html = draw([4, 0, 2])
    expect(heights(html)).toEqual(['144', '72'])
    expect(attributes(html, /<rect[^>]* y="([\d.]+)"/g).flat()).toEqual(['6', '78'])
    expect(attributes(html, /class="yl"[^>]*>([\d.]+)</g).flat()).toEqual(['0', '1', '2', '3', '4'])
    expect(html).toMatch(/class="xl first" style="left:0%">first</)
    expect(html).toMatch(/class="xl last" style="left:100%">last</)
  })

  it('have whole numbers beside them, also where all are small or none', () => {
    expect(attributes(draw([1, 0, 0]), /class="yl"[^>]*>([\d.]+)</g).flat()).toEqual(['0', '1'])
    expect(heights(draw([0, 0, 0]))).toEqual([])
  })
})

it('a table names itself, its columns and its rows', () => {
  const html = renderToStaticMarkup(
    <DataTable caption="Reviews a day" columns={['Day', 'Reviews']} rows={[['5 May', '3']]} />,
  )
  expect(html).toContain('<summary>As a table<span class="vh">: Reviews a day</span></summary>')
  expect(html).toContain('<caption class="vh">Reviews a day</caption>')
  expect(html).toContain('<th scope="col">Reviews</th>')
  expect(html).toContain('<th scope="row">5 May</th><td>3</td>')
})
