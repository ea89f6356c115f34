import { spawn } from 'node:child_process'
import type { APIRequest, APIRequestContext, BrowserContext, Page } from '@playwright/test'
import { accountTest, button, expect, newAddress, otherPassword, password, send, session, signUp } from './account-test'
import { ownSite } from './own-site'

const test = accountTest(async () => ({}))

/** A thief with a copy of the browser's cookies. */
async function thiefOf(
  context: BrowserContext,
  { request }: { request: APIRequest },
  baseURL: string,
): Promise<APIRequestContext> {
  return request.newContext({ baseURL, storageState: await context.storageState() })
}

const isIn = async (thief: APIRequestContext) => (await (await thief.get('/api/auth/session')).json()) !== null

async function settings(page: Page): Promise<void> {
  await page.goto('/settings')
  await expect(button(page, 'Sign out everywhere')).toBeVisible()
}

test('a changed password ends every session but this browser’s', async ({ page, context, playwright, site }) => {
  const email = newAddress()
  await signUp(page, email)
  const thief = await thiefOf(context, playwright, site.address)
  expect(await isIn(thief)).toBe(true)
  await settings(page)
  const field = (name: string) => page.getByLabel(name, { exact: true })
  await field('Current password').fill(otherPassword)
  await field('New password').fill(otherPassword)
  await button(page, 'Change password').click()
  await expect(field('Current password')).toHaveAccessibleDescription(/not your password/)
  expect(await isIn(thief)).toBe(true)
  await field('Current password').fill(password)
  await field('New password').fill(otherPassword)
  await button(page, 'Change password').click()
  await expect(page.getByText('Your password is changed').first()).toBeVisible()
  expect(await isIn(thief)).toBe(false)
  expect((await session(page))?.user.email).toBe(email)
  await thief.dispose()
})

test('signing out everywhere ends every session, this one too', async ({ page, context, playwright, site }) => {
  await signUp(page, newAddress())
  const thief = await thiefOf(context, playwright, site.address)
  await settings(page)
  await button(page, 'Sign out everywhere').click()
  await expect(page.getByRole('link', { name: 'Sign in', exact: true }).first()).toBeVisible()
  expect(await isIn(thief)).toBe(false)
  expect(await session(page)).toBeNull()
  await thief.dispose()
})

test('a deleted account is gone with its sessions, and its address is free', async ({
  page,
  context,
  playwright,
  site,
}) => {
  const email = newAddress()
  await signUp(page, email)
  const thief = await thiefOf(context, playwright, site.address)
  await settings(page)
  await button(page, 'Delete my account').click()
  const asked = page.getByLabel('Password', { exact: true })
  await asked.fill(otherPassword)
  await button(page, 'Delete my account').click()
  await expect(asked).toHaveAccessibleDescription(/not your password/)
  expect(await isIn(thief)).toBe(true)
  await asked.fill(password)
  await button(page, 'Delete my account').click()
  await expect(page.getByRole('link', { name: 'Sign in', exact: true }).first()).toBeVisible()
  expect(await isIn(thief)).toBe(false)
  expect((await context.cookies()).filter(({ name }) => /session-token|signed-in|known-device/.test(name))).toEqual([])
  await page.goto('/sign-in')
  await send(page, email, password, 'Sign in')
  await expect(asked).toHaveAccessibleDescription(/do not match/)
  await signUp(page, email)
  await thief.dispose()
})

test('a private page that needs an account leads to signing in, and is kept by no cache', async ({ page }) => {
  await signUp(page, newAddress())
  const answer = await page.goto('/settings')
  expect(answer?.headers()['cache-control']).toMatch(/no-store/)
})

/** Runs the site's command on accounts, with `typed` piped in. */
async function userCommand(dataDir: string, args: string[], typed: string): Promise<{ code: number; output: string }> {
  const command = spawn(process.execPath, ['--import', 'tsx', 'scripts/user.ts', ...args], {
    env: { DATA_DIR: dataDir, DATABASE_URL: '', NODE_ENV: 'production' },
  })
  let output = ''
  for (const stream of [command.stdout, command.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk)
    })
  }
  command.stdin.end(typed)
  const code = await new Promise<number>((resolve) => command.on('close', (ended) => resolve(ended ?? -1)))
  return { code, output }
}

test('whoever runs the site sets a new password where there is no mail', async ({ page }) => {
  test.setTimeout(90_000)
  const email = newAddress()
  const first = await ownSite({ TRUSTED_PROXY: '0' })
  await page.goto(`${first.address}/sign-up?callbackUrl=/topics`)
  await send(page, email, password, 'Create account')
  await expect(button(page, 'Sign out')).toBeVisible()
  const running = await userCommand(first.dataDir, ['reset', email], `${otherPassword}\n`)
  expect(running.output).toMatch(/in use/)
  expect(running.code).toBe(1)
  // A page that is open goes on loading what its links lead to.
  await page.goto('about:blank')
  await first.stop()
  for (const [args, typed, words] of [
    [['reset', newAddress()], `${otherPassword}\n`, /No account has the address/],
    [['reset', 'ada'], `${otherPassword}\n`, /not an e-mail address/],
    [['reset', email], 'short\n', /at least 15 characters/],
    [['reset', email], '', /No password was given/],
    [['reset'], '', /Usage/],
  ] as const) {
    const { code, output } = await userCommand(first.dataDir, [...args], typed)
    expect(output).toMatch(words)
    expect(code).toBe(1)
  }
  const changed = await userCommand(first.dataDir, ['reset', email], `${otherPassword}\n`)
  expect(changed.output).toContain(`The password of ${email} is changed.`)
  expect(changed.output).not.toContain(otherPassword)
  const second = await ownSite({ TRUSTED_PROXY: '0', DATA_DIR: first.dataDir })
  expect(await (await page.request.get(`${second.address}/api/auth/session`)).json()).toBeNull()
  await page.context().clearCookies()
  await page.goto(`${second.address}/sign-in?callbackUrl=/topics`)
  await send(page, email, otherPassword, 'Sign in')
  await expect(button(page, 'Sign out')).toBeVisible()
  await page.goto('about:blank')
  await second.close()
})
