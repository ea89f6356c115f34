import { accountHere } from '@/device/account-mark'
import { askSession } from '@/device/ask-session'
import { refreshMember } from '@/device/member-start'
import { sendingBy } from '@/device/sender'
import { followSession } from '@/device/session'
import { finishSignOut } from '@/device/sign-out'
import { deviceLog } from '@/device/this-device-log'
import { reviewTransport } from '@/device/transport'

/** Sends what a member's log still has to send, and takes over what the server has. */
async function exchange(): Promise<void> {
  const userId = accountHere()
  if (userId === null) return
  deviceLog().start(sendingBy(reviewTransport()))
  await refreshMember(userId)
}

/** Keeps this device's log in step with who is signed in, until the returned function is called. */
export function followAccount(): () => void {
  const stop = followSession(askSession)
  // What did not arrive is asked for by the next page.
  finishSignOut().catch(() => undefined)
  exchange().catch(() => undefined)
  return stop
}
