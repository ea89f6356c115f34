/**
 * Signing out has two halves: the server ends the session, then the device shows a guest's log. What happens in between
 * is an answer that leads to another page, so the wish is kept until the cookie is seen to be gone.
 */
import { accountHere } from './account-mark'
import { textItem } from './text-item'

/** The log and the settings are loaded when they are needed: every page of a guest's has this file. */
const kept = async () => {
  const [{ deviceLog }, { forgetMemberSettings }] = await Promise.all([
    import('./this-device-log'),
    import('./member-settings'),
  ])
  await deviceLog().loaded
  return { log: deviceLog(), forgetMemberSettings }
}

const wish = textItem('signing-out', (text) => text !== null)

/** Remembers that the learner wants to sign out here. */
export const wishToSignOut = (): boolean => wish.store('1')

/** Forgets that wish: signing out did not succeed. */
export const dropSignOut = (): boolean => wish.store(null)

/** Shows a guest's log from now on; what the member has not sent stays theirs. */
export async function leaveAccount(): Promise<void> {
  const { log, forgetMemberSettings } = await kept()
  // Somebody may have signed in meanwhile.
  if (accountHere() !== null || !(await log.release())) return
  wish.store(null)
  forgetMemberSettings()
}

/** Whether the learner has signed out here and the device is still to show a guest's log. */
export const isSignOutOpen = (): boolean => wish.snapshot() && accountHere() === null

/** Shows a guest's log where the learner wanted to sign out and has. To be called whenever a page is shown. */
export async function finishSignOut(): Promise<void> {
  if (isSignOutOpen()) await leaveAccount()
}

/** Deletes what this device keeps of `userId`, whose account is gone. */
export async function wipeAccount(userId: string): Promise<void> {
  const { log, forgetMemberSettings } = await kept()
  await log.wipe(userId)
  forgetMemberSettings()
}
