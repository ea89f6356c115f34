/** Forms of a page whose network is gone: the page stays, and says so. */
import { newEmail, password, signOut, signUp } from './learner'
import { expect, test } from './test'

test.use({ tolerated: [/ERR_INTERNET_DISCONNECTED/] })

const words = 'The site did not answer. Try again once you are online.'

test('signing in says that the site did not answer, and keeps the address', async ({ page, context }) => {
  const email = newEmail()
  await signUp(page, email)
  await signOut(page)
  await page.goto('/sign-in?callbackUrl=%2Ftopics%2Fsampling')
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('status').getByText(words)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(email)
  await context.setOffline(false)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/topics\/sampling$/)
})

test('signing out says that it did not happen, and can be done again', async ({ page, context }) => {
  await signUp(page, newEmail())
  await page.goto('/topics')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('status').getByText(words)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Topics', level: 1 })).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('signing-out'))).toBeNull()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
})
