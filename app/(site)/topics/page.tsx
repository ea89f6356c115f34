import type { Metadata } from 'next'
import { RecallDrawer } from '@/components/topic/recall-drawer'
import { numberInWordsFirst } from '@/components/ui/number-in-words'
import { cards, topics } from '@/content/deck'
import { drawerTopics, firstSentence } from '../../deck-outline'
import { pageMetadata } from '../../metadata'

export const ensureStatic = 'navigation'

export function generateMetadata(): Metadata {
  const all = topics()
  const [first, last] = [all[0]?.title, all.at(-1)?.title]
  return pageMetadata({
    title: 'Topics',
    description: `${numberInWordsFirst(all.length)} topics in reading order, from ${first} to ${last}, with ${cards().length} cards.`,
    path: '/topics',
  })
}

export default function TopicsPage() {
  return (
    <>
      <h1 className="title page-head">Topics</h1>
      <section aria-labelledby="topics">
        <RecallDrawer
          topics={drawerTopics(({ introductionHtml, description }) => firstSentence(introductionHtml) || description)}
          heading="topics"
          title={`${numberInWordsFirst(topics().length)}, in reading order`}
        />
      </section>
    </>
  )
}
