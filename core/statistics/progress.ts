/** All that a learner's progress page says, from plain data. */
import { topicOf } from '../card'
import { isDue } from '../due'
import { type CurvePoint, retrievability } from '../forgetting-curve'
import { isLearning, memoryAt, type Schedule } from '../schedule/schedule'
import { isOutdated } from '../shelf-life'
import { comingDue, type DayAhead, type DayDone, daysDone, daysUntilDue } from './days'
import { meanForecast, memoryForecast } from './forecast'
import type { DeckCard, ProgressInput } from './input'
import { type Retention, trueRetention } from './retention'

/** A card that has been studied. */
export interface StudiedCard {
  cardId: string
  question: string
  /** The chance of recall now, 0–1, by the day's fraction. */
  recall: number
  /** Recall over the next thirty days if it is not seen again, from now on. */
  forecast: CurvePoint[]
}

/** When the next card of a topic is to be seen: now, in whole study days (0: later today), or never as things stand. */
export type NextDue = { when: 'now' } | { when: 'days'; days: number } | null

export interface TopicProgress {
  slug: string
  position: number
  title: string
  /** Its cards by state, together all of them: never studied or reset; in their (re)learning steps; in Review. */
  newCards: number
  learning: number
  known: number
  /** The mean chance of recall now over its studied cards; null where there is none. */
  recall: number | null
  nextDue: NextDue
  /** Its studied cards in deck order. */
  studied: StudiedCard[]
}

export interface Progress {
  /** The deck's cards, and those of them that are New. */
  cards: number
  newCards: number
  /** How many of the deck's cards would be recalled now: the sum of their retrievability. */
  recalled: number
  desiredRetention: number
  topics: TopicProgress[]
  /** The mean forecast of all studied cards; empty where there is none. */
  mean: CurvePoint[]
  retention: Retention
  /** The last thirty study days, today last. */
  days: DayDone[]
  /** The next fourteen study days, today first. */
  comingDue: DayAhead[]
}

function studiedCard(card: DeckCard, schedule: Schedule, { moment, decay }: ProgressInput): StudiedCard | null {
  const memory = memoryAt(schedule, moment.now)
  if (!memory) return null
  const { cardId, question } = card
  const recall = retrievability(memory.elapsedDays, memory.stability, decay)
  return { cardId, question, recall, forecast: memoryForecast(memory, decay) }
}

function nextDue(cards: readonly DeckCard[], { schedules, moment }: ProgressInput): NextDue {
  let next: number | null = null
  for (const card of cards) {
    const schedule = schedules.get(card.cardId)
    if (!schedule) continue
    if (isOutdated(card, schedule) || isDue(schedule, moment)) return { when: 'now' }
    const days = daysUntilDue(card, schedule, moment)
    if (days !== null && (next === null || days < next)) next = days
  }
  return next === null ? null : { when: 'days', days: next }
}

function topicProgress(topic: ProgressInput['deck']['topics'][number], input: ProgressInput): TopicProgress {
  const { slug, position, title } = topic
  const cards = input.deck.cards.filter(({ cardId }) => topicOf(cardId) === slug)
  const counts = { newCards: 0, learning: 0, known: 0 }
  const studied: StudiedCard[] = []
  for (const card of cards) {
    const schedule = input.schedules.get(card.cardId)
    const known = schedule && studiedCard(card, schedule, input)
    if (!schedule || schedule.state === 'New') counts.newCards++
    else counts[isLearning(schedule.state) ? 'learning' : 'known']++
    if (known) studied.push(known)
  }
  const sum = studied.reduce((all, { recall }) => all + recall, 0)
  const recall = studied.length > 0 ? sum / studied.length : null
  return { slug, position, title, ...counts, recall, nextDue: nextDue(cards, input), studied }
}

/** A learner's progress at `input.moment`. Retired cards count in the days and the retention they were reviewed in alone. */
export function progress(input: ProgressInput): Progress {
  const { deck, schedules, done, moment, desiredRetention } = input
  const topics = deck.topics.map((topic) => topicProgress(topic, input))
  const studied = topics.flatMap((topic) => topic.studied)
  return {
    cards: deck.cards.length,
    newCards: topics.reduce((sum, { newCards }) => sum + newCards, 0),
    recalled: studied.reduce((sum, { recall }) => sum + recall, 0),
    desiredRetention,
    topics,
    mean: meanForecast(studied.map(({ forecast }) => forecast)),
    retention: trueRetention(done),
    days: daysDone(done, moment.today),
    comingDue: comingDue(deck.cards, schedules, moment),
  }
}

/** Whether there is nothing to say yet: no card studied, and no review in the last thirty study days. */
export const isUnstudied = ({ cards, newCards, days }: Progress): boolean =>
  newCards === cards && days.every(({ reviews }) => reviews === 0)
