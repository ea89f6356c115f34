/** The site on PostgreSQL, while PostgreSQL is away. */
import { startPostgres, type TestServer } from '../db/test-postgres'
import { answerMany, isSaved, newEmail, openStudy, password, says } from './learner'
import { type OwnSite, ownSite } from './own-site'
import { expect, test } from './test'

test.use({ tolerated: [/50[03]/, /net::ERR_/, /Failed to fetch/] })

let server: TestServer
let site: OwnSite

test.beforeAll(async () => {
  server = await startPostgres()
  site = await ownSite({ DATABASE_URL: server.url, AUTH_SECRET: 'a secret for this test and no other one' })
  await site.start()
})
test.afterAll(async () => {
  await site?.remove()
  await server?.remove()
})

for (const awayMs of [0, 60_000]) {
  test(`a learner goes on while the database is away for ${awayMs / 1_000} s`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.goto(`${site.address}/sign-up`)
    await page.getByRole('textbox', { name: 'Email' }).fill(newEmail())
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-up')
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
    const { events } = await (await page.request.get(`${site.address}/api/export`)).json()
    expect(events.map(({ cardId }: { cardId: string }) => cardId).sort()).toEqual(answered.sort())
  })
}
