import type { Page } from '@playwright/test'
import { button, newAddress, password, send, signUp } from './account-test'
import { answerMany, isSaved, openStudy, says } from './learner'
import { expect, test } from './test'

// A session that was ended elsewhere is told so.
test.use({ tolerated: [/status of 401/] })

const passwordField = (page: Page) => page.getByRole('textbox', { name: 'Password', exact: true })

test('only a guest is told that answers stay in this browser', async ({ page }) => {
  await signUp(page, newAddress())
  await openStudy(page)
  await answerMany(page, 1)
  await isSaved(page)
  await expect(page.getByText('Kept on this device.')).toBeHidden()
  await page.getByRole('link', { name: 'Stop' }).click()
  await button(page, 'Sign out').click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await openStudy(page)
  await answerMany(page, 1)
  await expect(page.getByText('Kept on this device.')).toBeVisible()
})

test('who signs out and goes straight to study is a guest there', async ({ page }) => {
  await signUp(page, newAddress())
  await openStudy(page)
  await answerMany(page, 1)
  await isSaved(page)
  // Signing out was asked for and done, and no page was there for long enough to give the guest's log back.
  await page.evaluate(() => localStorage.setItem('signing-out', '1'))
  await page.context().clearCookies()
  await openStudy(page)
  await answerMany(page, 1)
  await expect(page.getByText('Kept on this device.')).toBeVisible()
})

test('a form that was left forgets what was typed and what was refused', async ({ page }) => {
  const typed = () =>
    page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('input[name="password"]')].map((i) => i.value))
  await page.goto('/sign-in')
  await send(page, newAddress(), 'not the password at all', 'Sign in')
  await expect(passwordField(page)).toHaveAttribute('aria-invalid', 'true')
  await passwordField(page).fill('half a password')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await expect(page.getByRole('heading', { name: 'Create an account' })).toBeVisible()
  await expect.poll(typed).toEqual([''])
  await page.getByRole('link', { name: 'Use it' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect.poll(typed).toEqual([''])
  await expect(page.getByRole('textbox', { name: 'Email', exact: true })).toHaveValue('')
  await expect(page.locator('[aria-invalid]')).toHaveCount(0)
})

test('an account is kept after a wrong password too', async ({ page }) => {
  await signUp(page, newAddress(), '/settings')
  await button(page, 'Delete my account').click()
  await passwordField(page).fill('not the password at all')
  await button(page, 'Delete my account').click()
  await expect(passwordField(page)).toHaveAttribute('aria-invalid', 'true')
  await button(page, 'Keep it').click()
  await expect(passwordField(page)).toBeHidden()
  await button(page, 'Delete my account').click()
  await expect(passwordField(page)).toBeVisible()
  await expect(passwordField(page)).not.toHaveAttribute('aria-invalid')
})

test('a browser whose session ended elsewhere offers to sign in, and its reviews to no other account', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = newAddress()
  await signUp(page, email)
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
  const other = await context.newPage()
  await other.goto('/sign-in?callbackUrl=/settings')
  await send(other, email, password, 'Sign in')
  await button(other, 'Sign out everywhere').click()
  await expect(other.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await context.close()
  await page.goto('/topics')
  await expect(button(page, 'Sign out')).toBeHidden()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await openStudy(page)
  await answerMany(page, 1)
  await page.goto('/sign-in')
  await expect(page.getByText('One review waits on this device and goes out when its account signs in.')).toBeVisible()
  await expect(button(page, 'Leave them here')).toBeHidden()
})

test('a spent link leads to where another one is asked for', async ({ page }) => {
  await page.goto('/reset-password?token=spent')
  await page.getByLabel('New password').fill(password)
  await button(page, 'Set the password').click()
  await page.getByRole('link', { name: 'Ask for a new link' }).click()
  await expect(page).toHaveURL(/\/forgot-password$/)
})

test('a refused setting is said where the field was left', async ({ page }) => {
  await page.goto('/settings')
  await page.getByLabel('Reviews a day').fill('20000')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('alert').filter({ hasText: 'Between 0 and 9,999.' })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('the study screen is as tall as the phone, also where one comes by a link', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Study now' }).click()
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
    await expect(says(page, /^New 20 /)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
  })

  test('the last line of a page stands clear of the bar below', async ({ page }) => {
    await page.goto('/topics')
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    const [end, bar] = await Promise.all([page.locator('.end').boundingBox(), page.locator('.thumbs').boundingBox()])
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
  })
})
