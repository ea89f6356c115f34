import type { Metadata } from 'next'
import { ProgressHere } from '@/components/offline/progress-here'
import { WithoutNetwork } from '../../offline/without-network'
import { deckAtAGlance } from '../deck-at-a-glance'

export const ensureStatic = 'navigation'

export const metadata: Metadata = {
  title: 'Progress',
  robots: { index: false },
  alternates: { canonical: '/progress' },
}

/** What the service worker answers for `/progress` where there is no network. It holds nobody's data. */
export default function ProgressOfflinePage() {
  return (
    <ProgressHere deck={deckAtAGlance()}>
      <WithoutNetwork />
    </ProgressHere>
  )
}
