/** For tests of sending: a server that keeps each user's log, folds it by the core's own rules, and can be made to misbehave. */
import * as v from 'valibot'
import type { CardSeed } from '../core/card-log'
import { compareEvents, type ReviewLogEvent, reviewLogEvent } from '../core/review-log'
import { replay } from '../core/schedule/replay'
import { addDays, type StudyDay, studyDayOf } from '../core/study-day'
import { futureToleranceMs, largestBatch, type Rejection, recorded, type Sending, wireSeed } from '../core/wire'
import type { Reply, Transport } from './transport'

/** One card's log as a server gives it: the fold of what is older than yesterday, and all events after that. */
export function seedOf(cardId: string, events: readonly ReviewLogEvent[], today: StudyDay): CardSeed {
  const sorted = [...events].sort(compareEvents)
  const yesterday = addDays(today, -1)
  const cut = sorted.findIndex(({ studyDay }) => studyDay >= yesterday)
  const prefix = cut === -1 ? sorted : sorted.slice(0, cut)
  const undone = new Set(sorted.flatMap((event) => (event.kind === 'undo' ? [event.undoes] : [])))
  const folded = replay(prefix.filter(({ id }) => !undone.has(id)))
  const inPrefix = new Set(prefix.map(({ id }) => id))
  const loose = prefix.filter((event) => event.kind === 'undo' && !inPrefix.has(event.undoes))
  const last = prefix.at(-1)
  return {
    cardId,
    base: {
      schedule: folded.schedule,
      lastDay: folded.effective.findLast(({ kind }) => kind === 'review')?.studyDay ?? null,
      last: last ? { at: last.at, id: last.id } : null,
    },
    events: [...loose, ...sorted.slice(prefix.length)],
  }
}

/** What becomes of sending number `number`, counted from 0; `record` has the server do its work. */
export type Fault = (number: number, record: () => Reply, sending: Sending) => Reply | Promise<Reply>

export class TestServer implements Transport {
  /** Whose session the browser holds. */
  user: string | null = 'ada'
  fault: Fault = (_number, record) => record()
  readonly sendings: Sending[] = []
  readonly beacons: Sending[] = []
  readonly unknownCards = new Set<string>()
  readonly #now: () => Date
  readonly #logs = new Map<string, Map<string, ReviewLogEvent>>()
  #sending = 0
  /** The most sendings that were ever under way together. */
  mostAtOnce = 0

  constructor(now: () => Date) {
    this.#now = now
  }

  readonly send = async (sending: Sending): Promise<Reply> => {
    const number = this.sendings.push(structuredClone(sending)) - 1
    this.#sending++
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#sending)
    try {
      return await this.fault(number, () => this.record(sending), sending)
    } finally {
      this.#sending--
    }
  }

  readonly beacon = (sending: Sending): void => {
    this.beacons.push(structuredClone(sending))
    this.record(sending)
  }

  /** The log of `user`, in its order. */
  eventsOf(user: string): ReviewLogEvent[] {
    return [...(this.#logs.get(user)?.values() ?? [])].sort(compareEvents)
  }

  store(user: string, events: readonly ReviewLogEvent[]): void {
    const log = this.#logs.get(user) ?? new Map()
    for (const event of events) if (!log.has(event.id)) log.set(event.id, event)
    this.#logs.set(user, log)
  }

  /** Loses what it stored, as a database does whose machine lost power. */
  lose(user: string, ids: readonly string[]): void {
    for (const id of ids) this.#logs.get(user)?.delete(id)
  }

  seedOf(user: string, cardId: string): CardSeed {
    const events = this.eventsOf(user).filter((event) => event.cardId === cardId)
    return seedOf(cardId, events, studyDayOf(this.#now(), 'UTC', 4))
  }

  record({ owner, events }: Sending): Reply {
    const status = this.#refusal(owner, events)
    if (status !== null) return { kind: 'refused', status, retryAfterMs: null }
    const rejected: Rejection[] = []
    const acknowledged: string[] = []
    const touched = new Set<string>()
    for (const [index, value] of events.entries()) {
      const parsed = v.safeParse(reviewLogEvent, value)
      const reason = parsed.success ? this.#objection(parsed.output) : 'invalid'
      if (!parsed.success || reason !== null) {
        const id = parsed.success ? parsed.output.id : null
        rejected.push({ index, id, reason: reason ?? 'invalid', retry: reason !== 'invalid' })
        continue
      }
      this.store(owner, [parsed.output])
      acknowledged.push(parsed.output.id)
      touched.add(parsed.output.cardId)
    }
    const cards = [...touched].map((cardId) => wireSeed(this.seedOf(owner, cardId)))
    const answer = { acknowledged, rejected, cards, serverTime: this.#now().toISOString() }
    return { kind: 'recorded', recorded: v.parse(recorded, JSON.parse(JSON.stringify(answer))) }
  }

  #objection({ cardId, at }: ReviewLogEvent): 'unknown-card' | 'future' | null {
    if (this.unknownCards.has(cardId)) return 'unknown-card'
    return Date.parse(at) > this.#now().getTime() + futureToleranceMs ? 'future' : null
  }

  #refusal(owner: string, events: readonly unknown[]): number | null {
    if (this.user === null) return 401
    if (owner !== this.user) return 409
    const bytes = new TextEncoder().encode(JSON.stringify({ owner, events })).length
    return events.length > largestBatch.events || bytes > largestBatch.bytes ? 413 : null
  }
}
