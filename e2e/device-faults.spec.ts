/** Everything that can be wrong with the log on a device, in a real browser: nothing is lost that could be kept. */
import type { Page } from '@playwright/test'
import { installDamage } from './damage'
import type { StorageFault } from './storage-fault'
import { storageFaults } from './storage-faults'
import { expect, test } from './test'

const noon = new Date('2026-03-10T12:00:00.000Z')
/** How many new cards a day begins with: each event that survives has used one of them. */
const newCards = 20

const cardIds = [
  'sampling/temperature',
  'sampling/top-p',
  'evaluation/perplexity',
  'architecture-and-feedback/gateway-vs-router',
]

/** An answer given today, after which the card rests for days. */
const rows = cardIds.map((cardId, number) => {
  const id = `00000000-0000-4000-8000-00000000000${number}`
  const event = {
    id,
    kind: 'review',
    cardId,
    cardVersion: 1,
    at: `2026-03-10T11:00:0${number}.000Z`,
    studyDay: '2026-03-10',
    timeZone: 'UTC',
    rollover: 4,
    rating: 4,
    durationMs: 5_000,
    under: {
      desiredRetention: 0.9,
      maximumInterval: 365,
      learningSteps: ['1m', '10m'],
      relearningSteps: ['10m'],
      fuzz: true,
    },
  }
  return { id, owner: null, acknowledgedAt: null, event }
})
const ids = rows.map(({ id }) => id)

test.use({ timezoneId: 'UTC' })

const harm = (page: Page, { damage: inflict, change = {} }: StorageFault) => page.evaluate(inflict, { ids, change })

async function showsReviews(page: Page, reviews: number): Promise<void> {
  const left = new RegExp(`^New ${newCards - reviews} `)
  await expect(page.getByRole('status').filter({ hasText: left })).toBeVisible({ timeout: 15_000 })
}

async function promises(page: Page, status: StorageFault['status']): Promise<void> {
  const words = status === 'saved' ? /^Saved$/ : /^Not saved on this device$/
  await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible({ timeout: 15_000 })
}

async function answerOne(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show answer' }).click()
  await page.getByRole('button', { name: /^Easy/ }).click()
}

/** How a learner comes to the study page under a fault. `outside` is a page of the site that opens no log. */
const visit: Record<StorageFault['when'], (fault: StorageFault, page: Page, outside: Page) => Promise<void>> = {
  stored: async (fault, page, outside) => {
    await harm(outside, fault)
    await page.goto('/study')
  },
  browser: async (fault, page) => {
    await page.addInitScript(fault.damage, { ids, change: {} })
    await page.goto('/study')
  },
  live: async (fault, page) => {
    await page.goto('/study')
    await promises(page, 'saved')
    await harm(page, fault)
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  },
}

for (const fault of storageFaults) {
  const { when, name, surviving, status, afterReview, next } = fault

  test(`${when}: ${name}`, async ({ page, context }) => {
    await context.clock.setFixedTime(noon)
    await context.addInitScript(installDamage)
    const outside = await context.newPage()
    await outside.route('/outside', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
    )
    await outside.goto('/outside')
    await outside.evaluate((seeds) => damage.seed(seeds), rows)

    await visit[when](fault, page, outside)
    await showsReviews(page, surviving.length)
    await promises(page, status)
    await answerOne(page)
    await showsReviews(page, surviving.length + 1)
    await promises(page, afterReview)
    await page.goto('about:blank')

    // The next visit: what was wrong with the browser is not any more; what was wrong with the database may still be.
    await outside.goto('/study')
    await promises(outside, when === 'stored' ? status : 'saved')
    await showsReviews(outside, next.surviving.length + 1)
  })
}
