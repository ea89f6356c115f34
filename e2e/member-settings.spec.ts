import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from './test'

const password = 'violet ladder quiet comet'
const saved = (page: Page) => page.getByRole('status').getByText('Saved', { exact: true })

/** Each test comes from a network of its own, since tries are counted by network. */
const network = () => ({ 'X-Forwarded-For': `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1` })

async function signUp(page: Page, email = `${randomUUID()}@example.org`): Promise<string> {
  await page.setExtraHTTPHeaders(network())
  await page.goto('/sign-up?callbackUrl=%2Fsettings')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText(email)).toBeVisible()
  return email
}

async function signIn(page: Page, email: string, words = password): Promise<void> {
  await page.setExtraHTTPHeaders(network())
  await page.goto('/sign-in?callbackUrl=%2Fsettings')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function elsewhere(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
  return context.newPage()
}

test('a new account takes over the guest’s settings, and every browser shows what it changes', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/settings')
  await page.getByLabel('New cards a day').fill('7')
  await expect(saved(page)).toBeAttached()
  const email = await signUp(page)
  await expect(page.getByLabel('New cards a day')).toHaveValue('7')
  await expect(page.getByLabel('Time zone')).not.toHaveValue('')
  await page.getByLabel('Learning steps', { exact: true }).fill('5m')
  await expect(saved(page)).toBeAttached()
  const other = await elsewhere(browser, baseURL)
  await signIn(other, email)
  await expect(other.getByLabel('Learning steps', { exact: true })).toHaveValue('5m')
  await expect(other.getByLabel('New cards a day')).toHaveValue('7')
  await other.context().close()
})

test('an existing account’s settings stay its own, and the guest’s stay here', async ({ page, browser, baseURL }) => {
  const email = await signUp(page)
  const other = await elsewhere(browser, baseURL)
  await other.goto('/settings')
  await other.getByLabel('New cards a day').fill('3')
  await expect(saved(other)).toBeAttached()
  await signIn(other, email)
  await expect(other.getByLabel('New cards a day')).toHaveValue('20')
  await other.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(other.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await other.goto('/settings')
  await expect(other.getByLabel('New cards a day')).toHaveValue('3')
  await other.context().close()
})

test('the header leads in and out, and somebody signed in is led on from signing in', async ({ page }) => {
  await signUp(page)
  await page.goto('/topics')
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeHidden()
  await page.goto('/sign-in?callbackUrl=%2Ftopics%2Fsampling')
  await expect(page).toHaveURL(/\/topics\/sampling$/)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden()
})

test('a change of somebody whose session ended elsewhere is not saved, and says so', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = await signUp(page)
  const other = await elsewhere(browser, baseURL)
  await signIn(other, email)
  await other.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(other.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.getByLabel('New cards a day').fill('3')
  const words = 'Not saved. You are signed out; sign in and change it again.'
  await expect(page.getByLabel('New cards a day')).toHaveAccessibleDescription(new RegExp(`^${words}`))
  await expect(page.getByLabel('New cards a day')).toHaveValue('20')
  await other.context().close()
})

test('a password is changed, and refused ones get a word beside the field', async ({ page }) => {
  const email = await signUp(page)
  const current = page.getByLabel('Current password')
  await current.fill('not the password at all')
  await page.getByLabel('New password').fill('seven purple herons sang')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(current).toHaveAccessibleDescription('This is not your password.')
  await expect(current).toBeFocused()
  await current.fill(password)
  await page.getByLabel('New password').fill('short')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/^Use at least 15 characters\./)
  await current.fill(password)
  await page.getByLabel('New password').fill('seven purple herons sang')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await signIn(page, email, 'seven purple herons sang')
  await expect(page.getByText(email)).toBeVisible()
})

test('an account is deleted where it stands, after the password, and the page says so', async ({ page }) => {
  const email = await signUp(page)
  const button = page.getByRole('button', { name: 'Delete my account' })
  await button.click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('textbox', { name: 'Password', exact: true })).toBeHidden()
  await button.click()
  await button.click()
  await expect(page.getByRole('textbox', { name: 'Password', exact: true })).toHaveAccessibleDescription(
    'Type your password.',
  )
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password)
  await button.click()
  await expect(page.getByText('Your account is deleted, with everything that was in it.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByText(email)).toBeHidden()
  await signIn(page, email)
  await expect(page.getByText('Email and password do not match.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one signs up, is refused beside the field, and gets in', async ({ page }) => {
    await page.setExtraHTTPHeaders(network())
    await page.goto('/sign-up')
    await page.getByLabel('Email').fill(`${randomUUID()}@example.org`)
    await page.getByLabel('Password', { exact: true }).fill('short')
    await page.getByRole('button', { name: 'Create account' }).click()
    await expect(page.getByText('Use at least 15 characters.', { exact: false }).first()).toBeVisible()
    await expect(page.getByLabel('Email')).not.toHaveValue('')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Create account' }).click()
    await expect(page).toHaveURL(/\/$/)
    const cookies = await page.context().cookies()
    expect(cookies.map(({ name }) => name)).toContain('signed-in')
  })
})

test('a label names its own field also where another form was before', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await expect(page).toHaveURL(/\/sign-up$/)
  await page.getByText('Password', { exact: true }).filter({ visible: true }).click()
  await expect(page.getByRole('textbox', { name: 'Password', exact: true })).toBeFocused()
})

test('the reviews on this device are counted, and can be left here', async ({ page }) => {
  await page.goto('/study?topic=sampling')
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  for (const key of ['Space', '4', 'Space', '3']) await page.keyboard.press(key)
  await page.goto('/sign-in')
  await expect(page.getByText('The 2 reviews on this device come with you.')).toBeVisible()
  await page.getByRole('button', { name: 'Leave them here' }).click()
  await expect(page.getByText('The 2 reviews on this device stay here')).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('sign-in-intent'))).toBe('leave')
  await page.reload()
  await page.getByRole('button', { name: 'Bring them along' }).click()
  await expect(page.getByText('The 2 reviews on this device come with you.')).toBeVisible()
})
