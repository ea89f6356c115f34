import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type * as Axe from 'axe-core'
import { cards, topics } from '../content/deck'
import { expect, test } from './test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const looks = [
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

/** What axe finds on the page as it stands, in both themes and widths; also where it is wider than the screen. */
async function violations(page: Page, state: string): Promise<string[]> {
  await page.evaluate(axe)
  const found: string[] = []
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 800 })
    const broken = await page.evaluate(async () => {
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (overflow > 0) broken.push(`${overflow} px wider than the screen`)
    found.push(...broken.map((each) => `${state}, ${colorScheme}, ${width}: ${each}`))
  }
  return found
}

const parts = [
  { name: 'the pages of the deck', addresses: ['/', '/topics', ...topics().map(({ slug }) => `/topics/${slug}`)] },
  { name: 'the settings and the ways in', addresses: ['/settings', '/sign-in', '/sign-up'] },
  { name: 'resetting a password', addresses: ['/forgot-password', '/reset-password?token=none'] },
  { name: 'a missing page', addresses: ['/no-such-page', '/topics/no-such-topic'] },
  ...topics().map(({ title, cards }) => ({
    name: `the cards of ${title}`,
    addresses: cards.map(({ cardId }) => `/topics/${cardId}`),
  })),
]

for (const { name, addresses } of parts) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    test.setTimeout(120_000)
    const found = []
    for (const address of addresses) {
      await page.goto(address)
      found.push(...(await violations(page, address)))
    }
    expect(found).toEqual([])
  })
}

test('every card is among the pages looked at', () => {
  expect(parts.flatMap(({ addresses }) => addresses).filter((address) => address.split('/').length === 4)).toHaveLength(
    cards().length,
  )
})

test('axe finds nothing while studying', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('/study?topic=sampling')
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  const found = await violations(page, 'question')
  await page.keyboard.press('Space')
  found.push(...(await violations(page, 'answer')))
  await page.keyboard.press('?')
  found.push(...(await violations(page, 'keys')))
  await page.keyboard.press('4')
  found.push(...(await violations(page, 'the note of where answers are kept')))
  for (let card = 0; card < 3; card++) {
    await page.keyboard.press('Space')
    await page.keyboard.press('4')
  }
  await page.getByRole('heading', { name: /^Done for today/ }).waitFor()
  found.push(...(await violations(page, 'done')))
  expect(found).toEqual([])
})

test('axe finds nothing in the search', async ({ page }) => {
  const found: string[] = []
  for (const address of ['/search', '/search?q=caching', '/search?q=zzzq']) {
    await page.goto(address)
    found.push(...(await violations(page, address)))
  }
  await page.getByRole('navigation', { name: 'Main, below' }).getByRole('link', { name: 'Search' }).click()
  await page.getByRole('option').first().waitFor()
  found.push(...(await violations(page, 'the palette')))
  await page.getByRole('combobox').fill('cache')
  await page.getByRole('dialog').locator('mark').first().waitFor()
  found.push(...(await violations(page, 'the palette with matches')))
  await page.getByRole('combobox').fill('zzzq')
  await page.getByRole('dialog').getByText('Nothing matches.').first().waitFor()
  found.push(...(await violations(page, 'the palette without a match')))
  expect(found).toEqual([])
})

test('axe finds nothing where a setting or a way in is refused', async ({ page }) => {
  await page.goto('/settings')
  await page.getByLabel('Reviews a day').fill('20000')
  await page.getByLabel('Reviews a day').press('Enter')
  await expect(page.getByText('Between 0 and 9,999.')).toBeVisible()
  const found = await violations(page, 'a refused setting')
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill('nobody')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.locator('[aria-invalid]').first()).toBeFocused()
  found.push(...(await violations(page, 'a refused sign-in')))
  expect(found).toEqual([])
})

test('axe finds nothing on a member’s settings', async ({ page }) => {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': `2001:db8:${Date.now().toString(16).slice(-4)}:a::1` })
  await page.goto('/sign-up?callbackUrl=%2Fsettings')
  await page.getByLabel('Email').fill(`axe-${Date.now()}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill('violet ladder quiet comet')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page.getByText('Type your password.')).toBeVisible()
  expect(await violations(page, 'a member’s settings')).toEqual([])
})

test('axe finds nothing in a theme chosen against the system’s', async ({ page }) => {
  await page.goto('/settings')
  for (const theme of ['Dark', 'Light']) {
    await page.getByRole('button', { name: theme }).click()
    expect(await violations(page, theme)).toEqual([])
  }
})

test('axe notices what is wrong, and where a page is too wide', async ({ page }) => {
  await page.goto('/topics')
  // What is added before React has taken the page over, it takes out again.
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    return main !== null && Object.keys(main).some((key) => key.startsWith('__react'))
  })
  await page.evaluate(() => {
    const picture = document.createElement('img')
    const wide = document.createElement('p')
    wide.textContent = 'wide'
    wide.style.width = '3000px'
    document.querySelector('main')?.append(picture, wide)
  })
  const found = (await violations(page, 'broken')).join()
  expect(found).toContain('image-alt')
  expect(found).toContain('wider than the screen')
})
