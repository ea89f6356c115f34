/**
 * Sends a user's events, the oldest first, until a server has acknowledged each. Only an answer acknowledges; whatever
 * else happens, the events stay and go out again. One tab sends at a time where tabs can agree on it.
 */
import type { ReviewLogEvent } from '../core/review-log'
import { largestBatch } from '../core/wire'
import { batchOf } from './batch'
import { type Answered, type KnownLog, outcomeOf } from './reply'
import type { Settlement } from './settlement'
import type { Surroundings } from './surroundings'
import type { Reply, SendingState, Transport } from './transport'
import { TimedOut, within } from './within'

/** What the sender needs of the log. */
export interface SentLog extends KnownLog {
  owner: () => string | null
  epoch: () => string
  /** What may go out now, in the order of the log. */
  sendable: () => ReviewLogEvent[]
  /** Reads again what other tabs may have changed. Never rejects. */
  lookAgain: () => Promise<void>
  settle: (settlement: Settlement) => Promise<void>
  /** The state has changed. */
  changed: () => void
}

/** Grades given in quick succession go out together. */
const gatherMs = 150
const firstWaitMs = 1_000
const longestWaitMs = 60_000
/** A server may ask for more; this long is believed. */
const longestToldMs = 3_600_000
/** What a server does not know yet it will not know in seconds: a newer one has to be started first. */
const deferMs = 120_000
/** A transport that has not answered for so long will not. */
const patienceMs = 60_000

/** How a log comes to send. */
export interface SendingWay {
  transport: Transport
  newSender: (log: SentLog, around: Surroundings) => Sender
}

interface Wait {
  ms: number
  /** The server asked for it. */
  isTold: boolean
}

export class Sender {
  state: SendingState = 'idle'
  readonly #log: SentLog
  readonly #around: Surroundings
  #transport: Transport | null = null
  #isClosed = false
  #isRunning = false
  /** There may be more to send since the run under way looked. */
  #isWanted = false
  #stopTimer: () => void = () => undefined
  #failures = 0
  #limit: number = largestBatch.events
  #wait: Wait | null = null
  /** The epoch in which the server did not take this device's owner for its user. */
  #stoppedIn: string | null = null
  readonly #deferred = new Map<string, number>()

  constructor(log: SentLog, around: Surroundings) {
    this.#log = log
    this.#around = around
  }

  /** A page has begun; somebody may have signed in on the way to it. */
  start(transport: Transport): void {
    this.#transport = transport
    this.#stoppedIn = null
    this.poke()
  }

  /** There may be something to send. */
  poke(): void {
    this.#runIn(gatherMs)
  }

