import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CardSlips } from '@/components/topic/card-slips'
import { PrintButton } from '@/components/topic/print-button'
import { counted } from '@/components/ui/counted'
import { SiteLink } from '@/components/ui/site-link'
import { topic as topicOfSlug, topics } from '@/content/deck'
import { siteUrl } from '@/env'
import { preloadSignFaces } from '../../../../faces'
import '../../../../styles/slips.css'

export const ensureStatic = 'navigation'
// Every address of this route is made at build, so there is no wait to put a placeholder in for.
export const instant = false

type Props = PageProps<'/topics/[topic]/print'>

export const generateStaticParams = () => topics().map(({ slug }) => ({ topic: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = topicOfSlug((await params).topic)
  if (!topic) return {}
  return {
    title: `${topic.title}, cards to print`,
    description: `${counted(topic.cards.length, 'card')} to print on both sides and to cut out.`,
    alternates: { canonical: `/topics/${topic.slug}` },
    robots: { index: false },
  }
}

function HowTo() {
  return (
    <ul className="prose how">
      <li>
        Print on both sides, turned along the long edge, at 100% and not fitted to the page. A4 and Letter both do.
      </li>
      <li>Cut from mark to mark. Each answer stands on the back of its question.</li>
    </ul>
  )
}

export default async function PrintPage({ params }: Props) {
  const topic = topicOfSlug((await params).topic)
  if (!topic) notFound()
  preloadSignFaces(topic.cards.map(({ questionHtml, answerHtml }) => questionHtml + answerHtml).join())
  const cards = topic.cards.map((card) => ({
    ...card,
    number: `${topic.position}.${card.positionInTopic}`,
    address: `${siteUrl.host}/topics/${card.cardId}`,
  }))
  return (
    <div className="chap" data-topic={topic.position}>
      <header className="chap-head">
        <SiteLink className="topic-name" href={`/topics/${topic.slug}`}>
          {topic.position} {topic.title}
        </SiteLink>
        <h1 className="title">Cards to print</h1>
      </header>
      <HowTo />
      <div className="acts">
        <PrintButton />
      </div>
      <CardSlips cards={cards} topic={topic} />
    </div>
  )
}
