import { Suspense } from 'react'
import { StudyScreen } from '@/components/study/study-screen'
import { StudySkeleton } from '@/components/study/study-skeleton'
import { saveStudySettings } from '../(site)/settings/actions'
import { topicOutlines } from '../deck-outline'
import { mending } from '../mending'
import { pageMetadata } from '../metadata'
import { recordReviews } from './actions'
import { cardOutlines } from './card-outlines'
import { memberStart } from './member-start'

export const metadata = pageMetadata({
  title: 'Study',
  description: 'Review what is due and meet new cards, with or without an account.',
  path: '/study',
  hidden: true,
})

export default function StudyPage() {
  return (
    <Suspense fallback={<StudySkeleton />}>
      <StudyScreen
        topics={topicOutlines()}
        cards={cardOutlines()}
        mending={mending}
        start={memberStart()}
        record={recordReviews}
        save={saveStudySettings}
      />
    </Suspense>
  )
}
