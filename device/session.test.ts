import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DeviceLog } from './device-log'
import { followSession, lookAtSession, type SessionSurroundings, type SignedIn } from './session'
import { numbersOf, TestBrowser } from './test-browser'
import { quiet, reviewOf } from './test-log'

let browser: TestBrowser
let log: DeviceLog
let cookie: string | null
let intent: 'bring' | 'leave'
let forgotten: number
let loads: number

beforeEach(async () => {
  browser = new TestBrowser()
  log = browser.open()
  await log.loaded
  cookie = null
  intent = 'bring'
  forgotten = 0
  loads = 0
})

afterEach(() => browser.close())

const around = (): SessionSurroundings => ({
  signedIn: () => cookie,
  log: async () => {
    loads++
    return log
  },
  intent: () => intent,
  forgetIntent: () => {
    forgotten++
  },
  onVisible: browser.page.onVisible,
})

const ada: SignedIn = { id: 'ada', email: 'ada@example.org' }

test('a guest’s page asks nothing and loads nothing', async () => {
  const ask = vi.fn(async () => ada)
  await lookAtSession(ask, around())
  expect(ask).not.toHaveBeenCalled()
  expect(loads).toBe(0)
})

test('asks only where cookie and log differ', async () => {
  const ask = vi.fn(async () => ada)
  cookie = 'ada'
  await lookAtSession(ask, around())
  await lookAtSession(ask, around())
  expect(ask).toHaveBeenCalledTimes(1)
  expect(log.snapshot().owner).toBe('ada')
})

test.each([
  ['bring', [1]],
  ['leave', []],
] as const)('goes by the intent to %s the guest’s reviews, once', async (wish, shown) => {
  log.append(reviewOf(1))
  await browser.saved(log)
  cookie = 'ada'
  intent = wish
  await lookAtSession(async () => ada, around())
  expect(numbersOf(log)).toEqual(shown)
  expect(forgotten).toBe(1)
})

test('without a cookie or a session the owner stays', async () => {
  await log.adopt('ada', true)
  await lookAtSession(async () => null, around())
  cookie = 'bob'
  await lookAtSession(async () => null, around())
  expect(log.snapshot().owner).toBe('ada')
  expect(forgotten).toBe(0)
})

test('follows the session, not the cookie, which anybody can write', async () => {
  cookie = 'mallory'
  await lookAtSession(async () => ada, around())
  expect(log.snapshot().owner).toBe('ada')
})

describe('an answer that was under way when the learner signed out', () => {
  async function overtaken(signOut: () => Promise<unknown>): Promise<void> {
    cookie = 'ada'
    let answer = (_session: SignedIn) => undefined as unknown
    const asked = new Promise<SignedIn>((resolve) => {
      answer = resolve
    })
    const looking = lookAtSession(() => asked, around())
    await quiet()
    await signOut()
    answer(ada)
    await looking
    expect(log.snapshot().owner).toBe(null)
  }

  test('signs nobody in', () => overtaken(() => log.release()))

  test('signs nobody in where the log was another tab’s to release', () =>
    overtaken(async () => {
      const other = browser.open({ channel: null })
      await other.loaded
      await other.release()
    }))

  test('signs nobody in where so far only the cookie has gone', () =>
    overtaken(async () => {
      cookie = null
    }))
})

test('looks again whenever the page comes to the front, and bears a failure', async () => {
  const ask = vi.fn<() => Promise<SignedIn | null>>(async () => ada)
  ask.mockRejectedValueOnce(new Error('offline'))
  cookie = 'ada'
  const stop = followSession(ask, around())
  await quiet()
  expect(log.snapshot().owner).toBe(null)
  browser.page.show()
  await quiet()
  expect(log.snapshot().owner).toBe('ada')
  stop()
  cookie = 'bob'
  browser.page.show()
  await quiet()
  expect(ask).toHaveBeenCalledTimes(2)
})