  /** The page came to the front, or the network is back: what only waits is tried at once. */
  tryNow(): void {
    this.#stoppedIn = null
    if (this.#wait?.isTold) return
    this.#wait = null
    this.#runIn(0)
  }

  /** What was said of the owner before is not said of this one. */
  ownerChanged(): void {
    this.tryNow()
    if (!this.#isRunning) this.#settleState()
  }

  /** Sends the oldest events from a page that may be going away, and takes note of nothing. */
  leave(): void {
    const owner = this.#log.owner()
    if (!this.#transport || owner === null || this.#isStopped()) return
    const events = batchOf(owner, this.#log.sendable(), largestBatch.events)
    if (events.length > 0) this.#transport.beacon({ owner, events })
  }

  close(): void {
    this.#isClosed = true
    this.#stopTimer()
  }

  #isStopped(): boolean {
    return this.#stoppedIn !== null && this.#stoppedIn === this.#log.epoch()
  }

  #runIn(ms: number): void {
    this.#isWanted = true
    if (!this.#transport || this.#isClosed || this.#isRunning || this.#wait) return
    this.#setTimer(ms)
  }

  #setTimer(ms: number): void {
    this.#stopTimer()
    this.#stopTimer = this.#around.after(ms, () => void this.#run())
  }

  async #run(): Promise<void> {
    if (this.#isRunning || this.#isClosed) return
    this.#isRunning = true
    this.#isWanted = false
    this.#wait = null
    // A tab with nothing to send stands in nobody's way.
    if (this.#hasWork()) await this.#around.exclusively(() => this.#drain()).catch(() => undefined)
    this.#isRunning = false
    this.#goOn()
  }

  #goOn(): void {
    this.#settleState()
    if (this.#isClosed) return
    if (this.#wait) this.#setTimer(this.#wait.ms)
    else if (this.#isWanted) this.poke()
    else this.#runWhenDeferred()
  }

  #hasWork(): boolean {
    return this.#log.owner() !== null && !this.#isStopped() && this.#next().length > 0
  }

  async #drain(): Promise<void> {
    // Another tab may have sent all of it while this one waited for its turn.
    await this.#log.lookAgain()
    while (!this.#isClosed && this.#wait === null && this.#hasWork()) await this.#sendOne()
  }

  #next(): ReviewLogEvent[] {
    const now = this.#around.now().getTime()
    return this.#log.sendable().filter(({ id }) => this.#deferredMs(id, now) <= 0)
  }

  /** For how long an event is not to be sent again; at most as long as it was told, wherever the clock was set since. */
  #deferredMs(id: string, now: number): number {
    const ms = (this.#deferred.get(id) ?? now) - now
    return ms > 2 * deferMs ? 0 : ms
  }

  async #sendOne(): Promise<void> {
    const owner = this.#log.owner()
    if (owner === null || !this.#transport) return
    const epoch = this.#log.epoch()
    const events = batchOf(owner, this.#next(), this.#limit)
    const sentAt = this.#around.now()
    this.#become('sending')
    const reply = await this.#reply(this.#transport, owner, events)
    if (reply.kind === 'recorded') return this.#take({ owner, sent: events, recorded: reply.recorded, sentAt })
    if (reply.kind === 'unreachable') return this.#waitAfter('offline', null)
    if (reply.kind === 'garbled') return this.#waitAfter('held', null)
    return this.#refuse(reply.status, reply.retryAfterMs, events.length, epoch)
  }

  #reply(transport: Transport, owner: string, events: ReviewLogEvent[]): Promise<Reply> {
    return within(transport.send({ owner, events }), patienceMs, this.#around.after).catch(
      (error: unknown): Reply => ({ kind: error instanceof TimedOut ? 'unreachable' : 'garbled' }),
    )
  }

  #refuse(status: number, retryAfterMs: number | null, count: number, epoch: string): void {
    if (status === 401 || status === 409) {
      this.#stoppedIn = epoch
      this.#become(status === 401 ? 'signed-out' : 'other-user')
    } else if (status === 413 && count > 1) this.#limit = Math.ceil(count / 2)
    else this.#waitAfter('held', retryAfterMs)
  }

  /** Waits for as long as the server asked, or longer each time, never in step with other devices. */
  #waitAfter(state: SendingState, toldMs: number | null): void {
    const { random } = this.#around
    const backOff = Math.min(firstWaitMs * 2 ** this.#failures, longestWaitMs) * (0.5 + random() / 2)
    const told = toldMs === null ? 0 : Math.min(toldMs, longestToldMs) * (1 + random() / 5)
    this.#failures++
    this.#wait = { ms: Math.max(told, backOff), isTold: toldMs !== null }
    this.#become(state)
  }

  async #take(answered: Answered): Promise<void> {
    const now = this.#around.now()
    const { settlement, deferred, hasMoved } = outcomeOf(answered, this.#log)
    await this.#log.settle(settlement)
    for (const id of deferred) this.#deferred.set(id, now.getTime() + deferMs * (1 + this.#around.random() / 2))
    const settled = settlement.acknowledged.size + settlement.refused.size + deferred.length
    if (settled === 0 && (!hasMoved || this.#failures > 0)) return this.#waitAfter('held', null)
    // Moved events go out again at once, but one answer after another that moves them is no progress.
    this.#failures = settled === 0 ? 1 : 0
    this.#limit = Math.min(this.#limit * 2, largestBatch.events)
  }

  #settleState(): void {
    const isGuest = this.#log.owner() === null
    if (!isGuest && (this.#wait !== null || this.#isStopped())) return
    this.#become(!isGuest && this.#deferredIds().length > 0 ? 'held' : 'idle')
  }

  #deferredIds(): string[] {
    const now = this.#around.now().getTime()
    return this.#log.sendable().flatMap(({ id }) => (this.#deferredMs(id, now) > 0 ? [id] : []))
  }

  #runWhenDeferred(): void {
    const now = this.#around.now().getTime()
    const waits = this.#deferredIds().map((id) => this.#deferredMs(id, now))
    if (waits.length > 0) this.#setTimer(Math.min(...waits))
  }

  #become(state: SendingState): void {
    if (this.state === state) return
    this.state = state
    this.#log.changed()
  }
}

/** Sending by `transport`. A guest's log never sends, and its page need not load this. */
export const sendingBy = (transport: Transport): SendingWay => ({
  transport,
  newSender: (log, around) => new Sender(log, around),
})
