/**
 * The fold: a learner's schedule of one card from its events. Nothing else makes a schedule, on the device or anywhere.
 * The inputs are the events and the weights; arrival order, repetition and batches change nothing.
 */
import { compareEvents, type LogPlace, type Reset, type Review, type ReviewLogEvent } from '../review-log'
import { addDays, daysBetween, knownZone, type StudyDay, studyDayOf } from '../study-day'
import { grade, newStanding, type Standing } from './grade'
import { defaultWeights, type MemoryModel, memoryModel } from './memory'
import { isLearning, type Schedule, type State, type Wait } from './schedule'

/** What is known of a card before the events at hand: the fold of all up to and including `last`. */
export interface Base {
  schedule: Schedule | null
  /** The study day of the last review folded in. */
  lastDay: StudyDay | null
  /** The last event folded in. */
  last: LogPlace | null
}

/** The base of a card whose whole log is at hand. */
export const newBase: Base = { schedule: null, lastDay: null, last: null }

/** What was so just before an effective review: the card's state, and its memory where it had one. */
export interface ReviewState {
  id: string
  state: State
  stability: number | null
  retrievability: number | null
  /** Study days since the review before. */
  elapsedDays: number | null
  /** Days for which the card was scheduled, in Review only; 21 and more count as mature. */
  intervalDays: number | null
}

export interface Folded {
  /** Null where no review or reset is effective: the card is New. */
  schedule: Schedule | null
  /** The effective reviews and resets after the base, in order. */
  effective: (Review | Reset)[]
  /** One for each effective review, in the same order. */
  states: ReviewState[]
}

/** The reviews and resets of one card after `after` in the order (`at`, `id`): each once, without those an undo names. */
function effectiveEvents(events: readonly ReviewLogEvent[], after: LogPlace | null): (Review | Reset)[] {
  const undone = new Set<string>()
  for (const event of events) if (event.kind === 'undo') undone.add(event.undoes)
  const kept = new Map<string, Review | Reset>()
  for (const event of events) {
    if (event.kind === 'undo' || undone.has(event.id) || kept.has(event.id)) continue
    if (after === null || compareEvents(event, after) > 0) kept.set(event.id, event)
  }
  return [...kept.values()].sort(compareEvents)
}

/** A fold under way: the standing, and the event that gave it. */
interface Cursor {
  standing: Standing & { wait?: Wait }
  lastReview: { at: Date | string; day: StudyDay } | null
  lastEvent: Review | Reset | null
}

export function startingAt({ schedule, lastDay }: Base): Cursor {
  if (!schedule) return { standing: newStanding, lastReview: null, lastEvent: null }
  const { state, step, stability, difficulty, reps, lapses, lastReview, dueDay } = schedule
  const memory = stability !== null && difficulty !== null ? { stability, difficulty } : null
  const day = schedule.lastReviewDay ?? lastDay
  const intervalDays = state === 'Review' && dueDay && day ? daysBetween(day, dueDay) : 0
  return {
    standing: { state, step, memory, reps, lapses, intervalDays },
    lastReview: lastReview && day ? { at: lastReview, day } : null,
    lastEvent: null,
  }
}

/** Study days from the review before to `day`; never below 0, which travel westward would give. */
export const elapsedDays = (last: Cursor['lastReview'], day: StudyDay): number =>
  last ? Math.max(0, daysBetween(last.day, day)) : 0

function stateBefore(model: MemoryModel, cursor: Cursor, event: Review): ReviewState {
  const { state, memory } = cursor.standing
  const intervalDays = state === 'Review' ? cursor.standing.intervalDays : null
  if (!memory) return { id: event.id, state, stability: null, retrievability: null, elapsedDays: null, intervalDays }
  const elapsed = elapsedDays(cursor.lastReview, event.studyDay)
  const retrievability = model.retrievability(memory, elapsed)
  return { id: event.id, state, stability: memory.stability, retrievability, elapsedDays: elapsed, intervalDays }
}

function advance(model: MemoryModel, cursor: Cursor, event: Review | Reset): Cursor {
  const { standing, lastReview } = cursor
  if (event.kind === 'reset') {
    const { reps, lapses } = standing
    return { standing: { ...newStanding, reps, lapses }, lastReview: null, lastEvent: event }
  }
  const { cardId, rating, under, studyDay } = event
  const graded = grade(model, standing, { cardId, rating, under, elapsedDays: elapsedDays(lastReview, studyDay) })
  return { standing: graded, lastReview: { at: event.at, day: event.studyDay }, lastEvent: event }
}

/**
 * When a card answered by `event` is due after `wait`. A step that ends within the answer's own study day gives an
 * instant; one that reaches the next rollover is due by day, as in Anki.
 */
function due(wait: Wait, event: Review): Pick<Schedule, 'dueDay' | 'dueAt'> {
  if (wait.unit === 'days') return { dueDay: addDays(event.studyDay, wait.days), dueAt: null }
  const at = new Date(event.at)
  const end = new Date(at.getTime() + wait.seconds * 1_000)
  const timeZone = knownZone(event.timeZone)
  const day = (instant: Date) => studyDayOf(instant, timeZone, event.rollover)
  const crossed = daysBetween(day(at), day(end))
  return crossed > 0
    ? { dueDay: addDays(event.studyDay, crossed), dueAt: null }
    : { dueDay: event.studyDay, dueAt: end }
}

function scheduleAt({ standing, lastReview, lastEvent }: Cursor, base: Base): Schedule | null {
  if (!lastEvent) return base.schedule
  const { state, step, memory, reps, lapses, wait } = standing
  const when = wait && lastEvent.kind === 'review' ? due(wait, lastEvent) : { dueDay: null, dueAt: null }
  return {
    state,
    step: isLearning(state) ? step : 0,
    ...when,
    stability: memory?.stability ?? null,
    difficulty: memory?.difficulty ?? null,
    reps,
    lapses,
    lastReview: lastReview ? new Date(lastReview.at) : null,
    lastReviewDay: lastReview?.day ?? null,
    cardVersion: lastEvent.cardVersion,
  }
}

/**
 * Goes on from `base` over `events` of one card. Reviews and resets at or before `base.last` are in the base already
 * and are passed over; an undo counts whenever it was made.
 */
export function fold(
  base: Base,
  events: readonly ReviewLogEvent[],
  weights: readonly number[] = defaultWeights,
): Folded {
  const model = memoryModel(weights)
  const states: ReviewState[] = []
  let cursor = startingAt(base)
  const effective = effectiveEvents(events, base.last)
  for (const event of effective) {
    if (event.kind === 'review') states.push(stateBefore(model, cursor, event))
    cursor = advance(model, cursor, event)
  }
  return { schedule: scheduleAt(cursor, base), effective, states }
}

/** The schedule of one card from its whole log. */
export const replay = (events: readonly ReviewLogEvent[], weights: readonly number[] = defaultWeights): Folded =>
  fold(newBase, events, weights)
