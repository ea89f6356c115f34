import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswersSwitch } from '@/components/topic/answers-switch'
import { CopyLink } from '@/components/topic/copy-link'
import { IndexRuler } from '@/components/topic/index-ruler'
import { MemoryMap } from '@/components/topic/memory-map'
import { Neighbours } from '@/components/topic/neighbours'
import { TopicCard } from '@/components/topic/topic-card'
import { Html } from '@/components/ui/html'
import { JsonLd } from '@/components/ui/json-ld'
import { SiteLink } from '@/components/ui/site-link'
import { type Topic, topic as topicOfSlug, topics } from '@/content/deck'
import { topicMetadata } from '../../../deck-metadata'
import { topicOutlines } from '../../../deck-outline'
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

function Cards({ topic }: { topic: Topic }) {
  return (
    <>
      <div className="bar">
        <h2 className="h">The cards</h2>
        <AnswersSwitch />
      </div>
      <div className="deck full chap">
        {topic.cards.map(({ cardId, slug, positionInTopic, questionHtml, answerHtml, deeper }) => (
          <TopicCard
            key={cardId}
            cardId={cardId}
            topic={topic.slug}
            slug={slug}
            number={`${topic.position}.${positionInTopic}`}
            questionHtml={questionHtml}
            answerHtml={answerHtml}
            hasPage={deeper !== null}
          />
        ))}
      </div>
    </>
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
  return (
    <div className="chap" data-topic={topic.position}>
      <IndexRuler topics={topicOutlines()} current={topic.slug} />
      <p className="chap-num" aria-hidden="true">
        {topic.position}
      </p>
      <header className="chap-head">
        <h1 className="title">{topic.title}</h1>
      </header>
      <Html className="prose introduction" html={topic.introductionHtml} />
      <div className="acts">
        <SiteLink className="btn" href={`/study?topic=${topic.slug}`}>
          Study this topic
        </SiteLink>
        <CopyLink path={`/topics/${topic.slug}`} />
      </div>
      <MemoryMap
        cards={topic.cards.map(({ cardId, slug, positionInTopic, question }) => {
          return { cardId, slug, position: positionInTopic, question }
        })}
      />
      <Cards topic={topic} />
      <OtherTopics position={topic.position} />
      <JsonLd things={[topicQuiz(topic), trail(topic)]} />
    </div>
  )
}
