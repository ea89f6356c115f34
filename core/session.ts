/**
 * One sitting as a reducer: what is in front of the learner, and what follows from each event. The next card is computed
 * here, at once; keeping the event and sending it happen elsewhere and change nothing that is on screen.
 */
import { type CardOutline, topicOf } from './card'
import { type CardLogs, type CardSeed, lastEffective, reseeded, seededLogs, usedOn, withEvents } from './card-log'
import { momentAt, nextInstant, type Place, steadyNow } from './clock'
import { isDue, type Moment } from './due'
import { introductionOrder, nextCard, type Queue, queue } from './queue'
import {
  defaultUnder,
  longestAnswerMs,
  type Rating,
  type Reset,
  type Review,
  type ReviewLogEvent,
  type Under,
  type Undo,
} from './review-log'
import type { Prospect } from './schedule/preview'
import type { Schedule } from './schedule/schedule'
import type { Terms } from './settings'
import { type DayLimits, defaultLimits } from './settings'
import { addDays } from './study-day'

export interface Front {
  cardId: string
  revealed: boolean
  /** When the card was put in front, in ms of the device's clock. */
  since: number
}

export interface Session {
  /** The cards of this sitting in the order of introduction. */
  cards: readonly CardOutline[]
  /** Of every card, also of those outside this sitting: the day's limits count them. */
  logs: CardLogs
  newest: Date | null
  place: Place
  limits: DayLimits
  /** What the next review is graded under; the buttons promise by it. */
  under: Under
  /** Studying ahead: beyond the day's limits, and before what is due. */
  ahead: boolean
  moment: Moment
  queue: Queue
  front: Front | null
  /** How many cards were put in front so far. */
  turn: number
}

export type SessionAction =
  | { type: 'merged'; events: readonly ReviewLogEvent[]; now: Date }
  /** A server has said anew what the cards start from: what was known before counts no more. */
  | { type: 'reseeded'; seeds: readonly CardSeed[]; events: readonly ReviewLogEvent[]; now: Date }
  /** Time has passed; with it may come what has changed of the learner's settings. */
  | ({ type: 'ticked'; now: Date } & Partial<Terms>)
  /** `version` is that of the text which is shown, where it may be another than the page knows of. */
  | { type: 'revealed'; now: Date; version?: number }
  | { type: 'graded'; review: Review; now: Date }
  | { type: 'undone'; undo: Undo; now: Date }

interface SessionStart {
  cards: readonly CardOutline[]
  /** Only this topic's cards are asked; all where it is null. */
  topic: string | null
  seeds: readonly CardSeed[]
  events: readonly ReviewLogEvent[]
  now: Date
  place: Place
  limits?: DayLimits
  under?: Under
  ahead?: boolean
}

/** The later of `newest` and the last of `events`. Instants are compared as the texts they are: parsing each is slow. */
function newestOf(events: Iterable<ReviewLogEvent>, newest: Date | null): Date | null {
  let latest = newest?.toISOString() ?? ''
  for (const { at } of events) if (at > latest) latest = at
  return latest === '' ? null : new Date(latest)
}

/** The last of all events at hand, those in the seeds included. */
const newestKnown = (seeds: readonly CardSeed[], events: readonly ReviewLogEvent[]): Date | null =>
  newestOf([...seeds.flatMap((seed) => seed.events), ...events], null)

const noLimits: DayLimits = { newCards: Number.POSITIVE_INFINITY, reviews: Number.POSITIVE_INFINITY }

function queueAt({ cards, logs, limits }: Session, moment: Moment, ahead: boolean): Queue {
  const used = usedOn(moment.today, logs)
  const schedules = new Map(
    [...logs].flatMap(([id, { folded }]) => (folded.schedule ? [[id, folded.schedule] as const] : [])),
  )
  const left = {
    newCards: Math.max(limits.newCards - used.newCards, 0),
    reviews: Math.max(limits.reviews - used.reviews, 0),
  }
  return queue({ cards, schedules, left: ahead ? noLimits : left, ahead, ...moment })
}

/** A session with its moment, limits and queue worked out anew at the clock's `now`; the card in front stays. */
function at(session: Session, now: Date): Session {
  const moment = momentAt(steadyNow(now, session.newest), session.place)
  return { ...session, moment, queue: queueAt(session, moment, session.ahead) }
}

const nextOf = ({ queue, ahead }: Pick<Session, 'queue' | 'ahead'>, now: Date, previous?: string) =>
  nextCard(queue, now, previous, ahead ? Number.POSITIVE_INFINITY : undefined)

/** Whether there is something to study ahead: a new card beyond the limit, a step, or a review before its day. */
export const canStudyAhead = (session: Session): boolean =>
  nextOf({ queue: queueAt(session, session.moment, true), ahead: true }, session.moment.now) !== null

function withFront(session: Session, cardId: string | null, now: Date): Session {
  if (cardId === null) return { ...session, front: null }
  return { ...session, front: { cardId, revealed: false, since: now.getTime() }, turn: session.turn + 1 }
}

const withNextFront = (session: Session, now: Date, previous?: string): Session =>
  withFront(session, nextOf(session, session.moment.now, previous), now)

