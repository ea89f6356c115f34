/** What of all that is known is shown to one owner. */
import type { CardSeed } from '../core/card-log'
import { compareEvents, type ReviewLogEvent } from '../core/review-log'
import { holds } from './stored-base'
import type { StoredRow } from './stored-row'

export interface View {
  /** What is to be folded on top of the seeds, in the order of the log. */
  events: readonly ReviewLogEvent[]
  seeds: readonly CardSeed[]
  /** The rows that are still to be sent, in the order of the log; none for a guest. */
  waiting: readonly StoredRow[]
}

/**
 * The view of `owner`, whose cards start from `seeds`. What a server has is in its card's seed, in whatever form it was
 * stored first; until a seed with it is here, it is shown as it was made. What a server has `lost` is to be sent again.
 */
export function viewOf(
  owner: string | null,
  rows: Iterable<StoredRow>,
  seeds: readonly CardSeed[],
  lost: ReadonlySet<string>,
): View {
  const isWaiting = ({ id, acknowledgedAt }: StoredRow): boolean => acknowledgedAt === null || lost.has(id)
  const own = [...rows].filter((row) => row.owner === owner)
  own.sort((a, b) => compareEvents(a.event, b.event))
  const seedOf = new Map(seeds.map((seed) => [seed.cardId, seed]))
  const isInSeed = ({ event, seeded }: StoredRow) => {
    const seed = seedOf.get(event.cardId)
    return seed !== undefined && (seeded || holds(seed, event))
  }
  return {
    events: own.filter((row) => isWaiting(row) || !isInSeed(row)).map(({ event }) => event),
    seeds,
    waiting: owner === null ? [] : own.filter(isWaiting),
  }
}
