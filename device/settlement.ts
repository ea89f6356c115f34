/** What a server's answer changes in the log of one owner, the same in memory and on disk. */
import type { ReviewLogEvent } from '../core/review-log'
import type { StoredBase } from './stored-base'
import type { StoredRow } from './stored-row'

export interface Settlement {
  owner: string
  /** When what it answers was sent, by this device's clock: an instant. */
  at: string
  acknowledged: ReadonlySet<string>
  /** What will never be accepted, by id. */
  refused: ReadonlyMap<string, { reason: string; row: StoredRow }>
  /** Events under new times, by id. */
  moved: ReadonlyMap<string, ReviewLogEvent>
  bases: readonly StoredBase[]
  /** What is to be added to this device's clock from now on; null: nothing was measured. */
  clockOffsetMs: number | null
}

/** A page's seeds, which settle no event. */
export const seedsOnly = (owner: string, bases: readonly StoredBase[], at: string): Settlement => ({
  owner,
  at,
  acknowledged: new Set(),
  refused: new Map(),
  moved: new Map(),
  bases,
  clockOffsetMs: null,
})

/** `row` after `settlement`, of whose bases those of `renewed` cards were kept; the same row where it says nothing of it. */
export function settledRow(row: StoredRow, settlement: Settlement, renewed: ReadonlySet<string>): StoredRow {
  if (row.owner !== settlement.owner) return row
  if (settlement.acknowledged.has(row.id)) {
    const seeded = row.seeded || renewed.has(row.event.cardId)
    if (row.acknowledgedAt !== null && row.seeded === seeded) return row
    return { ...row, acknowledgedAt: row.acknowledgedAt ?? settlement.at, seeded }
  }
  const event = row.acknowledgedAt === null ? settlement.moved.get(row.id) : undefined
  return event ? { ...row, event } : row
}
