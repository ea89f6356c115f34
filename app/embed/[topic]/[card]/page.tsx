import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Embed } from '@/components/embed/embed'
import { card as cardOfId, topic as topicOfSlug } from '@/content/deck'
import { embedCard, topicOutline } from '../../../deck-outline'
import { preloadSignFaces } from '../../../faces'
import { madeAtBuild } from '../../../made-at-build'

export const ensureStatic = 'navigation'
// An address of this route is answered with its whole page, so there is no wait to put a placeholder in for.
export const instant = false

type Props = PageProps<'/embed/[topic]/[card]'>

export const generateStaticParams = madeAtBuild

async function cardOf(params: Props['params']) {
  const { topic, card } = await params
  return cardOfId(`${topic}/${card}`)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const card = await cardOf(params)
  return card ? { title: card.question, alternates: { canonical: `/topics/${card.cardId}` } } : {}
}

export default async function EmbeddedCard({ params }: Props) {
  const card = await cardOf(params)
  const topic = card && topicOfSlug(card.topic)
  if (!card || !topic) notFound()
  preloadSignFaces(card.questionHtml + card.answerHtml)
  return <Embed topic={topicOutline(topic)} cards={[embedCard(topic, card)]} />
}
