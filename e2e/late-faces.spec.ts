/** On a slow line faces and stylesheets come after the first paint. Nothing moves for them; the next page has them. */
import type { Page } from '@playwright/test'
import { holdBack } from './held'
import { shiftsOf, watchShifts } from './shifts'
import { expect, test } from './test'

// Else the answers come from the worker, which no route here sees.
test.use({ serviceWorkers: 'block', viewport: { width: 360, height: 740 } })

const pages = [
  '/',
  '/topics/inference-optimization',
  '/topics/inference-optimization/kv-cache',
  '/topics/sampling/temperature',
  '/topics/evaluation/print',
  '/embed/sampling',
]

/** Opens a page whose faces come after its first paint, and its stylesheets after these. */
async function openSlowly(page: Page, address: string): Promise<void> {
  const [faces, sheets] = [await holdBack(page, '**/*.woff2'), await holdBack(page, '**/*.css')]
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  faces()
  await page.evaluate(() => document.fonts.ready)
  sheets()
  await page.waitForLoadState('load')
}

/** Whether words are set in the reading face, and not in what stands in for it. */
const hasFace = (page: Page) =>
  page.evaluate(() => {
    const words = document.createElement('span')
    words.style.cssText = 'position: absolute; white-space: nowrap; font: 400 40px var(--font-serif)'
    words.textContent = 'Handgloves are quick brown foxes'
    document.body.append(words)
    const { width } = words.getBoundingClientRect()
    words.style.fontFamily = '"Literata Fallback"'
    const standIn = words.getBoundingClientRect().width
    words.remove()
    return width !== standIn
  })

test('nothing moves when faces come late', async ({ page }) => {
  await page.addInitScript(watchShifts)
  for (const address of pages) {
    await openSlowly(page, address)
    expect(await hasFace(page), address).toBe(false)
    expect(await shiftsOf(page), address).toEqual([])
    await page.unrouteAll({ behavior: 'wait' })
  }
})

test('the next page has the faces that came late', async ({ page }) => {
  await openSlowly(page, '/topics/sampling')
  await page.getByRole('link', { name: 'Topics', exact: true }).first().click()
  await expect(page).toHaveURL(/\/topics$/)
  await expect.poll(() => hasFace(page)).toBe(true)
})

/** What had the reading face asked for: `link` ahead of the page's layout, or else `css`. */
const askedBy = (page: Page) =>
  page.waitForFunction(() => {
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    return files.find(({ name }) => /literata\..*woff2$/.test(name))?.initiatorType
  })

for (const { line, latency, asked } of [
  { line: 'a quick', latency: 20, asked: 'link' },
  { line: 'a slow', latency: 560, asked: 'css' },
]) {
  test(`on ${line} line faces are asked for by ${asked}`, async ({ page }) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const conditions = { offline: false, latency, downloadThroughput: 1_000_000, uploadThroughput: 1_000_000 }
    await session.send('Network.emulateNetworkConditions', conditions)
    await page.goto('/topics/sampling')
    expect(await (await askedBy(page)).jsonValue()).toBe(asked)
  })
}
