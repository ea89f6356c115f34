/** The network and the server fail while a learner grades. Every fault's journey is first taken without it. */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Asked, type FaultyProxy, faultyProxy } from './faulty-proxy'
import {
  answer,
  answerMany,
  exported,
  exportedCards,
  exportedText,
  isSaved,
  newEmail,
  openStudy,
  says,
  signUp,
} from './learner'
import { type OwnSite, ownSite } from './own-site'
import { expect, test } from './test'

// What is lost on the way, the browser reports as an error of its own.
test.use({ tolerated: [/net::ERR_|Failed to load resource|Failed to fetch/] })

const isOfReviews = ({ method, path }: Asked) =>
  method === 'POST' && (path.startsWith('/api/reviews') || path.startsWith('/study'))

/** Each card once, in the log and in the schedules. */
async function expectEachOnce(page: Page, cardIds: readonly string[]): Promise<void> {
  const { events, schedules } = await exported(page)
  expect(events.map(({ cardId }) => cardId).sort()).toEqual([...cardIds].sort())
  expect(schedules.map(({ cardId, reps }) => [cardId, reps]).sort()).toEqual(
    [...cardIds].sort().map((cardId) => [cardId, 1]),
  )
}

test.describe('through a proxy', () => {
  let proxy: FaultyProxy

  test.beforeEach(async ({ baseURL }) => {
    proxy = await faultyProxy(baseURL ?? '')
  })
  test.afterEach(() => proxy.close())

  async function studiesThere(page: Page): Promise<void> {
    await signUp(page, newEmail(), proxy.address)
    await openStudy(page, `${proxy.address}/study`)
  }

  const faults: [string, (index: number) => 'whole' | 'lose-answer' | 'lose-request'][] = [
    ['nothing is lost', () => 'whole'],
    ['half of the answers are lost', (index) => (index % 2 === 0 ? 'lose-answer' : 'whole')],
    ['half of the requests are lost', (index) => (index % 2 === 0 ? 'lose-request' : 'whole')],
    [
      'two of three are lost, one way or the other',
      (index) => (['lose-answer', 'lose-request', 'whole'] as const)[index % 3] ?? 'whole',
    ],
  ]
  for (const [name, fate] of faults) {
    test(`each review is stored once where ${name}`, async ({ page }) => {
      await studiesThere(page)
      let sent = 0
      proxy.decide((asked) => (isOfReviews(asked) ? fate(sent++) : 'whole'))
      const answered = await answerMany(page, 8)
      await isSaved(page, 30_000)
      expect(sent).toBeGreaterThan(0)
      const cookies = await page.context().cookies(proxy.address)
      expect(cookies.length).toBeGreaterThan(0)
      expect(await exportedCards(page, proxy.address)).toEqual(answered.sort())
    })
  }

  test('every recorded request, sent three times again backwards, changes nothing', async ({ page }) => {
    await studiesThere(page)
    await answerMany(page, 4)
    await page.keyboard.press('u')
    await answer(page, 'Good')
    await isSaved(page)
    const before = await exportedText(page, proxy.address)
    const recorded = proxy.asked.filter(isOfReviews)
    expect(recorded.length).toBeGreaterThan(0)
    const statuses: number[] = []
    for (const { method, path, headers, body } of [...recorded, ...recorded, ...recorded].reverse()) {
      const { 'content-length': _length, host: _host, connection: _connection, ...kept } = headers
      const given = Object.entries(kept).map(([key, value]) => [key, String(value)] as [string, string])
      const reply = await fetch(proxy.address + path, { method, headers: given, body: new Uint8Array(body) })
      statuses.push(reply.status)
      await reply.arrayBuffer()
    }
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(await exportedText(page, proxy.address)).toBe(before)
  })

  test('an open tab whose actions a new deployment no longer knows goes on by the other way', async ({ page }) => {
    await studiesThere(page)
    const actions: string[] = []
    proxy.rewrite((asked) => {
      const action = asked.headers['next-action']
      if (action === undefined || !isOfReviews(asked)) return asked
      actions.push(String(action))
      return { ...asked, headers: { ...asked.headers, 'next-action': '00'.repeat(21) } }
    })
    const answered = await answerMany(page, 3)
    await isSaved(page)
    expect(actions.length).toBeGreaterThan(0)
    expect(proxy.asked.some(({ path }) => path.startsWith('/api/reviews'))).toBe(true)
    expect(await exportedCards(page, proxy.address)).toEqual(answered.sort())
  })
})

test('a learner offline goes on, closes the tab, comes back, and all is sent', async ({ page, context }) => {
  await signUp(page, newEmail())
  await openStudy(page)
  const answered = await answerMany(page, 2)
  await isSaved(page)
  await context.setOffline(true)
  answered.push(...(await answerMany(page, 3)))
  await expect(says(page, /^3 reviews waiting$/)).toBeVisible()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await openStudy(again)
  await isSaved(again)
  await expectEachOnce(again, answered)
})

test.describe('on a site of its own', () => {
  let site: OwnSite

  test.beforeEach(async () => {
    site = await ownSite({ TRUSTED_PROXY: '1' })
  })
  test.afterEach(() => site.close())

  for (const isKilled of [false, true]) {
    test(`the server ${isKilled ? 'is killed while a learner grades, and comes back' : 'stays'}`, async ({ page }) => {
      test.setTimeout(90_000)
      await signUp(page, newEmail(), site.address)
      await openStudy(page, `${site.address}/study`)
      const answered: string[] = []
      for (let round = 0; round < 3; round++) {
        answered.push(...(await answerMany(page, 2)))
        if (isKilled) await site.stop('SIGKILL')
        answered.push(...(await answerMany(page, 2)))
        await site.start()
        await isSaved(page)
      }
      expect(await exportedCards(page, site.address)).toEqual(answered.sort())
    })
  }
})

test('what a restored backup is too old to hold comes back from the device', async ({ page }) => {
  test.setTimeout(90_000)
  const site = await ownSite({ TRUSTED_PROXY: '1' })
  await signUp(page, newEmail(), site.address)
  await openStudy(page, `${site.address}/study`)
  const answered = await answerMany(page, 1)
  await isSaved(page)
  await site.stop()
  await site.start()
  answered.push(...(await answerMany(page, 3)))
  await isSaved(page)
  await site.stop()
  const backups = join(site.dataDir, 'backups')
  const [newest = ''] = readdirSync(backups).sort().reverse()
  const restoring = ['--import', 'tsx', 'scripts/restore.ts', join(backups, newest)]
  execFileSync(process.execPath, restoring, { env: { NODE_ENV: 'production', DATA_DIR: site.dataDir } })
  await site.start()
  expect(await exportedCards(page, site.address)).toHaveLength(1)
  await openStudy(page, `${site.address}/study`)
  await expect.poll(() => exportedCards(page, site.address), { timeout: 15_000 }).toEqual(answered.sort())
  await isSaved(page)
  await site.close()
})

test('an export says the same twice', async ({ page }) => {
  await signUp(page, newEmail())
  await openStudy(page)
  await answerMany(page, 2)
  await isSaved(page)
  expect(await exportedText(page)).toBe(await exportedText(page))
})
