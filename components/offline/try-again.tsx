'use client'

import { useEffect } from 'react'

const reload = () => location.reload()

/** Asks for the page at this address again: on a tap, and by itself when the network returns. */
export function TryAgain() {
  useEffect(() => {
    window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
  }, [])
  return (
    <button type="button" className="quiet" onClick={reload}>
      Try again
    </button>
  )
}
