/** How a sending reaches the server, and what came back. */
import * as v from 'valibot'
import { recorded, type Sending } from '../core/wire'
import { type After, after } from './surroundings'
import { within } from './within'

/**
 * `offline`: the server could not be reached. `held`: it asked to wait, or what it said made no sense. `signed-out`,
 * `other-user`: nothing is sent until the owner of this log signs in. Else `sending`, or `idle`.
 */
export type SendingState = 'idle' | 'sending' | 'offline' | 'signed-out' | 'other-user' | 'held'

export type RecordedReply = v.InferOutput<typeof recorded>

export type Reply =
  | { kind: 'recorded'; recorded: RecordedReply }
  /** A status of HTTP other than 200, and how long to wait where the server said so. */
  | { kind: 'refused'; status: number; retryAfterMs: number | null }
  | { kind: 'unreachable' }
  /** An answer that nobody should give. */
  | { kind: 'garbled' }

export interface Transport {
  /** Sends and waits for the answer. Never rejects. */
  send: (sending: Sending) => Promise<Reply>
  /** Sends from a page that is going away; no answer is heard. */
  beacon: (sending: Sending) => void
}

/** The server action as a page is given it: what is recorded, or a status as `POST /api/reviews` would give it. */
export type RecordAction = (sending: Sending) => Promise<unknown>

const address = '/api/reviews'

/** Actions go out one at a time: one that hangs would hold all later ones. */
const actionPatienceMs = 15_000
const postPatienceMs = 30_000

const refused = v.object({
  status: v.pipe(v.number(), v.safeInteger()),
  retryAfterMs: v.nullish(v.pipe(v.number(), v.finite())),
})

/** `value` as an answer to a sending. */
export function replyOf(value: unknown): Reply {
  const taken = v.safeParse(recorded, value)
  if (taken.success && !Number.isNaN(Date.parse(taken.output.serverTime)))
    return { kind: 'recorded', recorded: taken.output }
  if (!v.is(refused, value)) return { kind: 'garbled' }
  return { kind: 'refused', status: value.status, retryAfterMs: value.retryAfterMs ?? null }
}

/** What a `Retry-After` header asks for, in ms from `now`: seconds or a date. Null where it says nothing. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === '') return null
  const seconds = Number(header)
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now.getTime() : seconds * 1_000
  return Number.isNaN(ms) ? null : Math.max(ms, 0)
}

const request = (sending: Sending): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(sending),
})

async function post(sending: Sending): Promise<Reply> {
  try {
    const signal = AbortSignal.timeout(postPatienceMs)
    const response = await fetch(address, { ...request(sending), cache: 'no-store', signal })
    if (response.ok) return replyOf(await response.json().catch(() => null))
    const wait = retryAfterMs(response.headers.get('retry-after'), new Date())
    return { kind: 'refused', status: response.status, retryAfterMs: wait }
  } catch {
    return { kind: 'unreachable' }
  }
}

function beacon(sending: Sending): void {
  // One that fails is nothing lost: the next visit sends it.
  fetch(address, { ...request(sending), keepalive: true }).catch(() => undefined)
}

/**
 * Sends by the server action `record` while that works, else by `POST /api/reviews`. An action can be gone after a new
 * deployment, or hang behind another one; where the server answers without it, this page does not ask it again.
 */
export function reviewTransport(record: RecordAction | null = null, later: After = after): Transport {
  let action = record
  async function send(sending: Sending): Promise<Reply> {
    if (!action) return post(sending)
    try {
      const reply = replyOf(await within(action(sending), actionPatienceMs, later))
      if (reply.kind !== 'garbled') return reply
    } catch {
      // Unreachable, unknown or failed: asked once more without it.
    }
    const reply = await post(sending)
    if (reply.kind !== 'unreachable') action = null
    return reply
  }
  return { send, beacon }
}
