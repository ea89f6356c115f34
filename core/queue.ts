/**
 * Which card comes next. Learning cards at their minute, then due reviews, then new cards; a learning card that is due
 * within twenty minutes when nothing else is left.
 */
import { type CardOutline, topicOf } from './card'
import { isDue, type Moment } from './due'
import { isLearning, type Schedule } from './schedule/schedule'
import type { DayLimits } from './settings'
import { isOutdated } from './shelf-life'

/** Anki's default: how far ahead a learning card is shown when nothing else is left. */
export const learnAheadMs = 20 * 60_000

export interface QueueInput extends Moment {
  /** In the order in which new ones are introduced, see `introductionOrder`. */
  cards: readonly CardOutline[]
  /** The schedule of each card that has one. */
  schedules: ReadonlyMap<string, Schedule>
  /** What the day's limits still allow, both at least 0. */
  left: DayLimits
  /** Studying ahead: reviews before their day, those answered today left out. */
  ahead?: boolean
}

export interface Queue {
  /** (Re)learning cards due now, the longest waiting first. */
  learning: string[]
  /** Reviews due today by due day, then deck order; a card whose answer changed in meaning is among them. */
  reviews: string[]
  /** New cards, in the order of introduction. */
  newCards: string[]
  /** (Re)learning cards that come later today, the next first. */
  later: { cardId: string; dueAt: Date }[]
}

/** Whether a card was last answered on a day before this one. */
const isBefore = ({ lastReviewDay }: Schedule, { today }: Moment): boolean =>
  lastReviewDay !== null && lastReviewDay < today

/** All `cards`, the first of each topic, then the second of each, and so on. */
function roundTopics(cards: readonly CardOutline[]): CardOutline[] {
  const seen = new Map<string, number>()
  const ranked = [...cards]
    .sort((a, b) => a.position - b.position)
    .map((card) => {
      const topic = topicOf(card.cardId)
      const rank = seen.get(topic) ?? 0
      seen.set(topic, rank + 1)
      return { card, rank }
    })
  return ranked.sort((a, b) => a.rank - b.rank || a.card.position - b.card.position).map(({ card }) => card)
}

/**
 * All `cards` in the order in which new ones are introduced: one of each topic in turn, in deck order, but none before
 * those that it needs, which come right before it where it would be earlier. Needs that are not among them count for
 * nothing, and so does the last of a circle.
 */
export function introductionOrder(cards: readonly CardOutline[]): CardOutline[] {
  const known = new Map(cards.map((card) => [card.cardId, card]))
  // A set keeps the order in which cards were added.
  const placed = new Set<CardOutline>()
  const begun = new Set<CardOutline>()
  function place(card: CardOutline) {
    if (begun.has(card)) return
    begun.add(card)
    for (const need of card.needs ?? []) {
      const needed = known.get(need)
      if (needed) place(needed)
    }
    placed.add(card)
  }
  for (const card of roundTopics(cards)) place(card)
  return [...placed]
}

/** A queued card with what it is sorted by. */
interface Waiting {
  card: CardOutline
  schedule: Schedule
}

const byDueDay = (a: Waiting, b: Waiting) =>
  (a.schedule.dueDay ?? '').localeCompare(b.schedule.dueDay ?? '') || a.card.position - b.card.position

/** A step that crossed the rollover has no instant and waits since the day began. */
const dueTime = ({ schedule }: Waiting) => schedule.dueAt?.getTime() ?? 0

const byDueTime = (a: Waiting, b: Waiting) => dueTime(a) - dueTime(b) || a.card.position - b.card.position

/** All that is due, in order, and what comes later today. */
export function queue({ cards, schedules, left, ahead = false, ...moment }: QueueInput): Queue {
  const learning: Waiting[] = []
  const reviews: Waiting[] = []
  const later: { cardId: string; dueAt: Date }[] = []
  const fresh: CardOutline[] = []
  for (const card of cards) {
    const schedule = schedules.get(card.cardId)
    if (!schedule || schedule.state === 'New') {
      fresh.push(card)
    } else if (isLearning(schedule.state)) {
      if (isDue(schedule, moment)) learning.push({ card, schedule })
      else if (schedule.dueAt) later.push({ cardId: card.cardId, dueAt: schedule.dueAt })
    } else if (isDue(schedule, moment) || isOutdated(card, schedule) || (ahead && isBefore(schedule, moment))) {
      reviews.push({ card, schedule })
    }
  }
  const id = ({ card }: Waiting) => card.cardId
  return {
    learning: learning.sort(byDueTime).map(id),
    reviews: reviews.sort(byDueDay).slice(0, left.reviews).map(id),
    newCards: fresh.slice(0, left.newCards).map(({ cardId }) => cardId),
    later: later.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime()),
  }
}

/**
 * The card to show, or null where the session is done. `previous`, the card just answered, is not shown twice running
 * by learning ahead while another one could be; `aheadMs` is how far ahead a step may be taken.
 */
export function nextCard(
  { learning, reviews, newCards, later }: Queue,
  now: Date,
  previous?: string,
  aheadMs = learnAheadMs,
): string | null {
  const first = learning[0] ?? reviews[0] ?? newCards[0]
  if (first !== undefined) return first
  const soon = later.filter(({ dueAt }) => dueAt.getTime() - now.getTime() <= aheadMs)
  return (soon.find(({ cardId }) => cardId !== previous) ?? soon[0])?.cardId ?? null
}
