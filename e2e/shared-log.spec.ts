/** A guest's log becomes an account's, and several devices share it. */
import type { Browser, Page } from '@playwright/test'
import {
  answerMany,
  exported,
  exportedCards,
  isSaved,
  newEmail,
  openStudy,
  password,
  says,
  signIn,
  signOut,
  signUp,
} from './learner'
import { expect, test } from './test'

/** Another browser of somebody, with storage of its own. */
async function otherBrowser(browser: Browser, page: Page): Promise<Page> {
  const { origin } = new URL(page.url())
  const context = await browser.newContext({ baseURL: origin })
  return context.newPage()
}

test('a guest studies, signs up, and every review is there', async ({ page }) => {
  await openStudy(page)
  const answered = await answerMany(page, 4)
  await page.goto('/sign-up')
  await expect(page.getByText(/4 reviews on this device/)).toBeVisible()
  await signUp(page, newEmail())
  await openStudy(page)
  await isSaved(page)
  expect(await exportedCards(page)).toEqual(answered.sort())
  await expect(says(page, /^New 16 /)).toBeVisible()
})

test('a second browser merges its own log into an account that has reviews of the same cards', async ({
  page,
  browser,
}) => {
  const email = newEmail()
  await openStudy(page)
  const first = await answerMany(page, 3)
  await signUp(page, email)
  await openStudy(page)
  await isSaved(page)

  const other = await otherBrowser(browser, page)
  await openStudy(other)
  const second = await answerMany(other, 5)
  expect(second.slice(0, 3)).toEqual(first)
  await signIn(other, email)
  await openStudy(other)
  await isSaved(other)
  const { events, schedules } = await exported(other)
  expect(events).toHaveLength(8)
  const reps = new Map(schedules.map(({ cardId, reps: own }) => [cardId, own]))
  expect(first.map((cardId) => reps.get(cardId))).toEqual([2, 2, 2])
  expect(second.slice(3).map((cardId) => reps.get(cardId))).toEqual([1, 1])

  await openStudy(page)
  await expect(says(page, /^New 15 /)).toBeVisible()
  await other.context().close()
})

test('reviews may be left behind at sign-in, and are there again after sign-out', async ({ page }) => {
  await openStudy(page)
  await answerMany(page, 2)
  await page.goto('/sign-up')
  await page.getByText('Leave them here').click()
  await page.getByRole('textbox', { name: 'Email' }).fill(newEmail())
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-up')
  await openStudy(page)
  await expect(says(page, /^New 20 /)).toBeVisible()
  await answerMany(page, 1)
  await isSaved(page)
  expect(await exportedCards(page)).toHaveLength(1)
  await signOut(page)
  await openStudy(page)
  await expect(says(page, /^New 18 /)).toBeVisible()
})

test('after sign-out the browser is a guest with an empty log', async ({ page }) => {
  const email = newEmail()
  await openStudy(page)
  await answerMany(page, 2)
  await signUp(page, email)
  await openStudy(page)
  await isSaved(page)
  await signOut(page)
  await openStudy(page)
  await expect(says(page, /^New 20 /)).toBeVisible()
  await signIn(page, email)
  await openStudy(page)
  await expect(says(page, /^New 18 /)).toBeVisible()
})

test("what one learner undoes on one device is undone on the other's screen", async ({ page, browser }) => {
  const email = newEmail()
  await signUp(page, email)
  await openStudy(page)
  await answerMany(page, 2)
  await isSaved(page)
  const other = await otherBrowser(browser, page)
  await signIn(other, email)
  await openStudy(other)
  await expect(says(other, /^New 18 /)).toBeVisible()
  await other.keyboard.press('u')
  await expect(says(other, /^New 19 /)).toBeVisible()
  await isSaved(other)
  await openStudy(page)
  await expect(says(page, /^New 19 /)).toBeVisible()
  await other.context().close()
})

test("a member's recall stands on the topic page of a browser that has never studied", async ({ page, browser }) => {
  const email = newEmail()
  await signUp(page, email)
  await openStudy(page, '/study?topic=sampling')
  const [cardId = ''] = await answerMany(page, 1)
  await isSaved(page)
  const other = await otherBrowser(browser, page)
  await signIn(other, email)
  await other.goto('/topics/sampling')
  const card = other.locator(`article[id="${cardId.split('/')[1]}"]`)
  await expect(card).toContainText('100%')
  await other.context().close()
})

test('devices whose clocks are 36 hours apart lose nothing', async ({ page, browser }) => {
  const email = newEmail()
  await signUp(page, email)
  await openStudy(page)
  await answerMany(page, 2)
  await isSaved(page)
  const { origin } = new URL(page.url())
  const behind = await browser.newContext({ baseURL: origin })
  await behind.clock.install({ time: new Date(Date.now() - 36 * 3_600_000) })
  await behind.clock.resume()
  const late = await behind.newPage()
  await openStudy(late)
  await answerMany(late, 3)
  await signIn(late, email)
  await openStudy(late)
  await isSaved(late)
  const ahead = await browser.newContext({ baseURL: origin })
  await ahead.clock.install({ time: new Date(Date.now() + 36 * 3_600_000) })
  await ahead.clock.resume()
  const early = await ahead.newPage()
  await openStudy(early)
  await answerMany(early, 3)
  await signIn(early, email)
  await openStudy(early)
  await isSaved(early)
  const { events } = await exported(page)
  expect(new Set(events.map(({ id }) => id)).size).toBe(8)
  expect(events).toHaveLength(8)
  const latest = Math.max(...events.map(({ at }) => Date.parse(at)))
  expect(latest).toBeLessThan(Date.now() + 60_000)
  await behind.close()
  await ahead.close()
})

test.describe('where sendings are lost', () => {
  test.use({ tolerated: [/net::ERR_FAILED/] })

  test("a learner's unsent reviews stay theirs on a shared computer", async ({ page, context }) => {
    const [ada, bob] = [newEmail(), newEmail()]
    await signUp(page, ada)
    await openStudy(page)
    await context.route(
      (url) => url.pathname === '/api/reviews' || url.pathname === '/study',
      (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()),
    )
    await answerMany(page, 2)
    await expect(says(page, /^2 reviews waiting$/)).toBeVisible()
    await signOut(page)
    await context.unrouteAll()
    await signUp(page, bob)
    await openStudy(page)
    await expect(says(page, /^New 20 /)).toBeVisible()
    await answerMany(page, 1)
    await isSaved(page)
    expect(await exportedCards(page)).toHaveLength(1)
    await signOut(page)
    await signIn(page, ada)
    await openStudy(page)
    await isSaved(page)
    expect(await exportedCards(page)).toHaveLength(2)
    await expect(says(page, /^New 18 /)).toBeVisible()
  })
})
