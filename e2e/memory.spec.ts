/** What the server's process takes of the machine, at most, from an empty folder on. */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { defaultUnder } from '@/core/review-log'
import { studyDayOf } from '@/core/study-day'
import { accountTest, expect, newAddress, session, signUp } from './account-test'

const test = accountTest(async () => ({}))
const cards = ['temperature', 'top-p', 'hallucination', 'test-time-compute'].map((card) => `sampling/${card}`)
const pages = ['/', '/study', '/progress', '/settings', '/topics/sampling', '/api/export']

/** The most that a process ever took; where the system does not tell, what it takes now. */
function megabytes(pid = 0): number {
  const status = `/proc/${pid}/status`
  const kilobytes = existsSync(status)
    ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Number(kilobytes) / 1024
}

/** Sends `count` grades, each by itself, from four tabs at once. */
async function gradeMany(page: Page, origin: string, count: number): Promise<void> {
  const owner = (await session(page))?.user.id
  const grade = async (index: number) => {
    const at = new Date(Date.now() - (count - index) * 60_000)
    const zone = { timeZone: 'UTC', rollover: 4 }
    const what = { kind: 'review', cardId: cards[index % cards.length], cardVersion: 1, rating: 3, durationMs: 4_000 }
    const when = { at: at.toISOString(), studyDay: studyDayOf(at, zone.timeZone, zone.rollover), ...zone }
    const events = [{ id: randomUUID(), ...what, ...when, under: defaultUnder }]
    expect((await page.request.post('/api/reviews', { headers: { origin }, data: { owner, events } })).status()).toBe(
      200,
    )
  }
  let next = 0
  const tab = async () => {
    while (next < count) await grade(next++)
  }
  await Promise.all([tab(), tab(), tab(), tab()])
}

test('a thousand grades and what members look at take less than 500 MB', async ({ page, site }) => {
  test.setTimeout(180_000)
  for (let learner = 0; learner < 2; learner++) {
    await signUp(page, newAddress())
    await gradeMany(page, site.address, 500)
    for (let round = 0; round < 20; round++) await Promise.all(pages.map((path) => page.request.get(path)))
    await page.context().clearCookies()
  }
  expect(megabytes(site.pid())).toBeLessThan(500)
})
