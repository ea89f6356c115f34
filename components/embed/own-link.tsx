import type { ReactNode } from 'react'

/** A link from an embed to the site itself, which opens beside the page that the embed stands in. */
export function OwnLink({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  return (
    <a href={href} className={className} target="_blank" rel="noopener">
      {children}
    </a>
  )
}
