import { accountHere } from '@/device/account-mark'
import { askSession } from '@/device/ask-session'
import { refreshMember } from '@/device/member-start'
import { sendHere } from '@/device/send-here'
import { followSession } from '@/device/session'
import { finishSignOut } from '@/device/sign-out'
import type { RecordAction } from '@/device/transport'
import { onVisible } from '@/device/visible'

/** Asks what other devices have done since this page came. Where no answer comes, the next time may bring one. */
function lookElsewhere(): void {
  const here = accountHere()
  if (here !== null) refreshMember(here).catch(() => undefined)
}

/**
 * What the study screen does for a member: it sends their reviews by `record`, and keeps the log in step with who is
 * signed in and with what other devices have done. Until the returned function is called.
 */
export function attend(record: RecordAction): () => void {
  sendHere(record)
  finishSignOut().catch(() => undefined)
  const stopFollowing = followSession(askSession)
  const stopLooking = onVisible(lookElsewhere)
  return () => {
    stopFollowing()
    stopLooking()
  }
}
