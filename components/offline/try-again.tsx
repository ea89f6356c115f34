'use client'

import { useEffect } from 'react'

const reload = () => location.reload()

/** Reloads once the site answers: a device that is on a network again may not have reached ours yet. */
async function reloadWhereAnswered(): Promise<void> {
  const answer = await fetch('/sw.js', { method: 'HEAD', cache: 'no-store' }).catch(() => null)
  if (answer?.ok) reload()
}

/** Asks for the page at this address again: on a tap, and by itself when the network returns. */
export function TryAgain() {
  useEffect(() => {
    const returned = () => void reloadWhereAnswered()
    window.addEventListener('online', returned)
    return () => window.removeEventListener('online', returned)
  }, [])
  return (
    <button type="button" className="quiet" onClick={reload}>
      Try again
    </button>
  )
}
