import type { Metadata } from 'next'
import { Drawer } from '@/components/topic/drawer'
import { numberInWordsFirst } from '@/components/ui/number-in-words'
import { topics } from '@/content/deck'
import { publicAlternates } from '../../alternates'
import { drawerTopics, firstSentence } from '../../deck-outline'

export const ensureStatic = 'navigation'

export function generateMetadata(): Metadata {
  return {
    title: 'Topics',
    description: `The deck's topics in the order to read them: ${topics()
      .map(({ title }) => title)
      .join(', ')}.`,
    alternates: publicAlternates('/topics'),
  }
}

export default function TopicsPage() {
  return (
    <>
      <h1 className="title page-head">Topics</h1>
      <section aria-labelledby="topics">
        <Drawer
          topics={drawerTopics(({ introductionHtml, description }) => firstSentence(introductionHtml) || description)}
          heading="topics"
          title={`${numberInWordsFirst(topics().length)}, in reading order`}
        />
      </section>
    </>
  )
}
