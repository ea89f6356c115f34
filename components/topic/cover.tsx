'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { subscribePreferences } from '@/device/preferences'

/**
 * An answer that may be hidden. The stylesheet covers it while the reader's choice is to hide answers; one is opened by
 * its button, or by an address that ends in its `#slug`. `name` names the card.
 */
export function Cover({ slug, name, children }: { slug: string; name: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const cover = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const openNamed = () => {
      if (window.location.hash === `#${slug}`) setOpen(true)
    }
    openNamed()
    window.addEventListener('hashchange', openNamed)
    const forget = subscribePreferences(() => setOpen(false))
    return () => {
      window.removeEventListener('hashchange', openNamed)
      forget()
    }
  }, [slug])

  function open() {
    setOpen(true)
    // The button goes; whoever pressed it with a key reads on from the answer.
    cover.current?.focus()
  }
  return (
    <div className="cover" ref={cover} tabIndex={-1} data-open={isOpen || undefined}>
      <button type="button" aria-label={`Show answer to ${name}`} onClick={open}>
        Show answer
      </button>
      {children}
    </div>
  )
}
