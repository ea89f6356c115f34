import { cards, topic, topics } from '@/content/deck'
import { topicOf } from '@/core/card'

/** A topic's cards for the study screen, as they are typeset. Written once, at build. */
export async function GET(_: Request, { params }: RouteContext<'/api/deck/[topic]'>) {
  const { topic: slug } = await params
  if (!topic(slug)) return Response.json({ error: 'no such topic' }, { status: 404 })
  return Response.json({ cards: cards().filter(({ cardId }) => topicOf(cardId) === slug) })
}

export const generateStaticParams = () => topics().map(({ slug }) => ({ topic: slug }))
