'use client'

import { usePathname } from 'next/navigation'
import { useLayoutEffect, useRef } from 'react'

/** Whether a file of a face came after `time`, in milliseconds since the page was asked for. */
const hasComeSince = (time: number) =>
  performance
    .getEntriesByType('resource')
    .some(({ name, startTime, duration }) => name.endsWith('.woff2') && startTime + duration > time)

/**
 * Has the next page shown in the faces that came too late for the one before. A browser leaves such a face aside for as
 * long as it is declared: the declarations, the element `faces`, are put there anew.
 */
export function FaceKeeper() {
  const pathname = usePathname()
  const shown = useRef({ pathname, since: 0 })
  useLayoutEffect(() => {
    if (shown.current.pathname === pathname) return
    const since = shown.current.since || (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
    shown.current = { pathname, since: performance.now() }
    const faces = document.getElementById('faces')
    if (faces && hasComeSince(since)) document.head.append(faces.cloneNode(true))
  }, [pathname])
  return null
}
