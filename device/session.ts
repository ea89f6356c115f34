/**
 * Keeps the log's owner in step with who is signed in. It has the log's code with it, so that a page loads it only where
 * the readable cookie names somebody.
 */
import { accountHere } from './account-mark'
import type { DeviceLog } from './device-log'
import { forgetSignInIntent, type SignInIntent, signInIntent } from './sign-in-intent'
import { deviceLog } from './this-device-log'
import { onVisible } from './visible'

export interface SignedIn {
  id: string
  email: string
}

export interface SessionSurroundings {
  /** The id of the user whom the page's readable cookie names; null where it names nobody. */
  signedIn: () => string | null
  log: () => Promise<DeviceLog>
  /** What is to become of the guest's reviews. */
  intent: () => SignInIntent
  forgetIntent: () => unknown
  onVisible: (listener: () => void) => () => void
}

const browser: SessionSurroundings = {
  signedIn: () => accountHere(),
  log: async () => deviceLog(),
  intent: signInIntent,
  forgetIntent: forgetSignInIntent,
  onVisible,
}

/** Looks once. Rejects where the log's code or the answer did not arrive; the next look asks again. */
export async function lookAtSession(ask: () => Promise<SignedIn | null>, around: SessionSurroundings): Promise<void> {
  const named = around.signedIn()
  if (named === null) return
  const log = await around.log()
  await log.loaded
  if (log.snapshot().owner === named) return
  const epoch = log.epoch()
  const session = await ask()
  // A learner who has signed out meanwhile is not signed in by an answer that was under way: `adopt` compares the epoch.
  if (session === null || around.signedIn() === null) return
  await log.adopt(session.id, around.intent() === 'bring', epoch)
  if (log.snapshot().owner === session.id) around.forgetIntent()
}

/**
 * Has the log belong to whoever signs in, now and whenever the page comes to the front, until the returned function is
 * called. `ask` gives the session as the server knows it. Without a session the owner stays: only signing out changes it.
 */
export function followSession(ask: () => Promise<SignedIn | null>, around: SessionSurroundings = browser): () => void {
  let isLooking = false
  const look = async () => {
    if (isLooking) return
    isLooking = true
    await lookAtSession(ask, around).catch(() => undefined)
    isLooking = false
  }
  void look()
  return around.onVisible(() => void look())
}
