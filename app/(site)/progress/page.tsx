import type { Metadata } from 'next'
import { Suspense } from 'react'
import { currentSession } from '@/auth'
import { GuestProgress } from '@/components/progress/guest-progress'
import { ProgressSkeleton } from '@/components/progress/progress-skeleton'
import { cards } from '@/content/deck'
import type { Deck } from '@/core/statistics/input'
import { topicOutlines } from '../../deck-outline'
import { MemberProgress } from './member-progress'

export const metadata: Metadata = {
  title: 'Progress',
  description: 'What you would recall today, what you would lose without reviews, and what comes due.',
  alternates: { canonical: '/progress' },
}

const deck = (): Deck => ({
  topics: topicOutlines(),
  cards: cards().map(({ cardId, version, position, question }) => ({ cardId, version, position, question })),
})

async function OwnProgress({ deck }: { deck: Deck }) {
  const member = await currentSession()
  return member ? <MemberProgress userId={member.userId} /> : <GuestProgress deck={deck} />
}

export default function ProgressPage() {
  const known = deck()
  return (
    <Suspense fallback={<ProgressSkeleton topics={known.topics} cards={known.cards.length} />}>
      <OwnProgress deck={known} />
    </Suspense>
  )
}
