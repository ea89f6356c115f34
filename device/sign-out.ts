/** What a device does once its learner has signed out, or is gone. */
import { accountHere } from './account-mark'
import { dropSignOut, isSignOutOpen } from './sign-out-wish'

/** The log and the settings are loaded when they are needed. */
const kept = async () => {
  const [{ deviceLog }, { forgetMemberSettings }] = await Promise.all([
    import('./this-device-log'),
    import('./member-settings'),
  ])
  await deviceLog().loaded
  return { log: deviceLog(), forgetMemberSettings }
}

/** Shows a guest's log from now on; what the member has not sent stays theirs. */
export async function leaveAccount(): Promise<void> {
  const { log, forgetMemberSettings } = await kept()
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
  const { log, forgetMemberSettings } = await kept()
  await log.wipe(userId)
  forgetMemberSettings()
}
