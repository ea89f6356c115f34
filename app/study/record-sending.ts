/** What a sending of reviews is answered, by whichever way it came. */
import * as v from 'valibot'
import { keyed } from '@/auth/secret'
import { largestBatch, type Recorded, type Sending, sending } from '@/core/wire'
import type { Database } from '@/db/database'
import { isOutage } from '@/db/outage'
import { type Limit, take } from '@/db/queries/rate-limits'
import { recordReviews } from '@/db/queries/review-logs'
import type { UserSession } from '@/db/session'

const refusals = {
  'signed-out': 401,
  'foreign-origin': 403,
  'other-owner': 409,
  'too-large': 413,
  'not-json': 415,
  'no-sending': 422,
  'too-many': 429,
  unavailable: 503,
} as const

/** Why a sending was not taken, as a status of HTTP and a word. Nothing of it was written. */
export interface Refused {
  status: (typeof refusals)[keyof typeof refusals]
  error: keyof typeof refusals
  /** How long to wait before the next try. */
  retryAfterMs?: number
}

export type SendingAnswer = Recorded | Refused

export const refused = (error: Refused['error'], retryAfterMs?: number): Refused => ({
  status: refusals[error],
  error,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
})

/** The sending that `value`, the content of a request, is, or why it is none. */
export function parsedSending(value: unknown): Sending | Refused {
  const parsed = v.safeParse(sending, value)
  if (parsed.success) return parsed.output
  const isTooLong = parsed.issues.some(({ type, path }) => type === 'max_length' && path?.[0].key === 'events')
  return refused(isTooLong ? 'too-large' : 'no-sending')
}

/** Two a second, for five minutes on end: nobody grades so fast, and a log of 100,000 reviews goes out within it. */
const limit: Limit = { points: 600, perMs: 5 * 60_000 }

/** Who is asking, and what to do it with. */
export interface Asker {
  session: () => Promise<UserSession | null>
  /** Does work that may be done twice, and does it twice where the database was lost meanwhile. */
  retried: <T>(work: (db: Database) => Promise<T>) => Promise<T>
  now: () => Date
}

async function recordFor({ session, retried, now }: Asker, { owner, events }: Sending): Promise<SendingAnswer> {
  const asking = await session()
  if (!asking) return refused('signed-out')
  if (owner !== asking.userId) return refused('other-owner')
  const taken = await retried((db) => take(db, keyed('reviews', asking.userId), limit, now()))
  if (!taken.allowed) return refused('too-many', taken.retryAfterMs)
  const outcome = await retried((db) => recordReviews(db, asking, events, { now: now() }))
  if (outcome.kind === 'ended') return refused('signed-out')
  const { kind: _, ...recorded } = outcome
  return recorded
}

const outagePatienceMs = 5_000

/** Records `sending` for whoever asks. A database that does not answer is `unavailable`; anything else throws. */
export async function recordSending(asker: Asker, sending: Sending): Promise<SendingAnswer> {
  try {
    return await recordFor(asker, sending)
  } catch (error) {
    if (!isOutage(error)) throw error
    return refused('unavailable', outagePatienceMs)
  }
}

/** The largest content of a sending, in bytes. */
export const largestContent = largestBatch.bytes
