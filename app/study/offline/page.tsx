import type { Metadata } from 'next'
import { Suspense } from 'react'
import { StudyHere } from '@/components/offline/study-here'
import { StudySkeleton } from '@/components/study/study-skeleton'
import { saveStudySettings } from '../../(site)/settings/actions'
import { topicOutlines } from '../../deck-outline'
import { recordReviews } from '../actions'
import { cardOutlines } from '../card-outlines'

export const ensureStatic = 'navigation'

export const metadata: Metadata = { title: 'Study', robots: { index: false }, alternates: { canonical: '/study' } }

/** What the service worker answers for `/study`, whatever its query, where there is no network. It holds nobody's data. */
export default function StudyOfflinePage() {
  return (
    <Suspense fallback={<StudySkeleton />}>
      <StudyHere topics={topicOutlines()} cards={cardOutlines()} record={recordReviews} save={saveStudySettings} />
    </Suspense>
  )
}
