/**
 * Whoever learns on this device: their progress, and their log kept in step with who is signed in. One file, so that a
 * page that needs the log for both loads it once.
 */
import { accountHere } from './account-mark'
import { askSession } from './ask-session'
import type { Progress } from './card-progress'
import { watchProgress } from './log-progress'
import { refreshMember } from './member-start'
import { deviceZone } from './place'
import { followSession } from './session'
import { settingsInForce, subscribeSettingsInForce } from './settings-in-force'
import { finishSignOut } from './sign-out'
import { after } from './surroundings'
import { deviceLog } from './this-device-log'
import { onVisible } from './visible'

/** Shows the progress of this tab's log from now on. */
export function showLogProgress(show: (progress: Progress) => void): void {
  const settings = { settings: settingsInForce, onSettings: subscribeSettingsInForce }
  watchProgress(deviceLog(), { zone: deviceZone, ...settings, after, onVisible }, show)
}

/**
 * Sends what a member's log has to send, now or later, until the returned function is called. The code for it is loaded
 * where there is something.
 */
function sendWaiting(): () => void {
  const log = deviceLog()
  let isAsked = false
  const look = () => {
    if (isAsked || accountHere() === null || log.snapshot().waiting === 0) return
    isAsked = true
    const begun = import('./send-here').then(({ sendHere }) => sendHere())
    // Where the code did not arrive, it is asked for at the next change.
    begun.catch(() => {
      isAsked = false
    })
  }
  void log.loaded.then(look)
  return log.subscribe(look)
}

/** Keeps this device's log in step with who is signed in, and sends it, until the returned function is called. */
export function followAccount(): () => void {
  const stopFollowing = followSession(askSession)
  const stopSending = sendWaiting()
  const userId = accountHere()
  // What did not arrive is asked for by the next page.
  finishSignOut().catch(() => undefined)
  if (userId !== null) refreshMember(userId).catch(() => undefined)
  return () => {
    stopFollowing()
    stopSending()
  }
}