/** The sitting as it begins. */
export function startSession({
  cards,
  topic,
  seeds,
  events,
  now,
  place,
  limits = defaultLimits,
  under = defaultUnder,
  ahead = false,
}: SessionStart): Session {
  const inScope = introductionOrder(cards).filter(({ cardId }) => topic === null || topicOf(cardId) === topic)
  const session: Session = {
    cards: inScope,
    logs: withEvents(seededLogs(seeds), events),
    newest: newestKnown(seeds, events),
    place,
    limits,
    under,
    ahead,
    moment: momentAt(now, place),
    queue: { learning: [], reviews: [], newCards: [], later: [] },
    front: null,
    turn: 0,
  }
  return withNextFront(at(session, now), now)
}

/** `session` with `events` in its logs; the same one where it knows them all. */
function withLog(session: Session, events: readonly ReviewLogEvent[]): Session {
  const logs = withEvents(session.logs, events)
  return logs === session.logs ? session : { ...session, logs, newest: newestOf(events, session.newest) }
}

/** Whether a card stands where it did: the same answers lead to the same state. */
const isUnchanged = (before: Schedule | null | undefined, after: Schedule | null | undefined): boolean =>
  before?.state === after?.state &&
  before?.reps === after?.reps &&
  before?.lastReview?.getTime() === after?.lastReview?.getTime()

/** Whether the card in front is still one to ask, after events from elsewhere touched its log. */
function frontStands(before: Session, after: Session): boolean {
  const cardId = after.front?.cardId
  if (cardId === undefined) return false
  const schedule = after.logs.get(cardId)?.folded.schedule
  if (isUnchanged(before.logs.get(cardId)?.folded.schedule, schedule)) return true
  return !schedule || isDue(schedule, after.moment) || after.queue.newCards.includes(cardId)
}

/**
 * `session` with the card `cardId` at `version`, for the rest of the sitting: its text may be of another build than the
 * page, and the log has to keep what was answered.
 */
function withVersion(session: Session, cardId: string, version: number | undefined): Session {
  const known = session.cards.find((card) => card.cardId === cardId)
  if (!known || version === undefined || version === known.version) return session
  return { ...session, cards: session.cards.map((card) => (card === known ? { ...card, version } : card)) }
}

/** The session after `action`. */
export function sessionReducer(session: Session, action: SessionAction): Session {
  switch (action.type) {
    case 'merged': {
      const merged = withLog(session, action.events)
      if (merged === session) return session
      const next = at(merged, action.now)
      return frontStands(session, next) ? next : withNextFront(next, action.now)
    }
    case 'reseeded': {
      const { seeds, events, now } = action
      // What was dated ahead may have been moved since: only what is said now counts.
      const newest = newestKnown(seeds, events)
      const next = at({ ...session, logs: reseeded(session.logs, seeds, events), newest }, now)
      return frontStands(session, next) ? next : withNextFront(next, now)
    }
    case 'ticked': {
      const { type, now, ...changed } = action
      const next = at({ ...session, ...changed }, now)
      return next.front ? next : withNextFront(next, now)
    }
    case 'revealed': {
      if (!session.front) return session
      const known = withVersion(session, session.front.cardId, action.version)
      // The moment is taken anew, so that the buttons promise by the day on which they are pressed.
      return { ...at(known, action.now), front: { ...session.front, revealed: true } }
    }
    case 'graded':
      return withNextFront(at(withLog(session, [action.review]), action.now), action.now, action.review.cardId)
    case 'undone':
      return withFront(at(withLog(session, [action.undo]), action.now), action.undo.cardId, action.now)
  }
}

/**
 * What undo would take back in this sitting, or null. Any number of answers of today and yesterday can be taken back, so
 * that it works across the rollover; older ones are left alone, or a key pressed by mistake would undo them for good.
 */
export function undoable({ logs, cards, moment }: Session): Review | Reset | null {
  const ids = cards.map(({ cardId }) => cardId)
  const last = lastEffective(logs, ids, moment.now)
  return last && last.studyDay >= addDays(moment.today, -1) ? last : null
}

/** The instant, day and place of a card's next event, made when the device's clock shows `now`. */
function stamp(session: Session, cardId: string, now: Date) {
  const own = session.logs.get(cardId)
  const inBase = own?.base.last ? new Date(own.base.last.at) : null
  const instant = nextInstant(now, session.newest, newestOf(own?.events.values() ?? [], inBase))
  const version = session.cards.find((card) => card.cardId === cardId)?.version ?? 1
  const { today } = momentAt(instant, session.place)
  return { cardId, cardVersion: version, at: instant.toISOString(), studyDay: today, ...session.place }
}

/** A review of the card in front before its rating is known, for the buttons to preview. */
export const prospect = (session: Session, cardId: string, now: Date): Prospect => ({
  ...stamp(session, cardId, now),
  under: session.under,
})

/** The review that grades the card in front, or null where none shows its answer. `id` is a new event id. */
export function reviewOfFront(session: Session, rating: Rating, id: string, now: Date): Review | null {
  const { front } = session
  if (!front?.revealed) return null
  const durationMs = Math.min(Math.max(Math.round(now.getTime() - front.since), 0), longestAnswerMs)
  return { ...prospect(session, front.cardId, now), id, kind: 'review', rating, durationMs }
}

/** The event that takes back the last effective review or reset, or null where there is none. */
export function undoOfLast(session: Session, id: string, now: Date): Undo | null {
  const last = undoable(session)
  return last ? { ...stamp(session, last.cardId, now), id, kind: 'undo', undoes: last.id } : null
}
