import type { Metadata } from 'next'
import { Suspense } from 'react'
import { StudyScreen } from '@/components/study/study-screen'
import { StudySkeleton } from '@/components/study/study-skeleton'
import { cards, topics } from '@/content/deck'

export const metadata: Metadata = {
  title: 'Study',
  description: 'Review what is due and meet new cards, without an account.',
  alternates: { canonical: '/study' },
}

export default function StudyPage() {
  const outlines = cards().map(({ cardId, version, position }) => ({ cardId, version, position }))
  const tabs = topics().map(({ slug, position, title, short }) => ({ slug, position, title, short }))
  return (
    <Suspense fallback={<StudySkeleton />}>
      <StudyScreen topics={tabs} cards={outlines} initial={[]} />
    </Suspense>
  )
}
