import type { BrowserContext } from '@playwright/test'
import type { Card } from '../core/card'
import { violations } from './axe'
import { answer, answerMany, exported, isSaved, newEmail, openStudy, signUp } from './learner'
import { expect, test } from './test'

// What the worker brings from its copy is no request of the page's, and could not be another one.
test.use({ serviceWorkers: 'block' })

/** From now on `cardId` has another answer, since 25 November 2026; the one before it said `before`. */
async function riseVersion(context: BrowserContext, cardId: string, before: (answer: string) => string) {
  await context.route('**/api/deck/*', async (route) => {
    const response = await route.fetch()
    const { cards }: { cards: Card[] } = await response.json()
    const rise = (card: Card): Card => {
      const earlier = [{ version: 1, since: '2026-03-01', answer: before(card.answer) }]
      return card.cardId === cardId ? { ...card, version: 2, changed: '2026-11-25', earlier } : card
    }
    await route.fulfill({ response, json: { cards: cards.map(rise) } })
  })
}

test('a learner of an older version is told what changed, once', async ({ page, context }) => {
  await signUp(page, newEmail())
  await openStudy(page, '/study?topic=sampling')
  const first = (await answer(page, 'Good')) ?? ''
  await isSaved(page)
  await riseVersion(context, first, (text) => text.replace(/^\S+/, 'Formerly'))
  await openStudy(page, '/study?topic=sampling')
  const article = page.getByRole('article')
  const changes = page.getByRole('region', { name: 'What changed' })
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Easy' })).toBeVisible()
  await expect(changes).toBeHidden()
  await page.keyboard.press('4')
  await answerMany(page, 2)

  // Nothing else is left: the first one comes before its minute.
  await expect(article).toHaveAttribute('data-card-id', first)
  await expect(article).toContainText('This answer changed on 25 November 2026.')
  await expect(article.getByRole('deletion')).toBeHidden()
  await page.getByRole('button', { name: 'Show answer' }).click()
  await expect(changes).toContainText('You learned the one of 1 March 2026.')
  await expect(changes.getByRole('deletion')).toHaveText('[taken out: Formerly]')
  await expect(changes.getByRole('insertion')).toHaveText(/^\[put in: \S+\]$/)
  expect(await violations(page, 'an answer that changed')).toEqual([])
  await page.keyboard.press('1')
  await isSaved(page)
  const versions = (await exported(page)).events.filter(({ cardId }) => cardId === first)
  expect(versions.map(({ cardVersion }) => cardVersion)).toEqual([1, 2])

  await expect(article).toHaveAttribute('data-card-id', first)
  await page.getByRole('button', { name: 'Show answer' }).click()
  await expect(page.getByRole('button', { name: 'Easy' })).toBeVisible()
  await expect(changes).toBeHidden()
})

test('that a card was checked over a year ago is said by the reader’s clock', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-01-01T12:00:00Z'))
  await page.goto('/topics/sampling/temperature')
  const note = page.getByRole('complementary', { name: 'About this card' })
  await expect(note).toContainText(/Checked \d+ \w+ \d{4}\./)
  await page.clock.setFixedTime(new Date('2099-01-01T12:00:00Z'))
  await page.reload()
  await expect(note).toContainText(/Checked \d+ \w+ \d{4}, over a year ago\./)
  await openStudy(page, '/study?topic=sampling')
  await expect(page.getByRole('article')).not.toContainText('over a year ago')
  await page.getByRole('button', { name: 'Show answer' }).click()
  await expect(page.getByRole('article')).toContainText(/Checked \d+ \w+ \d{4}, over a year ago\./)
})
