/** What a learner is told of a card whose meaning changed since they learned it. */
import type { Card } from './card'
import type { Schedule } from './schedule/schedule'

/** A text that was replaced by another one; the two may be the same. */
export interface Replaced {
  before: string
  after: string
}

/** How a card's meaning changed. `from` is the day since which it said what it said before, `to` that of what it says now. */
export interface Change {
  from: string
  to: string
  question: Replaced
  answer: Replaced
}

/**
 * How `card` changed since the version that its last review was given on; null for whoever knows no earlier one: a card
 * that is New, or was reset, or is answered at its version already.
 */
export function changeSince(card: Card, schedule: Schedule | null): Change | null {
  if (!schedule || schedule.state === 'New' || !card.changed) return null
  const known = card.earlier?.find(({ version }) => version === schedule.cardVersion)
  if (!known) return null
  return {
    from: known.since,
    to: card.changed,
    question: { before: known.question ?? card.question, after: card.question },
    answer: { before: known.answer, after: card.answer },
  }
}
