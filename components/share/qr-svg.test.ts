import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { qrSvg } from './qr-svg'

const size = (svg: string) => Number(svg.match(/viewBox="0 0 (\d+) \1"/)?.[1])

/** The picture's dark modules, row by row. */
function modules(svg: string): string[] {
  const rows = Array.from({ length: size(svg) }, () => Array.from({ length: size(svg) }, () => ' '))
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    rows[Number(y)]?.fill('#', Number(x), Number(x) + Number(run))
  return rows.map((row) => row.join(''))
}

it.each(['https://cards.example.org/topics/sampling', `https://cards.example.org/${'long/'.repeat(40)}?t=0.7#card`])(
  'draws each module of %s once',
  (address) => {
    const drawn = modules(qrSvg(address))
    const quiet = ' '.repeat(4)
    const inner = drawn.slice(4, -4).map((row) => row.slice(4, -4))
    expect(drawn).toEqual([
      ...Array(4).fill(' '.repeat(drawn.length)),
      ...inner.map((row) => quiet + row + quiet),
      ...Array(4).fill(' '.repeat(drawn.length)),
    ])
    expect(inner).toEqual(
      encode(address, { ecc: 'M', border: 0 }).data.map((row) => row.map((isDark) => (isDark ? '#' : ' ')).join('')),
    )
    expect(inner.slice(0, 7).map((row) => row.slice(0, 7))).toEqual([
      '#######',
      '#     #',
      '# ### #',
      '# ### #',
      '# ### #',
      '#     #',
      '#######',
    ])
  },
)

it('is black on white in either theme', () => {
  const svg = qrSvg('https://cards.example.org')
  expect(svg).toContain(`<path fill="#fff" d="M0 0h${size(svg)}v${size(svg)}H0z"/>`)
  expect(svg).not.toMatch(/currentColor|style|class/)
})
