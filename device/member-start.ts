/** What the server has of a member, asked for on pages that are the same for everybody. */
import * as v from 'valibot'
import { storedSettings } from '../core/settings'
import { cardSeed } from '../core/wire'
import { forgetAccount } from './account-mark'
import { askSession } from './ask-session'
import { keepMemberSettings } from './member-settings'
import { deviceLog } from './this-device-log'

const address = '/api/learner'

/** Null: nobody is signed in. */
const learner = v.nullable(
  v.object({
    owner: v.string(),
    settings: v.unknown(),
    seeds: v.array(cardSeed),
    serverTime: v.string(),
  }),
)

/** Another device's reviews are seen at least this late, in ms. */
const freshMs = 60_000

let asked: { userId: string; at: number } | null = null

/** What the server says of the learner who is signed in. Rejects where it says nothing that makes sense. */
async function askLearner() {
  const response = await fetch(address, { cache: 'no-store' })
  if (!response.ok) throw new Error(`the learner was not told: ${response.status}`)
  return v.parse(learner, await response.json())
}

/**
 * Gives this device's log what the server has of `userId`, whom the page's cookie names, once a minute at most. Where
 * the session has ended elsewhere, the page says so from now on. Rejects where the server does not answer; the device
 * goes on from what it knows, and the next call asks again.
 */
export async function refreshMember(userId: string): Promise<void> {
  const now = performance.now()
  if (asked?.userId === userId && now - asked.at < freshMs) return
  asked = { userId, at: now }
  try {
    const found = await askLearner()
    if (!found) {
      // Asked once more, so that an answer from before a sign-in does not deny it.
      if ((await askSession()) === null) forgetAccount(userId)
      asked = null
      return
    }
    const { owner, settings, seeds, serverTime } = found
    await deviceLog().loaded
    deviceLog().seed(owner, seeds, serverTime)
    keepMemberSettings(owner, storedSettings(settings))
  } catch (error) {
    asked = null
    throw error
  }
}
