import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Embed } from '@/components/embed/embed'
import { topic as topicOfSlug, topics } from '@/content/deck'
import { embedCard, topicOutline } from '../../deck-outline'
import { preloadSignFaces } from '../../faces'

export const ensureStatic = 'navigation'
// Every address of this route is made at build, so there is no wait to put a placeholder in for.
export const instant = false

type Props = PageProps<'/embed/[topic]'>

export const generateStaticParams = () => topics().map(({ slug }) => ({ topic: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = topicOfSlug((await params).topic)
  return topic ? { title: topic.title, alternates: { canonical: `/topics/${topic.slug}` } } : {}
}

export default async function EmbeddedTopic({ params }: Props) {
  const topic = topicOfSlug((await params).topic)
  if (!topic) notFound()
  preloadSignFaces(topic.cards.map(({ questionHtml, answerHtml }) => questionHtml + answerHtml).join())
  return <Embed topic={topicOutline(topic)} cards={topic.cards.map((card) => embedCard(topic, card))} />
}
