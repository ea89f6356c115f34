import { ProgressHere } from '@/components/offline/progress-here'
import { pageMetadata } from '../../../metadata'
import { WithoutNetwork } from '../../offline/without-network'
import { deckAtAGlance } from '../deck-at-a-glance'

export const ensureStatic = 'navigation'

export const metadata = pageMetadata({
  title: 'Progress',
  description: 'What you would recall today, as far as this device knows it.',
  path: '/progress',
  hidden: true,
})

/** What the service worker answers for `/progress` where there is no network. It holds nobody's data. */
export default function ProgressOfflinePage() {
  return (
    <ProgressHere deck={deckAtAGlance()}>
      <WithoutNetwork />
    </ProgressHere>
  )
}
