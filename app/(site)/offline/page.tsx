import type { Metadata } from 'next'
import { WithoutNetwork } from './without-network'

export const ensureStatic = 'navigation'

export const metadata: Metadata = { title: 'Offline', robots: { index: false } }

/** What the service worker answers for a page that it does not have, where there is no network. */
export default function OfflinePage() {
  return <WithoutNetwork />
}
