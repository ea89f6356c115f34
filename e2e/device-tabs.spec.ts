/** The log on a device where several tabs, the user and the browser itself have their hands in it. */
import type { Page } from '@playwright/test'
import { expect, test } from './test'

test.use({ timezoneId: 'UTC' })

test.beforeEach(async ({ context }) => {
  await context.clock.setFixedTime(new Date('2026-03-10T12:00:00.000Z'))
})

const says = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words })

async function answerOne(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show answer' }).click()
  await page.getByRole('button', { name: /^Easy/ }).click()
}

async function opens(page: Page, words: RegExp): Promise<void> {
  await page.goto('/study')
  await expect(says(page, words)).toBeVisible()
  await expect(says(page, /^Saved$/)).toBeVisible()
}

const withoutChannel = () => {
  Object.defineProperty(globalThis, 'BroadcastChannel', { configurable: true, value: undefined })
}

for (const [name, prepare] of [
  ['which speak with one another', () => undefined],
  ['which cannot speak with one another', withoutChannel],
] as const) {
  test(`two tabs, ${name}, follow within two seconds`, async ({ page, context }) => {
    await context.addInitScript(prepare)
    const other = await context.newPage()
    await opens(page, /^New 20 /)
    await opens(other, /^New 20 /)
    await answerOne(page)
    await expect(says(other, /^New 19 /)).toBeVisible({ timeout: 2_000 })
    await answerOne(other)
    await expect(says(page, /^New 18 /)).toBeVisible({ timeout: 2_000 })
    await page.reload()
    await expect(says(page, /^New 18 /)).toBeVisible()
  })
}

test('an answer taken back stays so after a reload', async ({ page }) => {
  await opens(page, /^New 20 /)
  await answerOne(page)
  await expect(says(page, /^New 19 /)).toBeVisible()
  await page.keyboard.press('u')
  await expect(says(page, /^New 20 /)).toBeVisible()
  await expect(says(page, /^Saved$/)).toBeVisible()
  await page.reload()
  await expect(says(page, /^New 20 /)).toBeVisible()
})

test('an answer is there on the next visit though the page was left within the same instant', async ({ page }) => {
  await page.route('/outside', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  )
  await opens(page, /^New 20 /)
  await page.getByRole('button', { name: 'Show answer' }).click()
  await page.getByRole('button', { name: /^Easy/ }).evaluate((easy: HTMLElement) => {
    easy.click()
    location.replace('/outside')
  })
  await page.waitForURL('/outside')
  await opens(page, /^New 19 /)
})

test('on a full disk answers wait, and are saved once there is room', async ({ page, context, baseURL }) => {
  const browser = await context.newCDPSession(page)
  const origin = new URL(baseURL ?? '').origin
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await page.goto('/study')
  await expect(says(page, /^Not saved on this device$/)).toBeVisible()
  await answerOne(page)
  await answerOne(page)
  await expect(says(page, /^New 18 /)).toBeVisible()
  await expect(says(page, /^Not saved on this device$/)).toBeVisible()
  await browser.send('Storage.overrideQuotaForOrigin', { origin })
  await expect(says(page, /^Saved$/)).toBeVisible({ timeout: 40_000 })
  await page.reload()
  await expect(says(page, /^New 18 /)).toBeVisible()
})

test('after the site’s data were cleared, a tab that knows the answers stores them with the next', async ({
  page,
  context,
  baseURL,
}) => {
  const browser = await context.newCDPSession(page)
  await opens(page, /^New 20 /)
  await answerOne(page)
  await answerOne(page)
  await expect(says(page, /^Saved$/)).toBeVisible()
  await browser.send('Storage.clearDataForOrigin', { origin: new URL(baseURL ?? '').origin, storageTypes: 'indexeddb' })
  await expect(says(page, /^Not saved on this device$/)).toBeVisible()
  await answerOne(page)
  await expect(says(page, /^Saved$/)).toBeVisible()
  await page.reload()
  await expect(says(page, /^New 17 /)).toBeVisible()
})
