/** The site on PostgreSQL: two servers on one, and PostgreSQL away for a while. */
import { startPostgres, type TestServer } from '../db/test-postgres'
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
  signUp,
} from './learner'
import { type OwnSite, ownSite } from './own-site'
import { expect, test } from './test'

test.use({ tolerated: [/503|net::ERR_|Failed to fetch/] })

let server: TestServer
let site: OwnSite

const settings = () => ({
  DATABASE_URL: server.url,
  AUTH_SECRET: 'a secret for this test and no other one',
  TRUSTED_PROXY: '1',
})

test.beforeAll(async () => {
  server = await startPostgres()
  site = await ownSite(settings())
})
test.afterAll(async () => {
  await site?.close()
  await server?.remove()
})

for (const awayMs of [0, 60_000]) {
  test(`a learner goes on while the database is away for ${awayMs / 1_000} s`, async ({ page }) => {
    test.setTimeout(180_000)
    await signUp(page, newEmail(), site.address)
    await openStudy(page, `${site.address}/study`)
    const answered = await answerMany(page, 2)
    await isSaved(page)

    if (awayMs > 0) {
      await server.stop()
      const away = Date.now()
      answered.push(...(await answerMany(page, 3)))
      await expect(says(page, /^3 reviews waiting$/)).toBeVisible({ timeout: 20_000 })
      while (Date.now() - away < awayMs) {
        const asked = Date.now()
        const health = await fetch(`${site.address}/api/health`)
        expect(health.status).toBe(503)
        expect(Date.now() - asked).toBeLessThan(6_000)
        // Pages that need no database are there all the while.
        expect((await fetch(`${site.address}/topics/sampling`)).status).toBe(200)
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)))
      }
      await server.start()
    }
    answered.push(...(await answerMany(page, 1)))
    await isSaved(page, 90_000)
    expect(await exportedCards(page, site.address)).toEqual(answered.sort())
  })
}

test('two servers share one database, its learners and the end of their sessions', async ({ page, browser }) => {
  test.setTimeout(90_000)
  const other = await ownSite(settings())
  const email = newEmail()
  await signUp(page, email, site.address)
  await openStudy(page, `${site.address}/study`)
  const elsewhere = await browser.newContext()
  const there = await elsewhere.newPage()
  await signIn(there, email, password, other.address)
  await openStudy(there, `${other.address}/study`)
  const answered = [...(await answerMany(page, 3)), ...(await answerMany(there, 2))]
  await isSaved(page)
  await isSaved(there)
  expect(await exportedCards(page, site.address)).toEqual(answered.sort())
  const { events } = await exported(page, site.address)
  expect((await exported(there, other.address)).events).toEqual(events)
  await page.goto(`${site.address}/settings`)
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect
    .poll(async () => (await there.request.get(`${other.address}/api/export`)).status(), { timeout: 5_000 })
    .toBe(401)
  await elsewhere.close()
  await other.close()
})
