import { forecastDays } from '@/core/statistics/forecast'
import type { Progress, TopicProgress } from '@/core/statistics/progress'
import { DataTable } from '../charts/data-table'
import { RecallStrip } from '../charts/recall-strip'
import { percent } from '../ui/percent'
import { SiteLink } from '../ui/site-link'
import { Tab } from '../ui/tab'
import { Panel, panels } from './panel'
import { nextDueWords, topicLabel, topicWords } from './progress-words'

function TopicRow({ topic, target }: { topic: TopicProgress; target: number }) {
  const { slug, position, title, studied, recall } = topic
  return (
    <li data-topic={position}>
      <Tab />
      <span className="num" aria-hidden="true">
        {position}
      </span>
      <div>
        <SiteLink href={`/topics/${slug}`}>{title}</SiteLink>
        <p>{topicWords(topic)}</p>
      </div>
      <span className="topic-lines">
        <RecallStrip
          curves={studied.map(({ forecast }) => forecast)}
          target={target}
          days={forecastDays}
          label={topicLabel(topic)}
        />
      </span>
      <span className="pc">{recall === null ? 'new' : percent(recall)}</span>
    </li>
  )
}

/** Each topic: its cards' thirty days, how much of it would be recalled now, and what its cards are. */
export function TopicsPanel({ progress: { topics, desiredRetention } }: { progress: Progress }) {
  return (
    <Panel {...panels.topics}>
      <ol className="by">
        {topics.map((topic) => (
          <TopicRow key={topic.slug} topic={topic} target={desiredRetention} />
        ))}
      </ol>
      <DataTable
        caption="Progress by topic"
        columns={['Topic', 'Recall now', 'New', 'Learning', 'Known', 'Next due']}
        rows={topics.map(({ title, recall, newCards, learning, known, nextDue }) => [
          title,
          recall === null ? 'new' : percent(recall),
          String(newCards),
          String(learning),
          String(known),
          nextDueWords(nextDue),
        ])}
      />
    </Panel>
  )
}
