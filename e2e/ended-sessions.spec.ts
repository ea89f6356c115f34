/** What ends a session ends it everywhere at once, a copied cookie included. */
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { newEmail, password, signIn, signOut, signUp } from './learner'
import { expect, test } from './test'

// A copied cookie is answered with 401 on purpose.
test.use({ tolerated: [/401/] })

/** A browser that holds a copy of the cookies of `page`'s. */
async function thief(browser: Browser, page: Page): Promise<BrowserContext> {
  return browser.newContext({ storageState: await page.context().storageState() })
}

const exportStatus = async (context: BrowserContext) => (await context.request.get('/api/export')).status()

const reviewStatus = async (context: BrowserContext, origin: string, owner: string) =>
  (await context.request.post('/api/reviews', { headers: { origin }, data: { owner, events: [] } })).status()

const userId = async (context: BrowserContext): Promise<string> =>
  (await (await context.request.get('/api/auth/session')).json())?.user?.id ?? ''

/** Every door answers, then after `end` none does, also while a tab asks for its session all the time. */
async function endsEverywhere(browser: Browser, page: Page, end: () => Promise<void>): Promise<void> {
  const { origin } = new URL(page.url())
  const copy = await thief(browser, page)
  const owner = await userId(copy)
  expect(owner).not.toBe('')
  expect(await exportStatus(copy)).toBe(200)
  expect(await reviewStatus(copy, origin, owner)).toBe(200)
  const tab = await copy.newPage()
  await tab.goto('/topics')
  await tab.evaluate(() => setInterval(() => void fetch('/api/auth/session'), 100))
  await end()
  await expect.poll(() => exportStatus(copy), { timeout: 5_000 }).toBe(401)
  expect(await reviewStatus(copy, origin, owner)).toBe(401)
  expect(await userId(copy)).toBe('')
  await tab.goto('/settings')
  await expect(tab.getByLabel('Current password')).toBeHidden()
  await copy.close()
}

test('signing out ends a copied cookie, and no other sign-in', async ({ page, browser }) => {
  const email = newEmail()
  await signUp(page, email)
  const other = await browser.newContext()
  const elsewhere = await other.newPage()
  await signIn(elsewhere, email)
  await endsEverywhere(browser, page, () => signOut(page))
  expect(await exportStatus(other)).toBe(200)
  await other.close()
})

test('a new password ends all other sessions', async ({ page, browser }) => {
  const email = newEmail()
  await signUp(page, email)
  const changed = 'seven quiet lanterns ashore'
  await endsEverywhere(browser, page, async () => {
    await page.goto('/settings')
    await page.getByLabel('Current password', { exact: true }).first().fill(password)
    await page.getByLabel('New password').fill(changed)
    await page.getByRole('button', { name: 'Change password' }).click()
    await expect(page.getByText(/password is changed|Password changed/i)).toBeVisible()
  })
  expect(await exportStatus(page.context())).toBe(200)
  await signOut(page)
  await signIn(page, email, changed)
})

test('signing out everywhere ends every session', async ({ page, browser }) => {
  await signUp(page, newEmail())
  await endsEverywhere(browser, page, async () => {
    await page.goto('/settings')
    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await expect.poll(() => exportStatus(page.context())).toBe(401)
  })
})

test('a deleted account is gone with all sessions, and its address is free again', async ({ page, browser }) => {
  const email = newEmail()
  await signUp(page, email)
  await endsEverywhere(browser, page, async () => {
    await page.goto('/settings')
    await page.getByRole('button', { name: 'Delete my account' }).click()
    await page
      .getByLabel(/password/i)
      .last()
      .fill(password)
    await page
      .getByRole('button', { name: /^Delete/ })
      .last()
      .click()
    await expect.poll(() => exportStatus(page.context())).toBe(401)
  })
  await signUp(page, email)
})
