/** A member's pages that stay open, or are kept, while something happens elsewhere. */
import type { Browser, Page } from '@playwright/test'
import { answerMany, exported, isSaved, newEmail, openStudy, password, says, signIn, signOut, signUp } from './learner'
import { expect, test } from './test'

// A session that has ended is answered with 401 on purpose.
test.use({ tolerated: [/401/] })

const newCards = (page: Page) => page.getByLabel('New cards a day')

/** Has all sessions of `email` end from another browser. */
async function endSessions(browser: Browser, page: Page, email: string): Promise<void> {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const other = await context.newPage()
  await signIn(other, email)
  await other.goto('/settings')
  await other.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(other.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await context.close()
}

/** Follows the header's link. */
async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name }).click()
  await page.waitForURL((url) => url.pathname === `/${name.toLowerCase()}`)
}

test('a page kept by another tab shows nothing of whoever has signed out since', async ({ page, context }) => {
  const email = newEmail()
  await signUp(page, email)
  await page.goto('/topics')
  await follow(page, 'Settings')
  await expect(page.getByText(email)).toBeVisible()
  await follow(page, 'Progress')
  await follow(page, 'Topics')
  await signOut(await context.newPage())
  await page.bringToFront()
  await page.goBack()
  await expect(page.getByText('Forty-eight cards, all new to you.')).toBeVisible()
  await page.goBack()
  await expect(page.getByText('None needed')).toBeVisible()
  expect(await page.content()).not.toContain(email)
})

test('the settings of one account are not changed from a page of another', async ({ page, context }) => {
  const [ada, bob] = [newEmail(), newEmail()]
  await signUp(page, ada)
  await page.goto('/settings')
  await expect(page.getByText(ada)).toBeVisible()
  const other = await context.newPage()
  await signOut(other)
  await signUp(other, bob)
  // The page of the first account stays in sight, as beside another window.
  await newCards(page).fill('3')
  await expect(newCards(page)).toHaveAccessibleDescription(/^Not saved\. Another account is signed in here by now/)
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByText('Another account is signed in here by now. Reload the page.')).toBeVisible()
  expect((await exported(other)).settings).toMatchObject({ newCards: 20 })
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByText(bob)).toBeVisible()
  await expect(newCards(page)).toHaveValue('20')
  await expect(page.getByText(ada)).toHaveCount(0)
})

test('a session that ended elsewhere is not said to last, and its device can go on as a guest', async ({
  page,
  browser,
}) => {
  const email = newEmail()
  await signUp(page, email)
  await openStudy(page)
  await answerMany(page, 2)
  await isSaved(page)
  await endSessions(browser, page, email)
  await page.goto('/progress')
  await expect(page.getByText('You are not signed in here.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.getByRole('button', { name: 'Go on as a guest' }).click()
  await expect(page.getByText('Forty-eight cards, all new to you.')).toBeVisible()
  await openStudy(page)
  await expect(says(page, /^New 20 /)).toBeVisible()
  await signIn(page, email)
  await openStudy(page)
  await expect(says(page, /^New 18 /)).toBeVisible()
})

test('what waited for a sign-in goes out after it', async ({ page, browser }) => {
  const email = newEmail()
  await signUp(page, email)
  await openStudy(page)
  await answerMany(page, 1)
  await isSaved(page)
  await endSessions(browser, page, email)
  await answerMany(page, 2)
  await page.getByRole('link', { name: 'Sign in to send 2 reviews' }).click()
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => url.pathname === '/study')
  await isSaved(page)
  expect((await exported(page)).events).toHaveLength(3)
})

test('a sitting that was left and is come back to goes by the settings of now, and sends nothing again', async ({
  page,
}) => {
  await signUp(page, newEmail())
  await openStudy(page)
  await answerMany(page, 1)
  await isSaved(page)
  await page.getByRole('link', { name: 'Stop' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await follow(page, 'Settings')
  await newCards(page).fill('7')
  await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeAttached()
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url())
  })
  await page.goBack()
  await page.goBack()
  await page.waitForURL((url) => url.pathname === '/study')
  await expect(says(page, /^New 6 /)).toBeVisible()
  await isSaved(page)
  await page.reload()
  await expect(says(page, /^New 6 /)).toBeVisible()
  expect(sent).toEqual([])
})

test('a sitting in another tab goes on as the next learner’s at once', async ({ page, context }) => {
  const bob = newEmail()
  await signUp(page, bob)
  await openStudy(page)
  await answerMany(page, 3)
  await isSaved(page)
  await signOut(page)
  await signUp(page, newEmail())
  await openStudy(page)
  await answerMany(page, 1)
  await isSaved(page)
  const other = await context.newPage()
  await signOut(other)
  await page.bringToFront()
  await expect(says(page, /^New 20 /)).toBeVisible({ timeout: 2_500 })
  await signIn(other, bob)
  await page.bringToFront()
  await expect(says(page, /^New 17 /)).toBeVisible({ timeout: 2_500 })
})

test('an open sitting learns what another device has done when it comes to the front', async ({ page, browser }) => {
  const email = newEmail()
  await signUp(page, email)
  await openStudy(page)
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const other = await context.newPage()
  await signIn(other, email)
  await openStudy(other)
  await answerMany(other, 2)
  await isSaved(other)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(says(page, /^New 18 /)).toBeVisible()
  await context.close()
})
