'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** Leads to the search's page; where a `SearchOpener` is awake, it opens the palette instead. */
export function SearchLink({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <a
      className={className}
      href="/search"
      data-search=""
      aria-current={usePathname() === '/search' ? 'page' : undefined}
    >
      {children}
    </a>
  )
}
