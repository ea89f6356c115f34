'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { accountHere } from '@/device/account-mark'
import { isSignOutOpen } from '@/device/sign-out-wish'
import { onVisible } from '@/device/visible'

/**
 * Keeps this device's log in step with who is signed in, on every page but the study screen, which does so itself. A
 * guest's page loads nothing for it.
 */
export function AccountSync() {
  const pathname = usePathname()
  // Signing in and out lead to another page, where the cookie says what came of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is why it looks again
  useEffect(() => {
    let isGone = false
    let stop: (() => void) | null = null
    const look = async () => {
      if (stop || (accountHere() === null && !isSignOutOpen())) return
      stop = () => undefined
      try {
        const { followAccount } = await import('./follow-account')
        if (!isGone) stop = followAccount()
      } catch {
        // The code did not arrive; the page asks again when it is looked at again.
        stop = null
      }
    }
    void look()
    const stopLooking = onVisible(() => void look())
    return () => {
      isGone = true
      stopLooking()
      stop?.()
    }
  }, [pathname])
  return null
}
