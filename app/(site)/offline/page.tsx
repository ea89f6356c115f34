import { pageMetadata } from '../../metadata'
import { WithoutNetwork } from './without-network'

export const ensureStatic = 'navigation'

export const metadata = pageMetadata({
  title: 'Offline',
  description: 'This page needs the network.',
  hidden: true,
})

/** What the service worker answers for a page that it does not have, where there is no network. */
export default function OfflinePage() {
  return <WithoutNetwork />
}
