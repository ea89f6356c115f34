import { cacheLife } from 'next/cache'
import { TopicPicture } from '@/components/picture/topic-picture'
import { topic as topicOfSlug, topics } from '@/content/deck'
import { drawn, noPicture, pictureLife, png } from '../../../picture'

async function topicPicture(slug: string): Promise<ArrayBuffer | null> {
  'use cache'
  cacheLife(pictureLife)
  const topic = topicOfSlug(slug)
  if (!topic) return null
  const questions = topic.cards.map(({ question }) => question)
  return drawn(<TopicPicture topic={topic} tabs={topics().length} questions={questions} />)
}

/** What unfolds where a topic is shared. Written once, at build. */
export async function GET(_: Request, { params }: RouteContext<'/topics/[topic]/opengraph-image'>) {
  const { topic: slug } = await params
  const bytes = await topicPicture(slug)
  return bytes ? png(bytes) : noPicture()
}

export const generateStaticParams = () => topics().map(({ slug }) => ({ topic: slug }))
