import { card, topic, topics } from '@/content/deck'
import { madeAtBuild } from '../../made-at-build'
import { address, pathOf } from '../../page-address'
import { published } from '../../published'
import { cardTwin, topicTwin } from '../twin'

type Context = RouteContext<'/markdown/[...page]'>

function twinOf(page: string): string | null {
  const ofCard = card(page)
  const ofTopic = topic(ofCard?.topic ?? page)
  if (!ofTopic) return null
  return ofCard ? cardTwin(ofCard, ofTopic) : topicTwin(ofTopic)
}

/**
 * A topic's or a card's page as Markdown, made once. `next.config.mjs` leads there from the page's address with
 * `.md` at its end, and from the address itself where Markdown is asked for.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const page = (await params).page.join('/')
  const twin = twinOf(page)
  if (twin === null) return new Response('No card at this address.\n', { status: 404 })
  return published(twin, 'text/markdown', { Link: `<${address(pathOf(page))}>; rel="canonical"` })
}

export const generateStaticParams = () => [
  ...topics().map(({ slug }) => ({ page: [slug] })),
  ...madeAtBuild().map(({ topic, card }) => ({ page: [topic, card] })),
]
