import type { APIRequestContext } from '@playwright/test'
import {
  accountTest,
  button,
  expect,
  newAddress,
  newNetwork,
  otherPassword,
  password,
  send,
  signUp,
} from './account-test'
import { ownSite } from './own-site'

const test = accountTest(async () => ({}))

/** Tries a password by the HTTP way in, and gives the answer's status: 302 for right and wrong, 429 for wait. */
async function attempt(request: APIRequestContext, site: string, email: string, typed: string, network: string) {
  const headers = { 'X-Forwarded-For': network }
  const { csrfToken } = await (await request.get(`${site}/api/auth/csrf`, { headers })).json()
  const form = { csrfToken, email, password: typed, callbackUrl: '/' }
  return request.post(`${site}/api/auth/callback/credentials`, { form, headers, maxRedirects: 0 })
}

test('without a trusted proxy a forged network changes nothing', async ({ playwright }) => {
  const alone = await ownSite({ TRUSTED_PROXY: '0' })
  const request = await playwright.request.newContext()
  const email = newAddress()
  for (const _ of Array(10)) {
    expect((await attempt(request, alone.address, email, otherPassword, newNetwork())).status()).toBe(302)
  }
  expect((await attempt(request, alone.address, email, otherPassword, newNetwork())).status()).toBe(429)
  await request.dispose()
  await alone.close()
})

test('after a hundred failures in a row only networks unknown to the account wait', async ({
  page,
  playwright,
  site,
}) => {
  const email = newAddress()
  await signUp(page, email)
  await button(page, 'Sign out').click()
  await expect(page.getByRole('link', { name: 'Sign in', exact: true }).first()).toBeVisible()
  const request = await playwright.request.newContext()
  for (const _ of Array(10)) {
    const network = newNetwork()
    for (const __ of Array(10)) {
      expect((await attempt(request, site.address, email, otherPassword, network)).status()).toBe(302)
    }
  }
  const refused = await attempt(request, site.address, email, password, newNetwork())
  expect(refused.status()).toBe(429)
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(60)
  await request.dispose()
  // The owner's own browser signed in here before; it gets in from wherever it is now.
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': newNetwork() })
  await page.goto('/sign-in?callbackUrl=/topics')
  await send(page, email, password, 'Sign in')
  await expect(page).toHaveURL('/topics')
})

test('thirty sign-ups a network an hour', async ({ page }) => {
  test.setTimeout(120_000)
  for (const _ of Array(30)) {
    await signUp(page, newAddress())
    await page.context().clearCookies()
  }
  await page.goto('/sign-up')
  await send(page, newAddress(), password, 'Create account')
  await expect(page.getByText(/Too many tries\. Wait \d+ minutes/)).toBeVisible()
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': newNetwork() })
  await signUp(page, newAddress())
})
