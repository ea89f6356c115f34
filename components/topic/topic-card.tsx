import type { Verdict } from '@/core/card'
import type { MendingAddresses } from '@/core/mending'
import { CopyLink } from '../share/copy-link'
import { Html } from '../ui/html'
import { MendLinks } from '../ui/mend-links'
import { SiteLink } from '../ui/site-link'
import { VerdictMark } from '../ui/verdict-mark'
import { CardMemory } from './card-memory'
import { Cover } from './cover'

/** A card on its topic's page. `number` is topic and place, as in `3.1`; `hasPage` where there is more to read. */
export interface TopicCardProps {
  cardId: string
  topic: string
  slug: string
  number: string
  questionHtml: string
  answerHtml: string
  hasPage: boolean
  /** A card of another topic that is about the same things. */
  seeAlso: { href: `/topics/${string}`; question: string } | undefined
  version: number
  verdict?: Verdict | undefined
  mending: MendingAddresses
}

/** Number, question, line and answer of one card. Its id is its slug, so that `#slug` leads to it. */
export function TopicCard(props: TopicCardProps) {
  const { cardId, topic, slug, number, questionHtml, answerHtml, hasPage, seeAlso, version, mending } = props
  const name = `card ${number}`
  return (
    <article id={slug} data-card-id={cardId}>
      <p className="no">
        <SiteLink href={`/topics/${topic}/${slug}`} aria-label={`Card ${number}`}>
          {number}
        </SiteLink>
      </p>
      <Html as="h3" className="q" html={questionHtml} />
      <CardMemory cardId={cardId} version={version} />
      <Cover slug={slug} name={name}>
        <Html className="a" html={answerHtml} />
        <VerdictMark card={props} />
      </Cover>
      <div className="more">
        {seeAlso && (
          <p>
            See also <SiteLink href={seeAlso.href}>{seeAlso.question}</SiteLink>
          </p>
        )}
        {hasPage && <SiteLink href={`/topics/${topic}/${slug}`}>Read why</SiteLink>}
        <CopyLink path={`/topics/${topic}#${slug}`} of={name} />
        <MendLinks card={props} mending={mending} of={name} />
      </div>
    </article>
  )
}
