import type { Page } from '@playwright/test'
import { accountTest, button, expect, newAddress, otherPassword, password, send, session, signUp } from './account-test'
import { fakeMail } from './fake-mail'
import { fakeProvider } from './fake-provider'

const mail = await fakeMail()
const provider = await fakeProvider()

const test = accountTest(async () => ({
  SMTP_URL: mail.url,
  EMAIL_FROM: 'deck@example.org',
  AUTH_GITHUB_ID: 'a-github-id',
  AUTH_GITHUB_SECRET: 'a-github-secret',
  AUTH_GITHUB_URL: provider.address,
  AUTH_GOOGLE_ID: 'a-google-id',
  AUTH_GOOGLE_SECRET: 'a-google-secret',
  AUTH_GOOGLE_ISSUER: provider.address,
}))
test.afterAll(async () => {
  await mail.close()
  await provider.close()
})

const signedOut = (page: Page) => page.getByRole('link', { name: 'Sign in', exact: true }).first()

async function signOut(page: Page): Promise<void> {
  await button(page, 'Sign out').click()
  await expect(signedOut(page)).toBeVisible()
}

/** The link of the latest mail to `email`. */
async function mailedLink(email: string, count = 1): Promise<string> {
  await expect.poll(() => mail.to(email).length).toBe(count)
  return /http:\/\/\S+/.exec(mail.to(email).at(-1) ?? '')?.[0] ?? ''
}

async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in?callbackUrl=/topics')
  await page.getByRole('textbox', { name: 'Address for a link' }).fill(email)
  await button(page, 'Send me a link').click()
  await expect(page.getByText('A link is on its way')).toBeVisible()
}

for (const name of ['GitHub', 'Google']) {
  const id = name === 'GitHub' ? 1_000 : 2_000

  test(`${name} makes an account, and signs in to it again`, async ({ page }) => {
    provider.person = { id: id + 1, email: newAddress(), verified: true }
    await page.goto('/sign-in?callbackUrl=/topics/sampling')
    await button(page, `Continue with ${name}`).click()
    await expect(page).toHaveURL('/topics/sampling')
    await expect(button(page, 'Sign out')).toBeVisible()
    const first = await session(page)
    expect(first?.user.email).toBe(provider.person.email)
    await signOut(page)
    provider.person = { ...provider.person, verified: false, email: newAddress() }
    await page.goto('/sign-in')
    await button(page, `Continue with ${name}`).click()
    await expect(page).toHaveURL('/')
    expect((await session(page))?.user).toEqual(first?.user)
  })

  test(`${name} joins no account whose address nobody proved, and says what to do`, async ({ page }) => {
    const email = newAddress()
    provider.person = { id: id + 2, email, verified: true }
    await signUp(page, email)
    const own = await session(page)
    await signOut(page)
    await page.goto('/sign-in?callbackUrl=/topics')
    await button(page, `Continue with ${name}`).click()
    await expect(page).toHaveURL(/\/sign-in\?error=AddressUnproven/)
    expect(await session(page)).toBeNull()
    await send(page, email, password, 'Sign in')
    await expect(button(page, 'Sign out')).toBeVisible()
    await page.goto('/topics')
    // A link followed by its owner proves the address, and the password stays.
    await page.request.get('/api/auth/csrf')
    const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
    await page.request.post('/api/auth/signin/email', { form: { csrfToken, email, callbackUrl: '/topics' } })
    await page.goto(await mailedLink(email))
    await expect(page).toHaveURL('/topics')
    await signOut(page)
    await page.goto('/sign-in')
    await button(page, `Continue with ${name}`).click()
    await expect(page).toHaveURL('/')
    expect((await session(page))?.user).toEqual(own?.user)
    await signOut(page)
    await page.goto('/sign-in?callbackUrl=/topics')
    await send(page, email, password, 'Sign in')
    await expect(page).toHaveURL('/topics')
    expect((await session(page))?.user).toEqual(own?.user)
  })

  test(`${name} makes no account of an address that it has not verified`, async ({ page }) => {
    const email = newAddress()
    provider.person = { id: id + 3, email, verified: false }
    await page.goto('/sign-in')
    await button(page, `Continue with ${name}`).click()
    await expect(page).toHaveURL(/\/sign-in\?error=AddressUnverified/)
    expect(await session(page)).toBeNull()
    await signUp(page, email)
  })
}

