'use client'

import type { Card } from '@/core/card'
import { type Change, changeSince } from '@/core/change'
import type { Schedule } from '@/core/schedule/schedule'
import { isOverAYearAgo } from '@/core/shelf-life'
import { Day } from '../ui/day'
import { Changes } from './changes'

interface KnownCard {
  text: Card
  schedule: Schedule | null
}

function whatChanged({ question, answer }: Change): string {
  if (question.before === question.after) return 'answer'
  return answer.before === answer.after ? 'question' : 'card'
}

/** Before the answer is shown: that it is no longer the one that was learned. How it changed would give it away. */
export function ChangeAhead({ text, schedule }: KnownCard) {
  const change = changeSince(text, schedule)
  return (
    change && (
      <p className="line-note">
        <span>
          <b>This {whatChanged(change)} changed</b> on <Day day={change.to} />.
        </span>
      </p>
    )
  )
}

/** Under the answer: how it changed since it was learned, and that nobody has checked it for over a year. */
export function ShelfLife({ text, schedule, now }: KnownCard & { now: Date }) {
  const change = changeSince(text, schedule)
  const { verified } = text
  return (
    <>
      {verified && isOverAYearAgo(verified, now.toISOString().slice(0, 10)) && (
        <p className="verdict">
          Checked <Day day={verified} />, over a year ago.
        </p>
      )}
      {change && (
        <section className="verdict changed" aria-label="What changed">
          <p>
            <b>This {whatChanged(change)} changed</b> on <Day day={change.to} />. You learned the one of{' '}
            <Day day={change.from} />.
          </p>
          <Changes change={change} />
        </section>
      )}
    </>
  )
}
