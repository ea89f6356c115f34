/**
 * Signing out has two halves: the server ends the session, then the device shows a guest's log. What happens in between
 * is an answer that leads to another page, so the wish is kept until the cookie is seen to be gone.
 */
import { accountHere } from './account-mark'
import { forgetMemberSettings } from './member-settings'
import { textItem } from './text-item'

const wish = textItem('signing-out', (text) => text !== null)

/** Remembers that the learner wants to sign out here. */
export const wishToSignOut = (): boolean => wish.store('1')

/** Shows a guest's log where the learner wanted to sign out and has. To be called whenever a page is shown. */
export async function finishSignOut(): Promise<void> {
  if (!wish.snapshot() || accountHere() !== null) return
  const { deviceLog } = await import('./this-device-log')
  await deviceLog().loaded
  if (await deviceLog().release()) {
    wish.store(null)
    forgetMemberSettings()
  }
}

/** Deletes what this device keeps of `userId`, whose account is gone. */
export async function wipeAccount(userId: string): Promise<void> {
  const { deviceLog } = await import('./this-device-log')
  await deviceLog().loaded
  await deviceLog().wipe(userId)
  forgetMemberSettings()
}
