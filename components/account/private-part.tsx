'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import { accountHere } from '@/device/account-mark'
import { onVisible } from '@/device/visible'

interface PrivatePartProps {
  /** Whose the part is, as the server gave it; null: a guest's, which is nobody's secret. */
  owner: string | null
  /** Stands in its place until the server has said what whoever is signed in now may see. */
  fallback: ReactNode
  children: ReactNode
}

/**
 * A part of a page that is one learner's. Pages are kept when others take their place, and tabs stay open while somebody
 * else signs in: what was drawn for one is hidden from the next, and drawn anew.
 */
export function PrivatePart({ owner, fallback, children }: PrivatePartProps) {
  const here = useSyncExternalStore(
    onVisible,
    () => accountHere(),
    () => owner,
  )
  const [drawnFor, setDrawnFor] = useState(owner)
  const router = useRouter()
  useEffect(() => {
    if (here === drawnFor) return
    startTransition(() => {
      router.refresh()
      setDrawnFor(here)
    })
  }, [here, drawnFor, router])
  return here === drawnFor || owner === null ? children : fallback
}
