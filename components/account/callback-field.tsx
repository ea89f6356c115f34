'use client'

import type { Route } from 'next'
import { SiteLink } from '../ui/site-link'
import { useAddress } from './use-address'

/** Where to go on after signing in, as the page's address says; the server looks whether that is within the site. */
export function CallbackField() {
  return <input type="hidden" name="callbackUrl" value={useAddress('callbackUrl')} />
}

/** A link between the pages of getting in, which takes along where to go on. */
export function GateLink({ href, children }: { href: Route; children: string }) {
  const callbackUrl = useAddress('callbackUrl')
  const query = callbackUrl && (`?callbackUrl=${encodeURIComponent(callbackUrl)}` as const)
  return <SiteLink href={`${href}${query}`}>{children}</SiteLink>
}
