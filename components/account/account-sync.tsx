'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { accountHere } from '@/device/account-mark'
import { askSession } from '@/device/ask-session'
import { followSession } from '@/device/session'
import { finishSignOut } from '@/device/sign-out'

/** Sends what a member's log still has to send. A guest's page loads nothing for it. */
async function sendWaiting(): Promise<void> {
  if (accountHere() === null) return
  const [{ deviceLog }, { reviewTransport }] = await Promise.all([
    import('@/device/this-device-log'),
    import('@/device/transport'),
  ])
  deviceLog().start(reviewTransport())
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
    sendWaiting().catch(() => undefined)
    return stop
  }, [pathname])
  return null
}
