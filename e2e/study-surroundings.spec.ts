import { expect, test } from './test'

// One test breaks the network on purpose.
test.use({ tolerated: [/net::ERR_FAILED/] })

test('a system that names no real zone can study all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const resolved = Intl.DateTimeFormat.prototype.resolvedOptions
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { ...resolved.call(this), timeZone: 'Etc/Unknown' }
    }
  })
  await page.goto('/study')
  await page.getByRole('button', { name: 'Show answer' }).click()
  await page.getByRole('button', { name: /^Good/ }).click()
  await expect(page.getByText('New 19')).toBeVisible()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByText('New 19')).toBeVisible()
})

test('a topic that does not load is said before the others have answered', async ({ page, context }) => {
  await context.route('**/api/deck/**', (route) =>
    route.request().url().endsWith('/foundation-models') ? route.abort() : undefined,
  )
  await page.goto('/study')
  await expect(page.getByRole('alert').filter({ hasText: 'This card did not load.' })).toBeVisible()
})

test('a sitting that one comes back to by a link stands at the present day', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-01-10T03:30:00') })
  await page.goto('/')
  await page.getByRole('link', { name: 'Study', exact: true }).first().click()
  await page.getByRole('button', { name: 'Show answer' }).click()
  await page.getByRole('button', { name: /^Good/ }).click()
  await expect(page.getByText('New 19')).toBeVisible()
  await page.getByRole('link', { name: 'Stop' }).click()
  await expect(page.getByText('New 19')).toBeHidden()
  await page.clock.setSystemTime(new Date('2026-01-10T05:30:00'))
  await page.getByRole('link', { name: 'Study', exact: true }).first().click()
  await expect(page.getByText('New 20')).toBeVisible()
})
