import { type Card, slugOf, type TopicOutline } from '@/core/card'
import { Html } from '../ui/html'
import { SiteLink } from '../ui/site-link'
import { Tab } from '../ui/tab'

/** A real card that can be turned, with or without scripts. `isDeep` where its page says more than the card. */
export function TryOne({ card, topic, isDeep }: { card: Card; topic: TopicOutline; isDeep: boolean }) {
  return (
    <article className="card" data-topic={topic.position} data-card-id={card.cardId}>
      <Tab />
      <SiteLink className="topic-name" href={`/topics/${topic.slug}`}>
        {topic.position} {topic.title}
      </SiteLink>
      <Html as="h3" className="q" html={card.questionHtml} />
      <details>
        <summary className="btn plain">
          <span className="closed">Show answer</span>
          <span className="open">Hide answer</span>
        </summary>
        <Html className="a" html={card.answerHtml} />
        {isDeep && (
          <p className="more">
            <SiteLink href={`/topics/${topic.slug}/${slugOf(card.cardId)}`}>Read why</SiteLink>
          </p>
        )}
      </details>
    </article>
  )
}
