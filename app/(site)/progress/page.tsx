import { Suspense } from 'react'
import { currentSession, type Member } from '@/auth'
import { PrivatePart } from '@/components/account/private-part'
import { GuestProgress } from '@/components/progress/guest-progress'
import { ProgressReport } from '@/components/progress/progress-report'
import { ProgressSkeleton } from '@/components/progress/progress-skeleton'
import type { Deck } from '@/core/statistics/input'
import { progress } from '@/core/statistics/progress'
import { retried } from '@/db/client'
import { progressInput } from '@/db/queries/progress'
import { settingsOf } from '@/db/queries/settings'
import { pageMetadata } from '../../metadata'
import { deckAtAGlance } from './deck-at-a-glance'

export const metadata = pageMetadata({
  title: 'Progress',
  description: 'What you would recall today, what you would lose without reviews, and what comes due.',
  path: '/progress',
  hidden: true,
})

async function MemberProgress({ userId }: Member) {
  const input = await retried(async (db) => progressInput(db, userId, await settingsOf(db, userId), new Date()))
  return <ProgressReport progress={progress(input)} />
}

/** A member's progress, drawn here from the database; a guest's is drawn in the browser from the log there. */
async function Report({ deck: known }: { deck: Deck }) {
  const member = await currentSession()
  const skeleton = <ProgressSkeleton topics={known.topics} cards={known.cards.length} />
  return (
    <PrivatePart owner={member?.userId ?? null} fallback={skeleton}>
      {member ? <MemberProgress {...member} /> : <GuestProgress deck={known} />}
    </PrivatePart>
  )
}

export default function ProgressPage() {
  const known = deckAtAGlance()
  return (
    <Suspense fallback={<ProgressSkeleton topics={known.topics} cards={known.cards.length} />}>
      <Report deck={known} />
    </Suspense>
  )
}
