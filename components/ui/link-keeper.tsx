'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const isRoute = (address: string | null | undefined): address is Route => Boolean(address?.startsWith('/'))

/** Where the `SiteLink` that `event` is on leads, if it is on one. */
function addressAt({ target }: Event): Route | null {
  const address = target instanceof Element ? target.closest('a[data-site]')?.getAttribute('href') : null
  return isRoute(address) ? address : null
}

/** Whether a click asks for more than to follow the link here. */
const isModified = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey

/**
 * Follows the links of this site without loading a page anew. What one leads to is fetched ahead once a pointer or the
 * focus is on it, and not for every link in sight: a page of links would load the whole site, and the study screen's
 * code with it.
 */
export function LinkKeeper() {
  const router = useRouter()
  useEffect(() => {
    let meant: Route | null = null
    const mean = (event: Event) => {
      const address = addressAt(event)
      if (address !== null && address !== meant) router.prefetch(address)
      meant = address
    }
    const follow = (event: MouseEvent) => {
      const address = addressAt(event)
      if (address === null || event.defaultPrevented || isModified(event)) return
      event.preventDefault()
      router.push(address)
    }
    const intents = ['pointerover', 'focusin', 'touchstart'] as const
    for (const intent of intents) document.addEventListener(intent, mean, { passive: true })
    document.addEventListener('click', follow)
    return () => {
      for (const intent of intents) document.removeEventListener(intent, mean)
      document.removeEventListener('click', follow)
    }
  }, [router])
  return null
}
