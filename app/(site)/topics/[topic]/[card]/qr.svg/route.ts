import { card as cardOfId } from '@/content/deck'
import { madeAtBuild } from '../../../../../made-at-build'
import { qrPicture } from '../../../../../qr-picture'

export const generateStaticParams = madeAtBuild

export async function GET(_: Request, { params }: RouteContext<'/topics/[topic]/[card]/qr.svg'>) {
  const { topic, card } = await params
  const cardId = `${topic}/${card}`
  return qrPicture(cardOfId(cardId), `/topics/${cardId}`)
}
