import { topic as topicOfSlug, topics } from '@/content/deck'
import { qrPicture } from '../../../../qr-picture'

export const generateStaticParams = () => topics().map(({ slug }) => ({ topic: slug }))

export async function GET(_: Request, { params }: RouteContext<'/topics/[topic]/qr.svg'>) {
  const { topic } = await params
  return qrPicture(topicOfSlug(topic), `/topics/${topic}`)
}
