import { accountTest, button, expect, newAddress, otherPassword, password, send, session, signUp } from './account-test'

const test = accountTest(async () => ({}))

test('an account is made, signed out of and into, and leads back to where it was asked for', async ({ page }) => {
  const email = newAddress()
  await signUp(page, email, '/topics/sampling')
  expect((await session(page))?.user.email).toBe(email)
  await button(page, 'Sign out').click()
  await expect(page.getByRole('link', { name: 'Sign in', exact: true }).first()).toBeVisible()
  expect(await session(page)).toBeNull()
  await page.goto('/sign-in?callbackUrl=/study')
  await send(page, email.toUpperCase(), password, 'Sign in')
  await expect(page).toHaveURL('/study')
  expect((await session(page))?.user.email).toBe(email)
})

test('what is refused is said beside the field', async ({ page }) => {
  const email = newAddress()
  await signUp(page, email)
  await button(page, 'Sign out').click()
  const field = (name: string) => page.getByLabel(name, { exact: true })
  await page.goto('/sign-up')
  for (const [address, typed, name, words] of [
    ['ada@example', password, 'Email', /not an e-mail address/],
    [newAddress(), 'fourteen chars', 'Password', /at least 15 characters/],
    [newAddress(), 'correct horse battery staple', 'Password', /guessed first/],
    [email, password, 'Email', /account with this address already/],
  ] as const) {
    await send(page, address, typed, 'Create account')
    await expect(field(name)).toHaveAccessibleDescription(words)
    await expect(field(name)).toHaveAttribute('aria-invalid', 'true')
  }
  await page.goto('/sign-in')
  for (const address of [email, newAddress()]) {
    await send(page, address, otherPassword, 'Sign in')
    await expect(field('Password')).toHaveAccessibleDescription(/do not match/)
    await expect(field('Email')).toHaveValue(address)
  }
  expect(await session(page)).toBeNull()
})

