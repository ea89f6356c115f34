import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { type OwnSite, ownSite } from './own-site'
import { test as base, expect } from './test'

/** Four words that do not belong together, and four others. */
export const password = 'mule lantern sofa orchard'
export const otherPassword = 'kettle meadow seven violins'

/** An address that nobody had before. */
export const newAddress = (): string => `ada-${randomUUID().slice(0, 8)}@example.org`

/** A network that nobody came from before. */
export const newNetwork = (): string => {
  const [a = 0, b = 0, c = 0] = Buffer.from(randomUUID().replaceAll('-', ''), 'hex')
  return `10.${a}.${b}.${c}`
}

/** Tests on a site of the file's own, each from a network of its own. */
export const accountTest = (settings: () => Promise<Record<string, string>>) =>
  base.extend<object, { site: OwnSite }>({
    site: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
      async ({}, use) => {
        const site = await ownSite({ TRUSTED_PROXY: '1', ...(await settings()) })
        await use(site)
        await site.close()
      },
      { scope: 'worker', timeout: 90_000 },
    ],
    baseURL: async ({ site }, use) => use(site.address),
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    extraHTTPHeaders: async ({}, use) => use({ 'X-Forwarded-For': newNetwork() }),
  })

/** The account form's button, not the header's link of the same name. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Fills in the form at hand and sends it. */
export async function send(page: Page, email: string, typed: string, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Email', exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(typed)
  await button(page, name).click()
}

/** Makes an account, and sees it signed in. */
export async function signUp(page: Page, email: string, callbackUrl = '/topics'): Promise<void> {
  await page.goto(`/sign-up?callbackUrl=${encodeURIComponent(callbackUrl)}`)
  await send(page, email, password, 'Create account')
  await expect(page).toHaveURL(callbackUrl)
  await expect(button(page, 'Sign out')).toBeVisible()
}

/** Who the server says is signed in. */
export async function session(page: Page): Promise<{ user: { id: string; email: string } } | null> {
  const answer = await page.request.get('/api/auth/session')
  expect(answer.headers()['cache-control']).toContain('no-store')
  expect(answer.headers()['set-cookie']).toBeUndefined()
  return answer.json()
}

export { expect }