test('a provider joins no account through the cookie of a session', async ({ page }) => {
  const [email, other] = [newAddress(), newAddress()]
  await signUp(page, email)
  const own = await session(page)
  provider.person = { id: 4_000, email: other, verified: true }
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  await page.request.post('/api/auth/signin/github', { form: { csrfToken, callbackUrl: '/' } })
  const now = await session(page)
  expect(now?.user.email).toBe(other)
  expect(now?.user.id).not.toBe(own?.user.id)
})

test('a link that could not be mailed is said to be so', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Address for a link' }).fill(`refused-${newAddress()}`)
  await button(page, 'Send me a link').click()
  await expect(page.getByText('The mail could not be sent. Try again in a few minutes.')).toBeVisible()
})

test('a link by mail makes an account, works once, and only at this site', async ({ page, browser }) => {
  const email = newAddress()
  await askForLink(page, email)
  const link = await mailedLink(email)
  expect(new URL(link).origin).toBe(new URL(page.url()).origin)
  await page.goto(link)
  await expect(page).toHaveURL('/topics')
  expect((await session(page))?.user.email).toBe(email)
  const second = await browser.newPage()
  await second.goto(link)
  await expect(second).toHaveURL(/\/sign-in\?error=Verification/)
  await expect(second.getByText('Ask for a new one')).toBeVisible()
  await second.close()
})

test('an account that a stranger made with my address is mine once I follow a link', async ({ page, browser }) => {
  const email = newAddress()
  const stranger = await browser.newPage({ baseURL: test.info().project.use.baseURL ?? '' })
  await stranger.goto(new URL('/sign-up?callbackUrl=/topics', await origin(page)).href)
  await send(stranger, email, password, 'Create account')
  await expect(button(stranger, 'Sign out')).toBeVisible()
  await askForLink(page, email)
  await page.goto(await mailedLink(email))
  expect((await session(page))?.user.email).toBe(email)
  expect(await (await stranger.request.get(new URL('/api/auth/session', page.url()).href)).json()).toBeNull()
  await stranger.close()
  await signOut(page)
  await page.goto('/sign-in')
  await send(page, email, password, 'Sign in')
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(/do not match/)
})

test('a forgotten password is set by a mailed link, once, and ends other sessions', async ({ page, browser }) => {
  const email = newAddress()
  await signUp(page, email)
  const other = await browser.newPage()
  await other.goto(new URL('/forgot-password', page.url()).href)
  for (const address of [newAddress(), email]) {
    await other.goto(new URL('/forgot-password', page.url()).href)
    await other.getByRole('textbox', { name: 'Email', exact: true }).fill(address)
    await button(other, 'Send a link').click()
    await expect(other.getByText('If this address has an account')).toBeVisible()
  }
  const link = await mailedLink(email)
  expect(new URL(link).origin).toBe(new URL(page.url()).origin)
  await other.goto(link)
  await other.getByLabel('New password', { exact: true }).fill('short')
  await button(other, 'Set the password').click()
  await expect(other.getByLabel('New password', { exact: true })).toHaveAccessibleDescription(/at least 15/)
  await other.getByLabel('New password', { exact: true }).fill(otherPassword)
  await button(other, 'Set the password').click()
  await expect(other.getByText('Your new password is set')).toBeVisible()
  expect(await session(page)).toBeNull()
  await other.goto(link)
  await other.getByLabel('New password', { exact: true }).fill('another four words again')
  await button(other, 'Set the password').click()
  await expect(other.getByLabel('New password', { exact: true })).toHaveAccessibleDescription(/used already/)
  await other.close()
  await page.goto('/sign-in?callbackUrl=/topics')
  await send(page, email, otherPassword, 'Sign in')
  await expect(page).toHaveURL('/topics')
})

/** The site's address. */
async function origin(page: Page): Promise<string> {
  await page.goto('/topics')
  return new URL(page.url()).origin
}
