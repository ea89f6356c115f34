import type { Route } from 'next'
import type { ComponentProps } from 'react'

/**
 * A link to a page of this site. It is a plain one in the document; `LinkKeeper` follows it without loading the page
 * anew, and fetches ahead what it leads to. (`next/link` would do so with 4 kB of script and a component for each link.)
 */
export function SiteLink<Address extends string>(props: Omit<ComponentProps<'a'>, 'href'> & { href: Route<Address> }) {
  return <a {...props} data-site />
}
