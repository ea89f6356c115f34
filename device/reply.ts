/** Working out what a server's answer to a sending changes in the log. */
import { compareEvents, type ReviewLogEvent } from '../core/review-log'
import { futureToleranceMs } from '../core/wire'
import type { Settlement } from './settlement'
import { shifted, shiftOf } from './shift'
import { ownRow, type StoredRow } from './stored-row'
import type { RecordedReply } from './transport'

export interface Answered {
  owner: string
  /** What was sent, in that order. */
  sent: readonly ReviewLogEvent[]
  recorded: RecordedReply
  /** When it was sent, by this device's uncorrected clock. An answer may be read hours later, after a sleep. */
  sentAt: Date
}

export interface KnownLog {
  /** The rows of `owner` as they were before this answer. */
  rowsOf: (owner: string) => StoredRow[]
}

export interface Outcome {
  settlement: Settlement
  /** Ids that a later sending may bring through, though not at once. */
  deferred: string[]
  /** True where events were given new times, and can go out again. */
  hasMoved: boolean
}

/** The settlement of an answer. An id that was not sent, or that no index names, changes nothing. */
export function outcomeOf({ owner, sent, recorded, sentAt }: Answered, log: KnownLog): Outcome {
  const { cards, rejected, serverTime } = recorded
  const byId = new Map(sent.map((event) => [event.id, event]))
  const acknowledged = new Set(recorded.acknowledged.filter((id) => byId.has(id)))
  const refused: [string, Settlement['refused'] extends ReadonlyMap<string, infer Value> ? Value : never][] = []
  const deferred: string[] = []
  let isFuture = false
  for (const { index, id, reason, retry } of rejected) {
    const event = byId.get(id ?? '') ?? sent[index]
    if (!event || acknowledged.has(event.id)) continue
    if (reason === 'future') isFuture = true
    else if (retry) deferred.push(event.id)
    else refused.push([event.id, { reason, row: ownRow(event, owner) }])
  }
  const aheadMs = sentAt.getTime() - Date.parse(serverTime)
  const gone = new Set([...acknowledged, ...refused.map(([id]) => id)])
  const moved = isFuture ? movedEvents({ owner, sent, recorded, sentAt }, log, gone) : []
  const settlement: Settlement = {
    owner,
    at: sentAt.toISOString(),
    acknowledged,
    refused: new Map(refused),
    moved: new Map(moved.map((event) => [event.id, event])),
    bases: cards.map((seed) => ({ owner, seed, serverTime })),
    clockOffsetMs: aheadMs > futureToleranceMs ? -aheadMs : 0,
  }
  return { settlement, deferred, hasMoved: moved.length > 0 }
}

/** The events that no server has, moved out of its future. */
function movedEvents({ owner, sent, recorded, sentAt }: Answered, log: KnownLog, gone: ReadonlySet<string>) {
  const unsent: ReviewLogEvent[] = []
  const acknowledged = sent.filter(({ id }) => recorded.acknowledged.includes(id))
  for (const { id, acknowledgedAt, event } of log.rowsOf(owner)) {
    if (acknowledgedAt !== null) acknowledged.push(event)
    else if (!gone.has(id)) unsent.push(event)
  }
  if (unsent.length === 0) return []
  let newest: string | null = null
  for (const { at } of acknowledged) if (newest === null || at > newest) newest = at
  const offsetMs = shiftOf(unsent, Date.parse(recorded.serverTime), sentAt.getTime())
  return shifted(unsent.sort(compareEvents), offsetMs, newest)
}
