/** One event as it lies in the database, with whose it is and whether a server has it. */
import * as v from 'valibot'
import { type ReviewLogEvent, reviewLogEvent } from '../core/review-log'

export interface StoredRow {
  id: string
  /** Null: a guest's. */
  owner: string | null
  /** When a server said, by this device's clock, that it has the event. */
  acknowledgedAt: string | null
  /** The answer that acknowledged it brought its card's seed, and that was kept: the event is in there, if it is anywhere. */
  seeded: boolean
  event: ReviewLogEvent
}

/** What a stored value turned out to be. `owner` of an unreadable one: whoever it can be seen to belong to. */
export type Reading = { kind: 'row'; row: StoredRow } | { kind: 'unreadable'; owner: string | null; reason: string }

export const ownRow = (event: ReviewLogEvent, owner: string | null): StoredRow => ({
  id: event.id,
  owner,
  acknowledgedAt: null,
  seeded: false,
  event,
})

export const guestRow = (event: ReviewLogEvent): StoredRow => ownRow(event, null)

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The event as its schema gives it, or null. */
export function readEvent(value: unknown): ReviewLogEvent | null {
  const parsed = v.safeParse(reviewLogEvent, value)
  return parsed.success ? parsed.output : null
}

const isInstant = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value))

/** Reads what is stored under `key`. An acknowledgement that makes no sense is none: the event is sent again. */
export function readRow(key: IDBValidKey, value: unknown): Reading {
  if (!isRecord(value)) return { kind: 'unreadable', owner: null, reason: 'not a row' }
  const { id, owner, acknowledgedAt, seeded } = value
  const unreadable = (reason: string): Reading => ({
    kind: 'unreadable',
    owner: typeof owner === 'string' ? owner : null,
    reason,
  })
  if (owner !== null && typeof owner !== 'string') return unreadable('no owner')
  const event = readEvent(value.event)
  if (!event) return unreadable('not an event')
  if (id !== event.id || key !== event.id) return unreadable('key and event disagree')
  const isAcknowledged = owner !== null && isInstant(acknowledgedAt)
  return {
    kind: 'row',
    row: {
      id: event.id,
      owner,
      acknowledgedAt: isAcknowledged ? acknowledgedAt : null,
      seeded: isAcknowledged && seeded === true,
      event,
    },
  }
}

/** The intact rows in a list from elsewhere. Another tab may run another version of this site: nothing in it is trusted. */
export function readRows(list: unknown): StoredRow[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((value) => {
    const reading = isRecord(value) && typeof value.id === 'string' ? readRow(value.id, value) : null
    return reading?.kind === 'row' ? [reading.row] : []
  })
}

/** Two readings of one event are one object, so that nothing is worked out again for it. */
const sameEvent = (known: ReviewLogEvent, read: ReviewLogEvent): ReviewLogEvent =>
  known === read || JSON.stringify(known) === JSON.stringify(read) ? known : read

/** What is known of a row once it was `read`: the disk counts, and an acknowledgement is never lost. `known` if all is the same. */
export function mergedRow(known: StoredRow, read: StoredRow): StoredRow {
  const isOnes = known.owner === read.owner
  const acknowledgedAt = read.acknowledgedAt ?? (isOnes ? known.acknowledgedAt : null)
  const seeded = read.seeded || (isOnes && known.seeded)
  const event = sameEvent(known.event, read.event)
  const isSame = isOnes && acknowledgedAt === known.acknowledgedAt && seeded === known.seeded && event === known.event
  return isSame ? known : { ...read, acknowledgedAt, seeded, event }
}
