import type { TopicOutline } from '@/core/card'
import { Tab } from '../ui/tab'
import { Panel, panels } from './panel'

function TopicRows({ topics }: { topics: readonly TopicOutline[] }) {
  return (
    <ol className="by">
      {topics.map(({ slug, position, title }) => (
        <li key={slug} data-topic={position}>
          <Tab />
          <span className="num">{position}</span>
          <div>
            <span className="name">{title}</span>
            <p className="wash">8 known; next due in 8 days</p>
          </div>
          <span className="topic-lines" />
          <span className="pc" />
        </li>
      ))}
    </ol>
  )
}

/** The shape of the progress page while it is worked out, as tall as what comes. */
export function ProgressSkeleton({ topics, cards }: { topics: readonly TopicOutline[]; cards: number }) {
  const more = <p className="wash data">As a table</p>
  return (
    <div className="tall">
      <h1 className="vh">Progress</h1>
      <noscript>
        <p className="lede page-head">
          Progress is shown with JavaScript. All cards can be read without it: <a href="/topics">browse the topics</a>.
        </p>
      </noscript>
      <p className="vh scripted" role="status">
        Reading your answers
      </p>
      <div className="shape scripted" aria-hidden="true">
        <p className="big wash">{`Today you would recall about ${cards} of ${cards} cards.`}</p>
        <p className="standfirst wash">Eight are still new. Eight come due tomorrow, about one minute.</p>
        <div className="cols">
          <Panel {...panels.forecast}>
            <div className="chart box" />
            {more}
          </Panel>
          <Panel {...panels.topics}>
            <TopicRows topics={topics} />
            {more}
          </Panel>
        </div>
      </div>
    </div>
  )
}
