'use client'

import type { Route } from 'next'
import { usePathname } from 'next/navigation'
import { SiteLink } from './site-link'

/** A link of the main navigation, marked as the place where the reader is on its own page and on all below it. */
export function NavLink({ href, children }: { href: Route; children: string }) {
  const pathname = usePathname()
  const current = pathname === href ? 'page' : pathname.startsWith(`${href}/`) ? 'true' : undefined
  return (
    <SiteLink href={href} aria-current={current}>
      {children}
    </SiteLink>
  )
}
