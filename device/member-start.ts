/** What the server has of a member, asked for on pages that are the same for everybody. */
import * as z from 'zod/mini'
import { storedSettings } from '../core/settings'
import { cardSeed } from '../core/wire'
import { noteSession } from './account-mark'
import { keepMemberSettings } from './member-settings'
import { deviceLog } from './this-device-log'

const address = '/api/learner'

const learner = z.object({
  owner: z.string(),
  settings: z.unknown(),
  seeds: z.array(cardSeed),
  serverTime: z.string(),
})

/** Another device's reviews are seen at least this late, in ms. */
const freshMs = 60_000

let asked: { userId: string; at: number } | null = null

/**
 * Gives this device's log what the server has of `userId`, who is signed in, once a minute at most. Where the server does
 * not answer, the device goes on from what it knows.
 */
export async function refreshMember(userId: string): Promise<void> {
  const now = performance.now()
  if (asked?.userId === userId && now - asked.at < freshMs) return
  asked = { userId, at: now }
  const response = await fetch(address, { cache: 'no-store' })
  if (response.ok || response.status === 401) noteSession(userId, response.ok)
  const parsed = response.ok ? learner.safeParse(await response.json()) : null
  if (!parsed?.success) {
    asked = null
    return
  }
  const { owner, settings, seeds, serverTime } = parsed.data
  await deviceLog().loaded
  deviceLog().seed(owner, seeds, serverTime)
  keepMemberSettings(owner, storedSettings(settings))
}
