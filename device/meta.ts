/** The rows of `meta`: what is known of the log as a whole, each read so that nonsense counts as nothing. */
import { answer, marker } from './database'
import { type DeviceOwner, readOwner } from './device-owner'
import { newEventId } from './event-id'
import { isRecord } from './stored-row'

export interface Meta {
  schema: 'ours' | 'greater' | 'broken'
  owner: DeviceOwner
  /** Another one after each change of rows that were known; empty before the first. */
  revision: string
  persistAsked: boolean
  /** The owners whose accounts were deleted: nothing of theirs is kept or shown again. */
  wiped: string[]
  /** When each owner left this device, an instant. */
  left: Map<string, string>
  clockOffsetMs: number
}

export const emptyMeta: Meta = {
  schema: 'broken',
  owner: readOwner(null),
  revision: '',
  persistAsked: false,
  wiped: [],
  left: new Map(),
  clockOffsetMs: 0,
}

const held = (row: unknown): unknown => (isRecord(row) ? row.value : undefined)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const isText = (value: unknown): value is string => typeof value === 'string'

function times(value: unknown): Map<string, string> {
  const entries = isRecord(value) ? Object.entries(value) : []
  return new Map(entries.flatMap(([key, at]) => (isText(at) ? [[key, at] as const] : [])))
}

/** All of `meta`, asked for at once. */
export async function readMeta(meta: IDBObjectStore): Promise<Meta> {
  const row = (key: string): Promise<unknown> => answer(meta.get(key))
  const [schema, owner, revision, persist, wiped, left, clock] = await Promise.all([
    marker(meta),
    row('owner'),
    row('revision'),
    row('persist'),
    row('wiped'),
    row('left'),
    row('clock'),
  ])
  const wipedIds = held(wiped)
  const offset = held(clock)
  return {
    schema,
    owner: readOwner(owner),
    revision: text(held(revision)),
    persistAsked: persist !== undefined,
    wiped: Array.isArray(wipedIds) ? wipedIds.filter(isText) : [],
    left: times(held(left)),
    clockOffsetMs: typeof offset === 'number' && Number.isFinite(offset) ? offset : 0,
  }
}

/** Notes that known rows have changed, and gives the new revision. */
export function revise(meta: IDBObjectStore): string {
  const revision = newEventId()
  meta.put({ key: 'revision', value: revision })
  return revision
}

/** Changes what `meta` holds under `key`. */
export const note = (meta: IDBObjectStore, key: 'persist' | 'wiped' | 'left' | 'clock', value: unknown) =>
  meta.put({ key, value })
