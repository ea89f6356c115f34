import type { TopicOutline } from '@/core/card'
import { SiteLink } from '../ui/site-link'
import { Tab } from '../ui/tab'
import { RecallCount, RecallKey } from './recall-count'

/** A topic as the drawer shows it: `text` is a line about it. */
export interface DrawerTopic extends TopicOutline {
  text: string
  cardIds: string[]
}

/** The deck as a drawer of dividers, each topic's tab at its own place. `heading` is the id of its heading. */
export function Drawer({ topics, heading, title }: { topics: DrawerTopic[]; heading: string; title: string }) {
  return (
    <>
      <div className="drawer-head">
        <h2 className="h" id={heading}>
          {title}
        </h2>
        <RecallKey cardIds={topics.flatMap(({ cardIds }) => cardIds)} />
      </div>
      <ol className="drawer">
        {topics.map(({ slug, position, title, text, cardIds }) => (
          <li key={slug} data-topic={position}>
            <Tab />
            <span className="num" aria-hidden="true">
              {position}
            </span>
            <div>
              <SiteLink href={`/topics/${slug}`}>{title}</SiteLink>
              <p>{text}</p>
            </div>
            <RecallCount cardIds={cardIds} />
          </li>
        ))}
      </ol>
    </>
  )
}
