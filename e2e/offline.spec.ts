/** The site without a network, after a visit that saw one page of it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { cards, topics } from '../content/deck'
import { writeWorker } from '../scripts/worker.mjs'
import { type FaultyProxy, faultyProxy } from './faulty-proxy'
import { buildInUse, isKept, keptBuilds, keptTexts } from './kept-site'
import { answer, answerMany, exportedCards, isSaved, newEmail, openStudy, says, signUp } from './learner'
import { type OwnSite, ownSite } from './own-site'
import { expect, test } from './test'

// What does not arrive, the browser and the router report as errors of their own.
test.use({ serviceWorkers: 'allow', tolerated: [/net::ERR_|Failed to load resource|Failed to fetch/] })

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

test.describe('on a site of its own', () => {
  let site: OwnSite

  test.beforeEach(async () => {
    site = await ownSite()
  })
  test.afterEach(() => site.close())

  test('a guest who saw the home page reads and studies on while the site is down', async ({ page }) => {
    test.setTimeout(90_000)
    await page.goto(`${site.address}/`)
    await isKept(page)
    await site.stop()

    await page.getByRole('link', { name: 'Browse the topics' }).click()
    await expect(heading(page, 'Topics')).toBeVisible()
    for (const { slug, title } of topics().slice(-3)) {
      expect((await page.goto(`${site.address}/topics/${slug}?from=chat`))?.status()).toBe(200)
      await expect(heading(page, title)).toBeVisible()
    }
    expect((await page.goto(`${site.address}/topics/sampling/top-p`))?.status()).toBe(200)
    await expect(page.locator('article .a')).toBeVisible()
    const kept = (await keptTexts(page)).map(([path]) => path)
    expect(kept).toEqual(expect.arrayContaining(cards().map(({ cardId }) => `/topics/${cardId}`)))

    await page.keyboard.press('/')
    await page.getByRole('combobox', { name: 'Search cards, topics and pages' }).fill('speculative')
    await expect(page.getByRole('option', { name: /speculative decoding/i }).first()).toBeVisible()
    await page.goto(`${site.address}/search?q=speculative`)
    await page
      .getByRole('link', { name: /speculative decoding/i })
      .first()
      .click()
    await expect(page).toHaveURL(/\/topics\/inference-optimization\/speculative-decoding$/)

    await page.goto(`${site.address}/topics/evaluation`)
    await page.getByRole('link', { name: 'Study this topic' }).click()
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
    await expect(page).toHaveURL(/\/study\?topic=evaluation$/)
    await page.keyboard.press('Space')
    await page.keyboard.press('e')
    await expect(page.getByRole('heading', { name: 'In short, why' })).toBeVisible()
    await page.keyboard.press('4')
    const answered = await answerMany(page, 5)
    expect(answered.every((cardId) => cardId.startsWith('evaluation/'))).toBe(true)
    await expect(heading(page, /^Done for today/)).toBeVisible()

    await page.goto(`${site.address}/progress`)
    await expect(heading(page, /recall/)).toBeVisible()

    await page.goto(`${site.address}/settings`)
    await expect(heading(page, 'Offline.')).toBeVisible()
    await page.getByRole('link', { name: 'Sampling' }).click()
    await expect(heading(page, 'Sampling')).toBeVisible()

    await page.goto(`${site.address}/settings`)
    await site.start()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(heading(page, 'Settings')).toBeVisible()
  })
})

test('a member’s answers wait and go out, and nothing of theirs is kept with the site', async ({ page, context }) => {
  const email = newEmail()
  await signUp(page, email)
  await openStudy(page)
  const answered = await answerMany(page, 2)
  await isSaved(page)
  await isKept(page)
  for (const address of ['/progress', '/settings', '/topics/sampling', '/study?topic=sampling'])
    await page.goto(address)

  await context.setOffline(true)
  await openStudy(page)
  answered.push((await answer(page, 'Good')) ?? '')
  await expect(says(page, /^1 review waiting$/)).toBeVisible()
  await page.goto('/progress')
  await expect(heading(page, 'Offline.')).toBeVisible()
  await openStudy(page)
  await expect(says(page, /^Offline\. 1 answer is kept here/)).toBeVisible()

  const texts = await keptTexts(page)
  expect(texts.length).toBeGreaterThan(60)
  expect(texts.filter(([, text]) => text.includes(email)).map(([path]) => path)).toEqual([])
  const isPrivate = (path: string) => /^\/(study|progress|settings|sign-in|api\/(?!deck\/).*)$/.test(path)
  expect(texts.filter(([path, text]) => isPrivate(path) || /set-cookie/i.test(text)).map(([path]) => path)).toEqual([])

  await context.setOffline(false)
  await isSaved(page)
  expect(new Set(await exportedCards(page))).toEqual(new Set(answered))
})

test.describe('through a proxy', () => {
  let proxy: FaultyProxy

  test.beforeEach(async ({ baseURL }) => {
    proxy = await faultyProxy(baseURL ?? '')
  })
  test.afterEach(() => proxy.close())

  test('a page that is kept opens on a network that does not answer', async ({ page }) => {
    await page.goto(`${proxy.address}/`)
    await isKept(page)
    proxy.decide(() => 'hold-request')
    await page.goto(`${proxy.address}/topics/sampling`)
    await expect(heading(page, 'Sampling')).toBeVisible()
    await page.getByRole('link', { name: 'Study this topic' }).click()
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
  })

  test('a network cut while the site is fetched leaves nothing behind, and the next visit fetches it', async ({
    page,
  }) => {
    const isPage = (path: string) => /^\/topics\/[^/]+\/[^/]+$/.test(path)
    let lost = 0
    proxy.decide(({ path }) => {
      if (!isPage(path)) return 'whole'
      lost += 1
      return 'lose-request'
    })
    await page.goto(`${proxy.address}/`)
    await expect.poll(() => lost, { timeout: 20_000 }).toBeGreaterThan(0)
    await expect.poll(() => keptBuilds(page)).toEqual([])
    await page.getByRole('link', { name: 'Browse the topics' }).click()
    await expect(heading(page, 'Topics')).toBeVisible()
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
    proxy.decide(() => 'whole')
    await page.goto(`${proxy.address}/topics`)
    await isKept(page)
  })

  test('a new version waits for the tab that has the old one, which goes on without the old server', async ({
    page,
  }) => {
    test.setTimeout(60_000)
    await page.goto(`${proxy.address}/`)
    await isKept(page)
    await openStudy(page, `${proxy.address}/study?topic=sampling`)
    const first = await answer(page, 'Good')
    const [before = ''] = (await keptBuilds(page)).filter((name) => name !== 'site')

    const folder = await mkdtemp(join(tmpdir(), 'deck-worker-'))
    const outfile = join(folder, 'sw.js')
    await writeWorker({ version: 'the-next', outfile })
    const script = await readFile(outfile, 'utf8')
    await rm(folder, { recursive: true })
    proxy.stand(({ path }) => (path === '/sw.js' ? script : null))
    const files: string[] = []
    proxy.decide(({ path }) => {
      if (!path.startsWith('/_next/static/')) return 'whole'
      files.push(path)
      return 'lose-request'
    })
    await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update())
    const waiting = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? 'none')
    await expect.poll(waiting, { timeout: 20_000, intervals: [100] }).toBe('installed')
    expect(await keptBuilds(page)).toEqual(['site', before, 'site the-next'].sort())

    const second = await answer(page, 'Good')
    await page.goto(`${proxy.address}/progress`)
    await expect(heading(page, /recall/)).toBeVisible()
    expect(files).toEqual([])

    const context = page.context()
    const other = await context.newPage()
    await page.close()
    await expect.poll(() => buildInUse(context), { intervals: [100] }).toBe('the-next')
    await openStudy(other, `${proxy.address}/study?topic=sampling`)
    const third = await other.getByRole('article').getAttribute('data-card-id')
    expect(new Set([first, second, third]).size).toBe(3)
    expect(files).toEqual([])
  })
})
