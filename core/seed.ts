/**
 * What a device starts a card from. It must be able to take back what was answered today and yesterday without asking,
 * so those events travel as they are, and all that is older as the schedule it folds to.
 */
import type { CardSeed } from './card-log'
import { compareEvents, type ReviewLogEvent, type Undo } from './review-log'
import { type Base, type Folded, fold, newBase } from './schedule/replay'
import { addDays, type StudyDay } from './study-day'

export interface SeededCard {
  seed: CardSeed
  /** The fold of the whole log. */
  folded: Folded
}

const isUndo = (event: ReviewLogEvent): event is Undo => event.kind === 'undo'

/**
 * The seed of `cardId` on `today` from `log`, all its events, each once and in any order. The base is the fold of the
 * longest prefix, in order, without an event of yesterday's study day or a later one. A review or reset that an undo
 * anywhere names is left out of it. The seed's events are those after it, and each undo of the prefix whose target is
 * not in the prefix: it may be among those events, or still on its way.
 */
export function seededCard(
  cardId: string,
  log: readonly ReviewLogEvent[],
  today: StudyDay,
  weights?: readonly number[],
): SeededCard {
  const sorted = [...log].sort(compareEvents)
  const yesterday = addDays(today, -1)
  const recent = sorted.findIndex(({ studyDay }) => studyDay >= yesterday)
  const prefix = recent === -1 ? sorted : sorted.slice(0, recent)
  const rest = sorted.slice(prefix.length)
  const older = fold(newBase, [...prefix, ...rest.filter(isUndo)], weights)
  const last = prefix.at(-1)
  const base: Base = {
    schedule: older.schedule,
    lastDay: older.schedule?.lastReviewDay ?? null,
    last: last ? { at: last.at, id: last.id } : null,
  }
  const inPrefix = new Set(prefix.map(({ id }) => id))
  const events = [...prefix.filter((event) => isUndo(event) && !inPrefix.has(event.undoes)), ...rest]
  const newer = fold(base, events, weights)
  const folded: Folded = {
    schedule: newer.schedule,
    effective: [...older.effective, ...newer.effective],
    states: [...older.states, ...newer.states],
  }
  return { seed: { cardId, base, events }, folded }
}
