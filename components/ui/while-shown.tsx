'use client'

import { type ReactNode, useLayoutEffect, useState } from 'react'

/**
 * Its children while their page is the one that is shown. A page that was left stays in the document, hidden, with
 * whatever stands in its fields; these begin anew when the page comes back.
 */
export function WhileShown({ children }: { children: ReactNode }) {
  const [isShown, setShown] = useState(true)
  // A page that is hidden loses its effects.
  useLayoutEffect(() => {
    setShown(true)
    return () => setShown(false)
  }, [])
  return isShown && children
}
