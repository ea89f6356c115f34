/** What a device does once its learner has signed out, or is gone. It has the log's code with it. */
import { accountHere } from './account-mark'
import { forgetMemberSettings } from './member-settings'
import { dropSignOut, isSignOutOpen } from './sign-out-wish'
import { deviceLog } from './this-device-log'

async function loadedLog() {
  await deviceLog().loaded
  return deviceLog()
}

/** Shows a guest's log from now on; what the member has not sent stays theirs. */
export async function leaveAccount(): Promise<void> {
  const log = await loadedLog()
  // Somebody may have signed in meanwhile.
  if (accountHere() !== null || !(await log.release())) return
  dropSignOut()
  forgetMemberSettings()
}

/** Shows a guest's log where the learner wanted to sign out and has. To be called whenever a page is shown. */
export async function finishSignOut(): Promise<void> {
  if (isSignOutOpen()) await leaveAccount()
}

/** Deletes what this device keeps of `userId`, whose account is gone. */
export async function wipeAccount(userId: string): Promise<void> {
  const log = await loadedLog()
  await log.wipe(userId)
  forgetMemberSettings()
}
