import { card as cardOfId, cards } from '@/content/deck'
import { slugOf, topicOf } from '@/core/card'
import { qrPicture } from '../../../../../qr-picture'

export const generateStaticParams = () =>
  cards().map(({ cardId }) => ({ topic: topicOf(cardId), card: slugOf(cardId) }))

export async function GET(_: Request, { params }: RouteContext<'/topics/[topic]/[card]/qr.svg'>) {
  const { topic, card } = await params
  const cardId = `${topic}/${card}`
  return qrPicture(cardOfId(cardId), `/topics/${cardId}`)
}
