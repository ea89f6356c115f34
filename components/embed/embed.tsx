import type { TopicOutline } from '@/core/card'
import { Html } from '../ui/html'
import type { EmbedCard } from './embed-card'
import { EmbedSitting } from './embed-sitting'
import { OwnLink } from './own-link'

/** Cards within a page of somebody else's: to study, or without scripts to turn over. */
export function Embed({ topic, cards }: { topic: TopicOutline; cards: EmbedCard[] }) {
  return (
    <main className="embed" data-topic={topic.position}>
      <div className="scripted">
        <EmbedSitting topic={topic} cards={cards} />
      </div>
      <noscript>
        <h1>
          <OwnLink className="topic-name" href={`/topics/${topic.slug}`}>
            {topic.position} {topic.title}
          </OwnLink>
        </h1>
        {cards.map(({ cardId, questionHtml, answerHtml }) => (
          <details key={cardId}>
            <summary>
              <Html as="h2" className="q" html={questionHtml} />
            </summary>
            <Html className="a" html={answerHtml} />
          </details>
        ))}
      </noscript>
    </main>
  )
}
