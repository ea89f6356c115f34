import type { Hit } from '@/core/search/search'
import { MarkedText } from './marked-text'

/** What a list says of a hit: its topic's number, its title, and the part of its text that was meant. */
export function HitContent({ hit: { topic, title, excerpt } }: { hit: Hit }) {
  return (
    <>
      <span className="num" aria-hidden="true">
        {topic}
      </span>
      <span className="what">
        <MarkedText text={title} />
      </span>
      {excerpt && (
        <span className="part">
          <MarkedText text={excerpt} />
        </span>
      )}
    </>
  )
}
