/** One event as it lies in the database, with whose it is and whether a server has it. */
import { type ReviewLogEvent, reviewLogEvent } from '../core/review-log'

export interface StoredRow {
  id: string
  /** Null: a guest's. */
  owner: string | null
  acknowledgedAt: string | null
  event: ReviewLogEvent
}

/** What a stored value turned out to be. */
export type Reading =
  | { kind: 'guest'; event: ReviewLogEvent }
  | { kind: 'owned' }
  | { kind: 'unreadable'; reason: string }

export const guestRow = (event: ReviewLogEvent): StoredRow => ({
  id: event.id,
  owner: null,
  acknowledgedAt: null,
  event,
})

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const unreadable = (reason: string): Reading => ({ kind: 'unreadable', reason })

/** The event as its schema gives it, or null. */
export function readEvent(value: unknown): ReviewLogEvent | null {
  const parsed = reviewLogEvent.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** Reads what is stored under `key`. A row that belongs to someone is theirs to read. */
export function readRow(key: IDBValidKey, value: unknown): Reading {
  if (!isRecord(value)) return unreadable('not a row')
  if (typeof value.owner === 'string') return { kind: 'owned' }
  if (value.owner !== null) return unreadable('no owner')
  const event = readEvent(value.event)
  if (!event) return unreadable('not an event')
  if (value.id !== event.id || key !== event.id) return unreadable('key and event disagree')
  return { kind: 'guest', event }
}
