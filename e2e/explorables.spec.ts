import type { Locator, Page } from '@playwright/test'
import { topics } from '../content/deck'
import { defaults } from '../core/explorables/explorable'
import { looks, violations } from './axe'
import { specOf } from './explorable-specs'
import { vectors } from './explorable-vectors'
import { expect, test } from './test'

const pages = topics().flatMap(({ cards }) => cards)
const addressOf = (name: string) => `/topics/${pages.find(({ explorables }) => explorables[0] === name)?.cardId}`
const figureOf = (page: Page, name: string) => page.locator(`figure[data-explorable="${name}"]`)

const bothThemesAndWidths = [looks[0], looks[2]]

const resultsIn = (figure: Locator) =>
  figure
    .locator('output')
    .evaluateAll((outputs) => outputs.map((output) => [output.dataset.result ?? '', output.dataset.value ?? '']))

/** `tokens 4, last-target <EOS>`, as pairs. */
const pairs = (text: string) => text.split(', ').map((part) => part.match(/^(\S+) (.*)$/)?.slice(1) ?? [])

const agrees = (found: string | undefined, wanted = '') =>
  found === wanted || Math.abs(Number(found) - Number(wanted)) <= 1e-3 * Math.abs(Number(wanted))

async function wrongIn(figure: Locator, wanted: string): Promise<string[]> {
  const found = new Map(await resultsIn(figure).then((all) => all.map(([key, value]) => [key, value] as const)))
  return pairs(wanted).flatMap(([key = '', value]) =>
    agrees(found.get(key), value) ? [] : [`${key} ${found.get(key)}`],
  )
}

/** Moves one control after the other by the keyboard alone until the results are others. */
async function move(figure: Locator): Promise<void> {
  const before = JSON.stringify(await resultsIn(figure))
  for (const control of await figure.locator('.ctl').locator('input[type=range], select').all()) {
    const isFirst = await control.evaluate((element) =>
      element instanceof HTMLSelectElement
        ? element.selectedIndex === 0
        : element instanceof HTMLInputElement && element.value !== element.max,
    )
    // An arrow down is the next option of a choice, and the next smaller number of a range.
    const isChoice = (await control.evaluate((element) => element.tagName)) === 'SELECT'
    await control.press(isFirst === isChoice ? 'ArrowDown' : 'ArrowUp')
    if (JSON.stringify(await resultsIn(figure)) !== before) return
  }
}

test.describe('a setting in the address', () => {
  for (const [name, query, wanted] of vectors) {
    test(`${name}: ${query}`, async ({ page }) => {
      await page.goto(`${addressOf(name)}?${query.replaceAll(' ', '+')}`)
      const figure = figureOf(page, name)
      await expect.poll(() => wrongIn(figure, wanted)).toEqual([])

      const before = page.url()
      await move(figure)
      await expect.poll(() => page.url()).not.toBe(before)
      const results = await resultsIn(figure)
      await page.reload()
      await expect.poll(() => resultsIn(figure)).toEqual(results)
      expect(await violations(page, name, bothThemesAndWidths)).toEqual([])
    })
  }

  test('there is one for every explorable of the deck', () => {
    const shown = new Set(pages.flatMap(({ explorables }) => explorables))
    expect([...shown].sort()).toEqual(vectors.map(([name]) => name).sort())
  })
})

const nonsense = [
  'temperature=NaN',
  'temperature=-1e999&logits=1e999,0',
  'temperature=1&temperature=5',
  'temperature=%00%F0%9F%98%80&logits=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  `logits=${'1,'.repeat(5000)}`,
  'unknown=1&__proto__=2&constructor=3',
]

test('an address that makes no sense sets what it can, and breaks nothing', async ({ page }) => {
  const figure = figureOf(page, 'temperature')
  const found: string[] = []
  for (const query of nonsense) {
    await page.goto(`${addressOf('temperature')}?${query}`)
    await figure.locator('fieldset.ctl:enabled').waitFor()
    found.push((await resultsIn(figure)).map(([key, value]) => `${key} ${Number(value).toPrecision(2)}`).join(', '))
  }
  const first = 'p-1 0.64, p-2 0.24, p-3 0.087, p-4 0.032, top 1.0, entropy 1.4, effective 2.6'
  const atZero = 'p-1 1.0, p-2 0.0, p-3 0.0, p-4 0.0, top 1.0, entropy 0.0, effective 1.0'
  expect(found).toEqual([first, atZero, first, first, first, first])
})

test('without scripts each figure shows what it gives at first', async ({ request }) => {
  for (const { cardId, explorables } of pages) {
    const html = await (await request.get(`/topics/${cardId}`)).text()
    expect([...html.matchAll(/data-explorable="([^"]+)"/g)].map(([, name]) => name)).toEqual(explorables)
    const shown = [...html.matchAll(/data-result="([^"]+)" data-value="([^"]*)"/g)].map(([, key, value]) => [
      key,
      value,
    ])
    const wanted: string[][] = []
    for (const name of explorables) {
      const { inputs, run } = await specOf(name)
      wanted.push(...Object.entries(run(defaults(inputs))).map(([key, value]) => [key, String(value)]))
    }
    const plain = shown.map(([key, value = '']) => [key, value.replaceAll('&lt;', '<').replaceAll('&gt;', '>')])
    expect(plain.sort()).toEqual(wanted.sort())
  }
})
