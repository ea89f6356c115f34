import type { Page } from '@playwright/test'
import { expect, test } from './test'

const ratings = (page: Page) => page.getByRole('group', { name: 'Rate your recall' })
const saved = (page: Page) => page.getByRole('status').getByText('Saved', { exact: true })

/** Types a setting and waits until it is kept. */
async function set(page: Page, label: string, text: string): Promise<void> {
  await page.goto('/settings')
  await page.getByLabel(label, { exact: true }).fill(text)
  await expect(saved(page)).toBeAttached()
}

async function reveal(page: Page): Promise<void> {
  await page.goto('/study?topic=sampling')
  await page.getByRole('button', { name: 'Show answer' }).click()
}

test.describe('what a guest sets', () => {
  test('the longest interval is on the buttons, and in what is graded', async ({ page }) => {
    await set(page, 'Maximum interval', '1')
    await reveal(page)
    await expect(ratings(page).getByRole('button', { name: 'Easy 1d' })).toBeVisible()
    await page.keyboard.press('4')
    await page.goto('/topics/sampling')
    await expect(page.getByText('due tomorrow')).toBeVisible()
  })

  test('learning steps are on the buttons', async ({ page }) => {
    await set(page, 'Learning steps', '5m')
    await reveal(page)
    await expect(ratings(page).getByRole('button')).toHaveText([/Again 5m$/, /Hard 8m$/, /Good \dd$/, /Easy \dd$/])
    await set(page, 'Learning steps', '3m 15m')
    await reveal(page)
    await expect(ratings(page).getByRole('button')).toHaveText([/Again 3m$/, /Hard 9m$/, /Good 15m$/, /Easy \dd$/])
  })

  test('the day’s new cards are as many as allowed, and none is too', async ({ page }) => {
    await set(page, 'New cards a day', '2')
    await page.goto('/study?topic=sampling')
    await expect(page.getByText('New 2')).toBeVisible()
    await set(page, 'New cards a day', '0')
    await page.goto('/study?topic=sampling')
    await expect(page.getByRole('heading', { name: /^Done for today/ })).toBeVisible()
    await expect(page.getByText('Nothing is due in Sampling.', { exact: true })).toBeVisible()
  })

  test('desired retention moves the intervals, the rule and what is said of it', async ({ page }) => {
    await page.goto('/settings')
    const slider = page.getByRole('slider', { name: 'Desired retention' })
    await slider.fill('80')
    await expect(saved(page)).toBeAttached()
    await expect(page.getByText('Cards come back when your recall has fallen to 80%')).toBeVisible()
    await reveal(page)
    await expect(page.getByRole('img', { name: /The rule is your target, 80%\./ })).toBeVisible()
    await page.keyboard.press('4')
    await page.goto('/topics/sampling')
    await expect(page.getByRole('img', { name: /The rule is your target, 80%\./ }).first()).toBeVisible()
  })

  for (const { hour, day, left } of [
    { hour: '06:00', day: 'another day', left: /New 1/ },
    { hour: '05:00', day: 'the same day', left: /^Done for today/ },
  ]) {
    test(`with days from ${hour}, half past five and ten past six are ${day}`, async ({ page }) => {
      await page.clock.setFixedTime('2026-03-10T05:30:00Z')
      await page.goto('/settings')
      await page.getByLabel('Time zone').selectOption('UTC')
      await page.getByLabel('A new day begins at').selectOption(hour)
      await page.getByLabel('New cards a day').fill('1')
      await page.getByLabel('New cards a day').blur()
      await expect(saved(page)).toBeAttached()
      await reveal(page)
      await page.keyboard.press('4')
      await expect(page.getByRole('heading', { name: /^Done for today/ })).toBeVisible()
      await page.clock.setFixedTime('2026-03-10T06:10:00Z')
      await page.goto('/study?topic=sampling')
      await expect(page.getByText(left)).toBeVisible()
    })
  }

  test('is refused beside its field, is not kept, and what was there stays', async ({ page }) => {
    await page.goto('/settings')
    for (const [label, wrong, words] of [
      ['Reviews a day', '20000', 'Between 0 and 9,999.'],
      ['Maximum interval', '0', 'Between 1 and 36,500 days.'],
      ['Learning steps', '10 minutes', 'Write steps as minutes, hours or days'],
    ] as const) {
      const field = page.getByLabel(label, { exact: true })
      await field.fill(wrong)
      await field.press('Enter')
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(field).toHaveAccessibleDescription(new RegExp(`^${words}`))
    }
    await page.reload()
    await expect(page.getByLabel('Reviews a day')).toHaveValue('200')
    await expect(page.getByLabel('Maximum interval')).toHaveValue('365')
    await expect(page.getByLabel('Learning steps', { exact: true })).toHaveValue('1m 10m')
  })

  test('is kept when the page is left at once, and followed by another tab', async ({ page, context }) => {
    await page.goto('/settings')
    const other = await context.newPage()
    await other.goto('/study?topic=sampling')
    await other.getByRole('button', { name: 'Show answer' }).click()
    await page.getByLabel('Maximum interval').fill('2')
    await page.goto('/topics')
    await expect(ratings(other).getByRole('button', { name: 'Easy 2d' })).toBeVisible()
    await page.goto('/settings')
    await expect(page.getByLabel('Maximum interval')).toHaveValue('2')
  })

  test('moves no card that was answered before', async ({ page }) => {
    await reveal(page)
    await page.keyboard.press('4')
    await page.goto('/topics/sampling')
    const due = page.getByText(/^.*due in \d+ days$/).first()
    const words = await due.textContent()
    await set(page, 'Maximum interval', '1')
    await page.goto('/topics/sampling')
    await expect(page.getByText(words ?? 'nothing')).toBeVisible()
  })
})

