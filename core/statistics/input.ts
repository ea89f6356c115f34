/** What a learner's statistics are worked out from, the same for a member's rows and a guest's log. */
import type { CardOutline, TopicOutline } from '../card'
import type { CardLogs } from '../card-log'
import type { Moment } from '../due'
import { longestAnswerMs, type Rating } from '../review-log'
import type { Schedule, State } from '../schedule/schedule'
import { addDays, type StudyDay } from '../study-day'

/** A card of the deck, as a table names it. */
export interface DeckCard extends CardOutline {
  question: string
}

/** The deck without its retired topics and cards, each in the order of its position. */
export interface Deck {
  topics: readonly TopicOutline[]
  cards: readonly DeckCard[]
}

/** What was done with a card on a study day: its effective reviews, as sums. */
export interface CardDay {
  cardId: string
  studyDay: StudyDay
  reviews: number
  /** Each answer counts for at most `longestAnswerMs`. */
  durationMs: number
  /** The day's first review, and what was so before it. `intervalDays` is set in Review alone. */
  first: { rating: Rating; state: State; intervalDays: number | null }
}

export interface ProgressInput {
  deck: Deck
  /** The schedule of each card that has one; those of retired cards may be among them. */
  schedules: ReadonlyMap<string, Schedule>
  /** What was done with each card on each of the last `windowDays` study days, retired cards' too. In no order. */
  done: readonly CardDay[]
  moment: Moment
  desiredRetention: number
  /** w20 of the learner's weights. */
  decay: number
}

/** How many study days, today among them, the reviews are looked at for. */
export const windowDays = 30

/** The first of the last `windowDays` study days. */
export const windowStart = (today: StudyDay): StudyDay => addDays(today, 1 - windowDays)

/** What was done with each card of `logs` on each study day from `first` to `last`. */
export function cardDays(logs: CardLogs, first: StudyDay, last: StudyDay): CardDay[] {
  const found: CardDay[] = []
  for (const { folded } of logs.values()) {
    const days = new Map<StudyDay, CardDay>()
    let place = 0
    for (const event of folded.effective) {
      if (event.kind !== 'review') continue
      const before = folded.states[place++]
      const { cardId, studyDay, rating } = event
      if (!before || studyDay < first || studyDay > last) continue
      const { state, intervalDays } = before
      const day = days.get(studyDay) ?? {
        cardId,
        studyDay,
        reviews: 0,
        durationMs: 0,
        first: { rating, state, intervalDays },
      }
      day.reviews++
      day.durationMs += Math.min(event.durationMs, longestAnswerMs)
      days.set(studyDay, day)
    }
    found.push(...days.values())
  }
  return found
}

/** The schedule of each card of `logs` that has one. */
export function schedulesOf(logs: CardLogs): Map<string, Schedule> {
  const schedules = new Map<string, Schedule>()
  for (const [cardId, { folded }] of logs) if (folded.schedule) schedules.set(cardId, folded.schedule)
  return schedules
}
