'use client'

import { useSyncExternalStore } from 'react'

let message = ''
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says what happened to whoever is on the page, also where what they pressed is gone by then. */
export function announce(text: string): void {
  message = text
  for (const listener of [...listeners]) listener()
}

/** Where announcements stand. */
export function Announcement() {
  const shown = useSyncExternalStore(
    subscribe,
    () => message,
    () => '',
  )
  return (
    <p role="status" className={shown ? 'form settings-lede' : 'vh'}>
      {shown}
    </p>
  )
}
