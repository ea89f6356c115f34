'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { whenMember } from './when-member'

/**
 * Keeps this device's log in step with who is signed in, on every page but the study screen, which does so itself. A
 * guest's page loads nothing for it.
 */
export function AccountSync() {
  const pathname = usePathname()
  // Signing in and out lead to another page, where the cookie says what came of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is why it looks again
  useEffect(() => whenMember(async () => (await import('@/device/this-learner')).followAccount), [pathname])
  return null
}
