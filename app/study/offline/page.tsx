import { StudyHere } from '@/components/offline/study-here'
import { saveStudySettings } from '../../(site)/settings/actions'
import { topicOutlines } from '../../deck-outline'
import { mending } from '../../mending'
import { pageMetadata } from '../../metadata'
import { recordReviews } from '../actions'
import { cardOutlines } from '../card-outlines'

export const ensureStatic = 'navigation'

export const metadata = pageMetadata({
  title: 'Study',
  description: 'Review what is due and meet new cards, without a network.',
  path: '/study',
  hidden: true,
})

/** What the service worker answers for `/study`, whatever its query, where there is no network. It holds nobody's data. */
export default function StudyOfflinePage() {
  return (
    <StudyHere
      topics={topicOutlines()}
      cards={cardOutlines()}
      mending={mending}
      record={recordReviews}
      save={saveStudySettings}
    />
  )
}
