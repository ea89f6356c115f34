/** What goes out in one sending. */
import type { ReviewLogEvent } from '../core/review-log'
import { largestBatch } from '../core/wire'

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

/** The first of `events` that fit into one sending of `owner`, at most `limit` of them; always at least one. */
export function batchOf(owner: string, events: Iterable<ReviewLogEvent>, limit: number): ReviewLogEvent[] {
  const batch: ReviewLogEvent[] = []
  let bytes = bytesOf({ owner, events: [] })
  for (const event of events) {
    // The comma before it included.
    bytes += bytesOf(event) + 1
    if (batch.length > 0 && (bytes > largestBatch.bytes || batch.length >= limit)) break
    batch.push(event)
  }
  return batch
}
