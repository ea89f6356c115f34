/** A page is painted from the styles that come with it: its stylesheets, which follow, change nothing that is there. */
import type { Page } from '@playwright/test'
import { expect, test } from './test'

test.use({ javaScriptEnabled: false })

const pages = [
  '/',
  '/topics',
  '/topics/inference-optimization',
  '/topics/sampling/temperature',
  '/topics/evaluation/print',
  '/embed/evaluation',
]

/** What differs in any element, or before or after it, once the page's stylesheets are gone. */
const changes = (page: Page) =>
  page.evaluate(() => {
    const looks = () =>
      [...document.body.querySelectorAll('*')].flatMap((element) =>
        ['', '::before', '::after'].map((part) => {
          const style = getComputedStyle(element, part)
          const values = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`)
          return { of: `${element.outerHTML.slice(0, 80)}${part}`, values }
        }),
      )
    const before = looks()
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
    for (const link of links) link.disabled = true
    const after = looks()
    const changed = before.flatMap(({ of, values }, place) => {
      const now = after[place]?.values ?? []
      const other = values.filter((value, index) => value !== now[index])
      return other.length > 0 ? [`${of} had ${other.slice(0, 3).join('; ')}`] : []
    })
    return { sheets: links.map((link) => link.parentElement?.tagName), changed: changed.slice(0, 5) }
  })

for (const colorScheme of ['light', 'dark'] as const) {
  test(`stylesheets change nothing that is there, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(120_000)
    for (const address of pages) {
      for (const width of [1280, 360]) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(address)
        const { sheets, changed } = await changes(page)
        expect(new Set(sheets), address).toEqual(new Set(['BODY']))
        expect(changed, `${address}, ${width}`).toEqual([])
      }
    }
  })
}
