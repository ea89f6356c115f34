import { cacheLife } from 'next/cache'
import { CardPicture, longestQuestion } from '@/components/picture/card-picture'
import { card as cardOfId, topic as topicOfSlug, topics } from '@/content/deck'
import { excerpt } from '../../../../deck-outline'
import { goodReviews } from '../../../../ninety-days'
import { drawn, noPicture, pictureLife, png } from '../../../../picture'

/**
 * How many cards' pictures are drawn at build, at some 30 ms each. A larger deck's others are drawn where somebody first
 * asks for them, and kept: a build must not take minutes for pictures that nobody may ever see.
 */
const drawnAtBuild = 300

/** A card that was known twice: when it was first met, and on the day it came back. */
function memory() {
  const [first, second] = goodReviews(30)
  return { stability: (second ?? first)?.stability ?? 1, elapsedDays: 0 }
}

async function cardPicture(cardId: string): Promise<ArrayBuffer | null> {
  'use cache'
  cacheLife(pictureLife)
  const card = cardOfId(cardId)
  const topic = card && topicOfSlug(card.topic)
  if (!topic) return null
  const question = excerpt(card.question, longestQuestion)
  return drawn(<CardPicture topic={topic} tabs={topics().length} question={question} memory={memory()} />)
}

/** What unfolds where a card is shared: its question, never its answer. */
export async function GET(_: Request, { params }: RouteContext<'/topics/[topic]/[card]/opengraph-image'>) {
  const { topic, card } = await params
  const bytes = await cardPicture(`${topic}/${card}`)
  return bytes ? png(bytes) : noPicture()
}

export const generateStaticParams = () =>
  topics()
    .flatMap(({ cards }) => cards.map(({ topic, slug }) => ({ topic, card: slug })))
    .slice(0, drawnAtBuild)
