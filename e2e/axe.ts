import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type * as Axe from 'axe-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'light', width: 360 },
] as const

declare global {
  interface Window {
    axe: typeof Axe
  }
}

/** By how many pixels the page is wider than the screen. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

type Look = (typeof looks)[number]

/** What axe finds on the page as it stands, in both themes and widths; also where it is wider than the screen. */
export async function violations(page: Page, state: string, among: readonly Look[] = looks): Promise<string[]> {
  await page.evaluate(axe)
  const found: string[] = []
  for (const { colorScheme, width } of among) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 800 })
    const broken = await page.evaluate(async () => {
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    })
    const overflow = await tooWide(page)
    if (overflow > 0) broken.push(`${overflow} px wider than the screen`)
    found.push(...broken.map((each) => `${state}, ${colorScheme}, ${width}: ${each}`))
  }
  return found
}
