import type { ReactNode } from 'react'
import type { TopicOutline } from '@/core/card'
import { SiteLink } from '../ui/site-link'
import { Tab } from '../ui/tab'

/** A topic as the drawer shows it: `text` is a line about it. */
export interface DrawerTopic extends TopicOutline {
  text: string
  cardIds: string[]
}

export interface DrawerProps {
  topics: DrawerTopic[]
  /** The id of the heading. */
  heading: string
  title: string
}

interface CountingProps extends DrawerProps {
  count: (topic: DrawerTopic) => ReactNode
  /** Above the counts: what they count. */
  note?: ReactNode
}

/** The deck as a drawer of dividers, each topic's tab at its own place. */
export function Drawer({ topics, heading, title, count, note }: CountingProps) {
  return (
    <>
      <div className="drawer-head">
        <h2 className="h" id={heading}>
          {title}
        </h2>
        {note}
      </div>
      <ol className="drawer">
        {topics.map((topic) => (
          <li key={topic.slug} data-topic={topic.position}>
            <Tab />
            <span className="num" aria-hidden="true">
              {topic.position}
            </span>
            <div>
              <SiteLink href={`/topics/${topic.slug}`}>{topic.title}</SiteLink>
              <p>{topic.text}</p>
            </div>
            {count(topic)}
          </li>
        ))}
      </ol>
    </>
  )
}
