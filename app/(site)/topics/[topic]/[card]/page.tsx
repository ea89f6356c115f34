import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Explorable } from '@/components/explorables/explorable'
import { Share } from '@/components/share/share'
import { CardLine } from '@/components/topic/card-memory'
import { CardNote } from '@/components/topic/card-note'
import { IndexRuler } from '@/components/topic/index-ruler'
import { Neighbours } from '@/components/topic/neighbours'
import { Related } from '@/components/topic/related'
import { Sources } from '@/components/topic/sources'
import { Html } from '@/components/ui/html'
import { JsonLd } from '@/components/ui/json-ld'
import { MendRow } from '@/components/ui/mend-links'
import { SiteLink } from '@/components/ui/site-link'
import {
  type CardPage,
  card as cardOfId,
  cardPages,
  cardsOfSlugs,
  deeperPage,
  topic as topicOfSlug,
} from '@/content/deck'
import { relatedCards } from '@/content/related-cards'
import { siteUrl } from '@/env'
import { cardMetadata } from '../../../../deck-metadata'
import { topicOutlines } from '../../../../deck-outline'
import { preloadSignFaces } from '../../../../faces'
import { mending } from '../../../../mending'
import { cardQuestion, trail } from '../../../../structured-data'

export const ensureStatic = 'navigation'
// Every address of this route is made at build, so there is no wait to put a placeholder in for.
export const instant = false

type Props = PageProps<'/topics/[topic]/[card]'>

export const generateStaticParams = () => cardPages().map(({ topic, slug }) => ({ topic, card: slug }))

async function cardOf(params: Props['params']): Promise<CardPage | undefined> {
  const { topic, card } = await params
  return cardOfId(`${topic}/${card}`)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const card = await cardOf(params)
  const topic = card && topicOfSlug(card.topic)
  return topic ? cardMetadata(card, topic) : {}
}

const linkTo = ({ cardId, question }: CardPage) => ({ href: `/topics/${cardId}` as const, question })

function Deeper({ card }: { card: CardPage }) {
  return (
    <div className="prose deeper">
      {deeperPage(card).map((piece) => {
        if ('figure' in piece) return <Explorable key={piece.figure} name={piece.figure} isOwn={piece.isOwn} />
        const { part, html } = piece
        return <Html key={part} as="section" id={part} className={part === 'exact' ? part : undefined} html={html} />
      })}
    </div>
  )
}

/** From the answer to what its page says further down. */
function WaysDown({ card: { parts, explorables } }: { card: CardPage }) {
  const [figure] = explorables
  const hasMore = parts.includes('exact')
  if (!hasMore && !figure) return null
  return (
    <p className="verdict">
      {hasMore && <a href="#exact">More precisely</a>}
      {figure && <a href={`#${figure}`}>Figure</a>}
    </p>
  )
}

function RelatedCards({ card }: { card: CardPage }) {
  const links = relatedCards(card).map(({ cardId, topic, positionInTopic, question }) => {
    const place = topicOfSlug(topic)?.position ?? 0
    return { href: `/topics/${cardId}` as const, place, number: `${place}.${positionInTopic}`, question }
  })
  return <Related cards={links} />
}

function OtherCards({ position }: { position: number }) {
  const at = (place: number) => {
    const other = cardPages()[place - 1]
    return other && { href: `/topics/${other.topic}/${other.slug}` as const, title: other.question }
  }
  return <Neighbours label="Other cards" before={at(position - 1)} next={at(position + 1)} />
}

export default async function CardPageRoute({ params }: Props) {
  const card = await cardOf(params)
  const topic = card && topicOfSlug(card.topic)
  if (!card || !topic) notFound()
  preloadSignFaces(card.questionHtml + card.answerHtml)
  return (
    <div className="chap" data-topic={topic.position}>
      <IndexRuler topics={topicOutlines()} current={topic.slug} within />
      <article className="full chap" data-card-id={card.cardId}>
        <div className="face-up">
          <nav aria-label="The card’s topic">
            <SiteLink className="topic-name" href={`/topics/${topic.slug}#${card.slug}`}>
              {topic.position} {topic.title}
            </SiteLink>
          </nav>
          <Html as="h1" className="title" html={card.questionHtml} />
          <CardLine cardId={card.cardId} version={card.version} />
          <Html className="a" html={card.answerHtml} />
          <WaysDown card={card} />
        </div>
        <CardNote
          position={card.positionInTopic}
          count={topic.cards.length}
          added={card.added}
          changed={card.changed}
          verified={card.verified}
          verdict={card.verdict}
          needs={cardsOfSlugs(card.needs).map(linkTo)}
        />
        <div className="acts">
          <SiteLink className="btn plain" href={`/study?topic=${topic.slug}`}>
            Study this topic
          </SiteLink>
          <Share place={card.cardId} title={card.question} written={siteUrl.origin} />
        </div>
        {card.parts.length > 0 && <Deeper card={card} />}
        <Sources sources={card.sources ?? []} />
        <RelatedCards card={card} />
        <MendRow card={card} mending={mending} />
        <OtherCards position={card.position} />
      </article>
      <JsonLd things={[cardQuestion(card, topic), trail(topic, card)]} />
    </div>
  )
}
