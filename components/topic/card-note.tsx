import { Fragment } from 'react'
import type { Verdict } from '@/core/card'
import { Day } from '../ui/day'
import { SiteLink } from '../ui/site-link'
import { LongAgo } from './card-memory'

interface CardNoteProps {
  position: number
  count: number
  /** Days of the calendar, such as 2026-11-24. */
  added: string | undefined
  changed: string | undefined
  verified: string | undefined
  verdict: Verdict | undefined
  /** Cards to know before this one. */
  needs: readonly { href: `/topics/${string}`; question: string }[]
}

/** What was found of the answer, and what the part "More precisely" says of it. */
const found = {
  right: null,
  imprecise: { name: 'Imprecise.', says: 'True as a rule of thumb; ', link: 'what it leaves out' },
  outdated: { name: 'Outdated.', says: 'It was true once; ', link: 'what has changed' },
  wrong: { name: 'Wrong as printed.', says: 'Read ', link: 'what is right' },
} as const satisfies Record<Verdict, { name: string; says: string; link: string } | null>

function Found({ verdict }: { verdict: Verdict | undefined }) {
  const words = verdict && found[verdict]
  if (!words) return null
  return (
    <p>
      <b>{words.name}</b> {words.says}
      <a href="#exact">{words.link}</a>.
    </p>
  )
}

/** In the margin of a card's page: its place, what was found of its answer, and what to know first. */
export function CardNote({ position, count, added, changed, verified, verdict, needs }: CardNoteProps) {
  return (
    <aside className="note" aria-label="About this card">
      <p>
        <b>
          Card {position} of {count}.
        </b>
      </p>
      <Found verdict={verdict} />
      {verified && (
        <p>
          Checked <Day day={verified} />
          <LongAgo day={verified} />.
        </p>
      )}
      {added && !verified && (
        <p>
          Added <Day day={added} />.
        </p>
      )}
      {changed && changed !== added && (
        <p>
          The answer changed on <Day day={changed} />.
        </p>
      )}
      {needs.length > 0 && (
        <p>
          First read{' '}
          {needs.map(({ href, question }, index) => (
            <Fragment key={href}>
              {index > 0 && ' and '}
              <SiteLink href={href}>{question}</SiteLink>
            </Fragment>
          ))}
        </p>
      )}
    </aside>
  )
}
