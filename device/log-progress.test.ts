import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Rating } from '../core/review-log'
import { newBase } from '../core/schedule/replay'
import { defaultSettings, type StudySettings } from '../core/settings'
import type { Progress } from './card-progress'
import { watchProgress } from './log-progress'
import { TestBrowser } from './test-browser'
import { eventId, quiet, reviewOf } from './test-log'

let browser: TestBrowser
let shown: Progress[]
let settings: StudySettings
let tellOfSettings: () => void

beforeEach(() => {
  browser = new TestBrowser()
  shown = []
  settings = defaultSettings
})

afterEach(() => browser.close())

const minute = 60_000
const cardId = 'sampling/temperature'

/** A review made now. */
const reviewNow = (number: number, rating: Rating) =>
  reviewOf(number, { cardId, rating, at: browser.clock.now().toISOString() })

const last = () => {
  const progress = shown.at(-1)
  if (!progress) throw new Error('nothing was shown')
  return progress
}

async function watch() {
  const log = browser.open()
  const { after } = browser.clock
  const onSettings = (listener: () => void) => {
    tellOfSettings = listener
    return () => undefined
  }
  const { onVisible } = browser.page
  const around = { after, zone: () => 'UTC', settings: () => settings, onSettings, onVisible }
  watchProgress(log, around, (progress) => shown.push(progress))
  await log.loaded
  await quiet()
  return log
}

test('an empty log is progress on no card', async () => {
  await watch()
  expect(last()).toEqual({ now: browser.clock.now(), desiredRetention: 0.9, byCard: new Map() })
})

test('a review shows at once', async () => {
  const log = await watch()
  log.append(reviewNow(1, 4))
  expect(last().byCard.get(cardId)).toMatchObject({ state: 'Review', recall: 1, elapsedDays: 0, due: false })
  expect(last().byCard.get(cardId)?.dueInDays).toBeGreaterThan(3)
})

test('the version that was answered last is known', async () => {
  const log = await watch()
  log.append(reviewNow(1, 4))
  log.append({ ...reviewNow(2, 4), cardVersion: 2 })
  expect(last().byCard.get(cardId)?.cardVersion).toBe(2)
})

test('recall falls with the days, by fractions of them, to 90 % when stability has passed', async () => {
  const log = await watch()
  log.append(reviewNow(1, 4))
  browser.clock.ms += 12 * 60 * minute
  browser.page.show()
  expect(last().byCard.get(cardId)).toMatchObject({ elapsedDays: 0.5 })
  const stability = last().byCard.get(cardId)?.stability ?? 0
  browser.clock.ms += (stability - 0.5) * 86_400_000
  browser.page.show()
  expect(last().byCard.get(cardId)?.recall).toBeCloseTo(0.9, 6)
  expect(last().byCard.get(cardId)).toMatchObject({ due: true })
})

test('a card becomes due at its minute without anything else happening', async () => {
  const log = await watch()
  log.append(reviewNow(1, 1))
  expect(last().byCard.get(cardId)).toMatchObject({ state: 'Learning', due: false, dueInDays: 0 })
  browser.clock.advance(minute - 1)
  expect(last().byCard.get(cardId)?.due).toBe(false)
  browser.clock.advance(2)
  expect(last().byCard.get(cardId)?.due).toBe(true)
})

test('a card becomes due when its study day begins', async () => {
  const log = await watch()
  log.append(reviewNow(1, 4))
  const dueDay = last().byCard.get(cardId)?.dueDay
  browser.clock.advance(Date.parse(`${dueDay}T03:59:59.999Z`) - browser.clock.ms)
  expect(last().byCard.get(cardId)?.due).toBe(false)
  browser.clock.advance(2)
  expect(last().byCard.get(cardId)).toMatchObject({ due: true, dueInDays: 0 })
})

test('a review taken back is no progress', async () => {
  const log = await watch()
  log.append(reviewNow(1, 3))
  const { rating, durationMs, under, kind, ...common } = reviewNow(2, 3)
  log.append({ ...common, kind: 'undo', undoes: eventId(1) })
  expect(last().byCard.size).toBe(0)
})

test('a card that was reset is no progress', async () => {
  const log = await watch()
  log.append(reviewNow(1, 3))
  const { rating, durationMs, under, kind, ...common } = reviewNow(2, 3)
  log.append({ ...common, kind: 'reset', at: new Date(browser.clock.ms + 1).toISOString() })
  expect(last().byCard.size).toBe(0)
})

test('a changed setting counts at once: what is aimed at, and when the day begins', async () => {
  const log = await watch()
  log.append(reviewNow(1, 4))
  const days = last().byCard.get(cardId)?.dueInDays ?? 0
  const hour = browser.clock.now().getUTCHours()
  settings = { ...defaultSettings, desiredRetention: 0.8, rollover: hour + 1 }
  tellOfSettings()
  expect(last().desiredRetention).toBe(0.8)
  expect(last().byCard.get(cardId)?.dueInDays).toBe(days + 1)
})

test('a user’s progress is what the seeds and their own reviews fold to, and nobody else’s', async () => {
  const log = await watch()
  log.append(reviewNow(1, 4))
  await log.adopt('ada', false)
  expect(last().byCard.size).toBe(0)
  const known = reviewOf(2, { cardId: 'sampling/top-p', rating: 4, at: browser.clock.now().toISOString() })
  log.seed('ada', [{ cardId: known.cardId, base: newBase, events: [known] }], browser.clock.now().toISOString())
  expect([...last().byCard.keys()]).toEqual(['sampling/top-p'])
  const after = last().byCard.get('sampling/top-p')
  log.append(reviewNow(3, 4))
  expect([...last().byCard.keys()]).toEqual(['sampling/top-p', cardId])
  expect(last().byCard.get('sampling/top-p')).toEqual(after)
  await log.release()
  expect([...last().byCard.keys()]).toEqual([cardId])
})
