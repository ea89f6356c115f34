/** What a learner does on the site, step by step. */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect } from './test'

export const password = 'quiet harbour lantern seven'

/** An address that nobody has signed up with. */
export const newEmail = () => `learner-${randomUUID()}@example.org`

const fill = async (page: Page, email: string, secret: string) => {
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(secret)
}

/** Makes an account on the site at `address`, by default the one under test, as for all steps here that name one. */
export async function signUp(page: Page, email: string, address = ''): Promise<void> {
  await page.goto(`${address}/sign-up`)
  await fill(page, email, password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-up')
}

export async function signIn(page: Page, email: string, secret = password, address = ''): Promise<void> {
  await page.goto(`${address}/sign-in`)
  await fill(page, email, secret)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

export async function signOut(page: Page): Promise<void> {
  await page.goto('/topics')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
}

export const says = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })

/** Opens the study screen and waits for a card. */
export async function openStudy(page: Page, address = '/study'): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
}

/** Answers the card in front, waits for what follows it, and gives its id. */
export async function answer(page: Page, rating: 'Again' | 'Hard' | 'Good' | 'Easy'): Promise<string | null> {
  const cardId = await page.getByRole('article').getAttribute('data-card-id')
  await page.getByRole('button', { name: 'Show answer' }).click()
  const button = page.getByRole('group', { name: 'Rate your recall' }).getByRole('button', { name: rating })
  await button.click()
  await expect(button).toBeHidden()
  return cardId
}

/** Answers that many cards and gives their ids. */
export async function answerMany(page: Page, count: number, rating: 'Good' | 'Easy' = 'Easy'): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < count; i++) ids.push((await answer(page, rating)) ?? '')
  return ids
}

/** Waits until every answer is on the server, which the screen says. */
export const isSaved = (page: Page, timeout = 15_000) => expect(says(page, /^Saved$/)).toBeVisible({ timeout })

export interface Exported {
  events: { id: string; cardId: string; cardVersion: number; kind: string; at: string; rating?: number }[]
  schedules: { cardId: string; state: string; reps: number }[]
  settings: Record<string, unknown>
}

/** What the server has of the signed-in learner. */
export async function exported(page: Page, address = ''): Promise<Exported> {
  return JSON.parse(await exportBody(page, address))
}

/** The export as text, without the instant at which it was made. */
export async function exportedText(page: Page, address = ''): Promise<string> {
  return (await exportBody(page, address)).replace(/"exportedAt":\s*"[^"]*"/, '')
}

async function exportBody(page: Page, address: string): Promise<string> {
  const response = await page.request.get(`${address}/api/export`)
  expect(response.status()).toBe(200)
  return response.text()
}

/** The cards of the events that the server has of the signed-in learner, sorted. */
export const exportedCards = async (page: Page, address = ''): Promise<string[]> =>
  (await exported(page, address)).events.map(({ cardId }) => cardId).sort()
