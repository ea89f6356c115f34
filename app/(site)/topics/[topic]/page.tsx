import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Share } from '@/components/share/share'
import { AnswersSwitch } from '@/components/topic/answers-switch'
import { IndexRuler } from '@/components/topic/index-ruler'
import { MemoryMap } from '@/components/topic/memory-map'
import { Neighbours } from '@/components/topic/neighbours'
import { RecallNow } from '@/components/topic/recall-now'
import { TopicCard } from '@/components/topic/topic-card'
import { Html } from '@/components/ui/html'
import { JsonLd } from '@/components/ui/json-ld'
import { SiteLink } from '@/components/ui/site-link'
import { type CardPage, type Topic, topic as topicOfSlug, topics } from '@/content/deck'
import { relatedElsewhere } from '@/content/related-cards'
import { siteUrl } from '@/env'
import { topicMetadata } from '../../../deck-metadata'
import { extent, topicOutlines } from '../../../deck-outline'
import { preloadSignFaces } from '../../../faces'
import { mending } from '../../../mending'
import { topicQuiz, trail } from '../../../structured-data'

export const ensureStatic = 'navigation'
// Every address of this route is made at build, so there is no wait to put a placeholder in for.
export const instant = false

type Props = PageProps<'/topics/[topic]'>

export const generateStaticParams = () => topics().map(({ slug }) => ({ topic: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = topicOfSlug((await params).topic)
  if (!topic) return {}
  return topicMetadata(topic)
}

function seeAlso(card: CardPage) {
  const other = relatedElsewhere(card)
  return other && { href: `/topics/${other.cardId}` as const, question: other.question }
}

/** What the page's one button does, from where that is out of sight. */
const StudyNow = ({ topic }: { topic: Topic }) => (
  <SiteLink className="quiet" href={`/study?topic=${topic.slug}`}>
    Study now
  </SiteLink>
)

function Cards({ topic }: { topic: Topic }) {
  return (
    <section className="full chap" aria-labelledby="cards_">
      <div className="bar">
        <h2 className="h" id="cards_">
          The cards
        </h2>
        <StudyNow topic={topic} />
        <AnswersSwitch />
      </div>
      <div className="deck full chap">
        {topic.cards.map((card) => (
          <TopicCard
            key={card.cardId}
            cardId={card.cardId}
            topic={topic.slug}
            slug={card.slug}
            number={`${topic.position}.${card.positionInTopic}`}
            questionHtml={card.questionHtml}
            answerHtml={card.answerHtml}
            hasPage={card.parts.length > 0}
            seeAlso={seeAlso(card)}
            version={card.version}
            verdict={card.verdict}
            mending={mending}
          />
        ))}
      </div>
    </section>
  )
}

function OtherTopics({ position }: { position: number }) {
  const at = (place: number) => {
    const other = topics()[place - 1]
    return other && { href: `/topics/${other.slug}` as const, title: other.title }
  }
  return <Neighbours label="Other topics" before={at(position - 1)} next={at(position + 1)} />
}

export default async function TopicPage({ params }: Props) {
  const topic = topicOfSlug((await params).topic)
  if (!topic) notFound()
  preloadSignFaces(topic.cards.map(({ questionHtml, answerHtml }) => questionHtml + answerHtml).join())
  return (
    <div className="chap" data-topic={topic.position}>
      <IndexRuler topics={topicOutlines()} current={topic.slug} />
      <p className="chap-num" aria-hidden="true">
        {topic.position}
      </p>
      <header className="chap-head">
        <h1 className="title">{topic.title}</h1>
        <p className="extent">
          {extent(topic)} <StudyNow topic={topic} />
        </p>
      </header>
      <Html className="prose introduction" html={topic.introductionHtml} />
      <div className="acts">
        <SiteLink className="btn" href={`/study?topic=${topic.slug}`}>
          Study this topic
        </SiteLink>
        <Share place={topic.slug} title={topic.title} written={siteUrl.origin} />
        <SiteLink className="quiet" href={`/topics/${topic.slug}/print`}>
          Print the cards
        </SiteLink>
      </div>
      <MemoryMap
        cards={topic.cards.map(({ cardId, version, slug, positionInTopic, question }) => {
          return { cardId, version, slug, position: positionInTopic, question }
        })}
      />
      <Cards topic={topic} />
      <RecallNow topic={topic.slug} count={topic.cards.length} />
      <OtherTopics position={topic.position} />
      <JsonLd things={[topicQuiz(topic), trail(topic)]} />
    </div>
  )
}
