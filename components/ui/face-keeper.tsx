'use client'

import { usePathname } from 'next/navigation'
import { useLayoutEffect } from 'react'

/** Whether a face came after the first paint. */
function isAnyLate(): boolean {
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  if (!paint) return false
  return performance
    .getEntriesByType('resource')
    .some(({ name, startTime, duration }) => name.endsWith('.woff2') && startTime + duration > paint.startTime)
}

/**
 * Has the next page shown in the faces that came too late for the one before. A browser leaves such a face aside for as
 * long as it is declared: the declarations, the element `faces`, are put there anew.
 */
export function FaceKeeper() {
  const pathname = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is done is done as a page is left
  useLayoutEffect(() => {
    return () => {
      const faces = document.getElementById('faces')
      if (isAnyLate()) faces?.after(faces.cloneNode(true))
    }
  }, [pathname])
  return null
}
