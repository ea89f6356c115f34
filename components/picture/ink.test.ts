import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ink, topicInk } from './ink'

const tokens = readFileSync('app/styles/tokens.css', 'utf8')

/** OKLCH → linear sRGB → hex, after Björn Ottosson's definition of OKLab. */
function hexOf(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const [l, m, s] = [
    (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ] as const
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const channel = (x: number) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055)
  const byte = (x: number) => Math.round(255 * Math.min(1, Math.max(0, channel(x))))
  return `#${linear.map((x) => byte(x).toString(16).padStart(2, '0')).join('')}`
}

/** The light theme's value of a token: the first one that the file has. */
function token(name: string): string {
  const found = new RegExp(`--color-${name}: oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(tokens)
  const [lightness, chroma, hue] = (found ?? []).slice(1).map(Number)
  return hexOf(lightness ?? 0, chroma ?? 0, hue ?? 0)
}

const inks = [
  ['desk', ink.desk],
  ['paper', ink.paper],
  ['ink', ink.ink],
  ['ink-2', ink.ink2],
  ['ink-3', ink.ink3],
  ['rule', ink.rule],
  ...Array.from({ length: 9 }, (_, index) => [`t${index + 1}`, topicInk(index + 1)] as const),
] as const

it.each(inks)('%s is the light theme’s', (name, hex) => {
  expect(hex).toBe(token(name))
})

it('comes around again after the last topic’s colour', () => {
  expect(topicInk(10)).toBe(topicInk(1))
})
