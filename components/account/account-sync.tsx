'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { accountHere } from '@/device/account-mark'
import { askSession } from '@/device/ask-session'
import { followSession } from '@/device/session'
import { finishSignOut } from '@/device/sign-out'

/** Sends what a member's log still has to send, and takes over what the server has. A guest's page loads nothing for it. */
async function exchange(): Promise<void> {
  const userId = accountHere()
  if (userId === null) return
  const [{ deviceLog }, { reviewTransport }, { refreshMember }] = await Promise.all([
    import('@/device/this-device-log'),
    import('@/device/transport'),
    import('@/device/member-start'),
  ])
  deviceLog().start(reviewTransport())
  await refreshMember(userId)
}

/** Keeps this device's log in step with who is signed in, on every page but the study screen, which does so itself. */
export function AccountSync() {
  const pathname = usePathname()
  // Signing in and out lead to another page, where the cookie says what came of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is why it looks again
  useEffect(() => {
    const stop = followSession(askSession)
    // What did not arrive is asked for by the next page.
    finishSignOut().catch(() => undefined)
    exchange().catch(() => undefined)
    return stop
  }, [pathname])
  return null
}