test.describe('a device elsewhere', () => {
  test.use({ timezoneId: 'America/New_York' })

  test('is offered its own zone once', async ({ page }) => {
    await page.goto('/settings')
    await page.getByLabel('Time zone').selectOption('Europe/Berlin')
    await expect(page.getByText('Your settings say Berlin; this device is in New York.')).toBeVisible()
    await page.goto('/study')
    await page.getByRole('button', { name: 'Keep Berlin' }).click()
    await expect(page.getByText('Your settings say Berlin')).toBeHidden()
    await page.reload()
    await page.getByRole('button', { name: 'Show answer' }).waitFor()
    await expect(page.getByText('Your settings say Berlin')).toBeHidden()
    await page.goto('/settings')
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo')
    await page.getByRole('button', { name: 'Use New York' }).click()
    await expect(page.getByLabel('Time zone')).toHaveValue('America/New_York')
  })
})

test('a theme is there before anything is painted, on every page and in other tabs', async ({ page, context }) => {
  const desk = (on: Page) => on.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/settings')
  const light = await desk(page)
  const other = await context.newPage()
  await other.emulateMedia({ colorScheme: 'light' })
  await other.goto('/topics')
  await page.getByRole('group', { name: 'Theme' }).getByRole('button', { name: 'Dark' }).click()
  const dark = await desk(page)
  expect(dark).not.toBe(light)
  await expect.poll(() => desk(other)).toBe(dark)
  // What the body looks like when it is first there, before any script of the page but the head's has run.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return
      observer.disconnect()
      Object.assign(window, { first: getComputedStyle(document.documentElement).colorScheme })
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto('/study')
  expect(await page.evaluate(() => Reflect.get(window, 'first'))).toBe('dark')
  expect(await desk(page)).toBe(dark)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Light' }).click()
  expect(await desk(page)).toBe(light)
  await page.getByRole('button', { name: 'System' }).click()
  expect(await desk(page)).toBe(dark)
})

test('whoever is signed out is offered the way in from every page, and back', async ({ page }) => {
  await page.goto('/topics/sampling')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
    'href',
    '/sign-in?callbackUrl=%2Ftopics%2Fsampling',
  )
})

test('the readable cookie alone decides between the ways in and out, without a shift, and a guest’s page asks nothing', async ({
  page,
  context,
  baseURL,
}) => {
  const asked: string[] = []
  context.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/topics')
  await page.getByRole('link', { name: 'Sign in' }).waitFor()
  const before = await page.getByRole('link', { name: 'Settings' }).boundingBox()
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([])
  await context.addCookies([{ name: 'signed-in', value: 'someone', url: baseURL ?? '' }])
  // Until the server has said otherwise.
  await page.route('**/api/learner', () => undefined)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeHidden()
  expect(await page.getByRole('link', { name: 'Settings' }).boundingBox()).toEqual(before)
  await page.unroute('**/api/learner')
  await page.reload()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect(await page.getByRole('link', { name: 'Settings' }).boundingBox()).toEqual(before)
})

test('a guest who reads loads neither the schemas nor the log', async ({ page }) => {
  const scripts: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text())
  })
  await page.goto('/topics/sampling', { waitUntil: 'networkidle' })
  const loaded = (await Promise.all(scripts)).join('')
  const has = (text: string) => loaded.includes(text)
  expect([has('Sign out'), has('ZodMini'), has('not an event')]).toEqual([true, false, false])
})
