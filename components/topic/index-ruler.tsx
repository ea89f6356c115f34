import type { TopicOutline } from '@/core/card'
import { SiteLink } from '../ui/site-link'

/** The topics side by side at the head of a page: where the reader is, and the way to the others. */
export function IndexRuler({
  topics,
  current,
  within = false,
}: {
  topics: TopicOutline[]
  current: string
  within?: boolean
}) {
  return (
    <nav className="index full" aria-label="Topics">
      {topics.map(({ slug, position, short, title }) => (
        <SiteLink
          key={slug}
          href={`/topics/${slug}`}
          data-topic={position}
          title={title}
          aria-current={slug === current ? (within ? 'true' : 'page') : undefined}
        >
          {position} <span>{short}</span>
        </SiteLink>
      ))}
    </nav>
  )
}