test('signing in never leads out of the site', async ({ page }) => {
  const email = newAddress()
  await signUp(page, email)
  for (const callbackUrl of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
  ]) {
    await button(page, 'Sign out').click()
    await expect(page.getByRole('link', { name: 'Sign in', exact: true }).first()).toBeVisible()
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`)
    await send(page, email, password, 'Sign in')
    await expect(page).toHaveURL('/')
  }
})

test('a copied cookie is worth nothing after signing out', async ({ page, browser }) => {
  await signUp(page, newAddress())
  const copied = await page.context().cookies()
  const thief = await browser.newContext()
  await thief.addCookies(copied)
  const stolen = await thief.newPage()
  await stolen.goto(`${new URL(page.url()).origin}/topics`)
  const asThief = async () => (await stolen.request.get('/api/auth/session')).json()
  expect(await asThief()).not.toBeNull()
  await button(page, 'Sign out').click()
  await expect(page.getByRole('link', { name: 'Sign in', exact: true }).first()).toBeVisible()
  expect(await asThief()).toBeNull()
  await thief.close()
})

test('after ten failures one waits, with the right password too, as the answer says', async ({ page, request }) => {
  const email = newAddress()
  await signUp(page, email)
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const attempt = (typed: string) =>
    request.post('/api/auth/callback/credentials', {
      form: { csrfToken, email, password: typed, callbackUrl: '/study' },
      maxRedirects: 0,
    })
  for (const _ of Array(10)) {
    const answer = await attempt(otherPassword)
    expect(answer.status()).toBe(302)
    expect(answer.headers().location).toContain('/sign-in?error=CredentialsSignin')
  }
  const refused = await attempt(password)
  expect(refused.status()).toBe(429)
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(500)
  expect(await refused.json()).toEqual({ error: 'wait' })
})

test('the HTTP way in sets the same cookies as the form', async ({ page, request, context }) => {
  const email = newAddress()
  await signUp(page, email)
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email, password, callbackUrl: 'https://evil.example/x' }
  const answer = await request.post('/api/auth/callback/credentials', { form, maxRedirects: 0 })
  expect(answer.status()).toBe(302)
  expect(new URL(answer.headers().location ?? '').pathname).toBe('/')
  const names = (await request.storageState()).cookies.map(({ name, httpOnly }) => `${name} ${httpOnly}`)
  expect(names).toEqual(expect.arrayContaining(['authjs.session-token true', 'signed-in false', 'known-device true']))
  const mine = (await context.cookies()).find(({ name }) => name === 'signed-in')
  expect(mine?.value).toBe((await session(page))?.user.id)
})

for (const [method, path, data] of [
  ['GET', '/api/auth/nonsense', undefined],
  ['GET', '/api/auth/session?callbackUrl=javascript:alert(1)', undefined],
  ['GET', '/api/auth/callback/github?code=1', undefined],
  ['GET', '/api/auth/callback/email?token=1&email=a', undefined],
  ['GET', '/api/auth/callback/credentials', undefined],
  ['POST', '/api/auth/session', '{"data":{"x":1}}'],
  ['POST', '/api/auth/callback/credentials', '{"email":{"a":1},"password":[2],"callbackUrl":5}'],
  ['POST', '/api/auth/callback/credentials', '{'],
  ['POST', '/api/auth/callback/credentials', '{"__proto__":{"a":1}}'],
  ['POST', '/api/auth/signin/email', '{"email":7}'],
  ['POST', '/api/auth/signout', ''],
  ['POST', '/api/auth/signin/credentials', 'x'.repeat(100_000)],
] as const) {
  test(`${method} ${path} with ${data?.slice(0, 40)} is no failure of the server`, async ({ request }) => {
    const headers = {
      'Content-Type': 'application/json',
      Cookie: 'authjs.callback-url=javascript%3A1; authjs.session-token=made.up',
    }
    const answer = await request.fetch(path, {
      method,
      maxRedirects: 0,
      headers,
      ...(data === undefined ? {} : { data }),
    })
    expect(answer.status()).toBeLessThan(500)
    expect(answer.headers()['cache-control']).toContain('no-store')
    expect(await answer.text()).not.toMatch(/ at |node_modules|select /)
  })
}

test('a form of another site is refused, and what is no form too', async ({ request, site }) => {
  const page = await (await request.get('/sign-up')).text()
  const actions = [...page.matchAll(/&quot;id&quot;:&quot;([0-9a-f]{42})&quot;/g)].map(([, id]) => id ?? '')
  expect(actions.length).toBeGreaterThan(1)
  for (const origin of ['https://evil.example', 'null', 'junk']) {
    const answer = await request.post('/sign-up', { headers: { origin }, multipart: { email: 'a' } })
    expect(answer.status(), origin).toBe(400)
  }
  for (const action of actions) {
    for (const data of ['[]', '[{}]', '[{},"$K1"]', '[{},{"get":1}]', '["__proto__",[]]']) {
      const headers = { origin: site.address, 'next-action': action, 'content-type': 'text/plain;charset=UTF-8' }
      const answer = await request.post('/sign-up', { headers, data, maxRedirects: 0 })
      expect(answer.status(), data).toBeLessThan(500)
    }
  }
})

test('nothing that was typed is in the server’s output', async ({ page, site }) => {
  const email = newAddress()
  await signUp(page, email)
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'authjs.session-token')?.value ?? '-'
  expect(site.output()).not.toMatch(/@example\.org/)
  expect(site.output()).not.toContain(password)
  expect(site.output()).not.toContain(cookie)
})

test.describe('where no script arrives', () => {
  test.use({ tolerated: [/net::ERR_FAILED/] })

  test('a form that is sent before its page is awake is answered by a page', async ({ page, context }) => {
    const email = newAddress()
    await signUp(page, email)
    await context.route(/\.js$/, (route) => route.abort())
    await page.goto('/settings')
    await page.getByLabel('Current password', { exact: true }).fill('not my password at all')
    await page.getByLabel('New password', { exact: true }).fill(otherPassword)
    await button(page, 'Change password').click()
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
    await context.clearCookies()
    await page.goto('/sign-in')
    await send(page, email, 'not my password at all', 'Sign in')
    await expect(page).toHaveURL('/sign-in?error=WrongPassword')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await context.unrouteAll()
    await page.reload()
    await expect(page.getByText('Email and password do not match.')).toBeVisible()
  })
})
