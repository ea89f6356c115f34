/**
 * The review log on this device. Events are in memory at once and written behind the learner's back; whatever storage
 * does, they stay in memory and are offered to it again, so nothing made is lost while a tab is open.
 */
import * as v from 'valibot'
import type { CardSeed } from '../core/card-log'
import { type ReviewLogEvent, reviewLogEvent } from '../core/review-log'
import type { DeviceLog, LogSnapshot } from './device-log'
import type { OwnerChange } from './device-owner'
import { newEventId } from './event-id'
import { markLog } from './has-log'
import { Keeper } from './keeper'
import { Memory } from './memory'
import type { Sender, SendingWay } from './sender'
import { type Settlement, seedsOnly } from './settlement'
import { clockOffset, isSameSnapshot, snapshotOf } from './snapshot'
import { stash, stashedRows, unstash } from './stash'
import { ownRow, type StoredRow } from './stored-row'
import { browserSurroundings, type Surroundings } from './surroundings'
import { changedMessage, madeMessage, receivedMessage } from './tabs'

/** Without a channel between tabs, how often a visible one looks for what others have stored. */
const pollMs = 1_500
/** A page that waits for storage is there within 3 s, the time to fetch it included. */
const loadPatienceMs = 2_500

/** How many events a page that goes away leaves in local storage at most. */
const stashSize = 200

class Log implements DeviceLog {
  readonly loaded: Promise<void>
  readonly #around: Surroundings
  readonly #keeper: Keeper | null
  readonly #memory = new Memory()
  /** There is none until sending has begun. */
  #sender: Sender | null = null
  readonly #listeners = new Set<() => void>()
  readonly #endings: (() => void)[] = []
  #stopPoll: () => void = () => undefined
  #settleLoaded: () => void = () => undefined
  #isLoaded = false
  /** The owner's epoch that the sender knows of. */
  #epoch = ''
  #shown: LogSnapshot

  constructor(around: Surroundings) {
    this.#around = around
    this.loaded = new Promise((resolve) => {
      this.#settleLoaded = resolve
    })
    const { factory, channel } = around
    this.#keeper =
      factory &&
      new Keeper(factory, this.#memory, around, { changed: () => this.#change(), tried: () => this.#tried() })
    this.#shown = this.#look()
    this.#endings.push(
      around.after(loadPatienceMs, () => this.#giveUpWaiting()),
      around.onVisible(() => this.#comeBack()),
      around.onLeave(() => this.#leave()),
      around.onOnline(() => this.#sender?.tryNow()),
    )
    if (channel) channel.listen((message) => this.#receive(message))
    else this.#poll()
    this.#add(stashedRows())
    if (this.#keeper) void this.#keeper.lookAgain()
    else this.#setLoaded()
  }

  #newSender({ newSender }: SendingWay): Sender {
    const memory = this.#memory
    const log = {
      owner: () => memory.owner.value,
      epoch: () => memory.owner.epoch,
      sendable: () => this.#sendable(),
      rowsOf: (owner: string) => memory.rowsOf(owner),
      lookAgain: async () => this.#keeper?.lookAgain(),
      settle: (settlement: Settlement) => this.#settle(settlement),
      changed: () => this.#change(),
    }
    return newSender(log, this.#around)
  }

  readonly snapshot = (): LogSnapshot => this.#shown

  readonly subscribe = (listener: () => void): (() => void) => {
    // A function of its own, so that one listener may subscribe twice.
    const entry = () => listener()
    this.#listeners.add(entry)
    return () => {
      this.#listeners.delete(entry)
    }
  }

  readonly append = (event: ReviewLogEvent): void => {
    const parsed = v.safeParse(reviewLogEvent, event)
    if (!parsed.success) throw new RangeError(`not an event: ${parsed.issues[0].path?.[0].key}`)
    const row = ownRow(parsed.output, this.#shown.owner)
    if (!this.#memory.add(row)) return
    this.#around.channel?.post(madeMessage([row]))
    this.#keep()
  }

  readonly now = (): Date => new Date(this.#around.now().getTime() + clockOffset(this.#memory))

  readonly epoch = (): string => this.#memory.owner.epoch

  readonly adopt = (userId: string, bring: boolean, since: string | null = null): Promise<boolean> =>
    this.#changeOwner({ kind: 'adopt', userId, bring, since, ...this.#stamp() })

  readonly release = (): Promise<boolean> => this.#changeOwner({ kind: 'release', ...this.#stamp() })

  readonly wipe = async (userId: string): Promise<boolean> => {
    unstash(({ owner }) => owner === userId)
    return this.#changeOwner({ kind: 'wipe', userId, ...this.#stamp() })
  }

  readonly seed = (owner: string, seeds: readonly CardSeed[], serverTime: string): void => {
    markLog()
    const bases = seeds.map((seed) => ({ owner, seed, serverTime }))
    const settlement = seedsOnly(owner, bases, this.#around.now().toISOString())
    this.#memory.settle(settlement)
    this.#memory.recover(owner, seeds, serverTime)
    this.#change()
    this.#sender?.poke()
    void this.#settle(settlement)
  }

  readonly start = (way: SendingWay): void => {
    this.#sender ??= this.#newSender(way)
    this.#sender.start(way.transport)
  }

  readonly close = (): void => {
    for (const end of this.#endings) end()
    this.#stopPoll()
    this.#sender?.close()
    this.#around.channel?.close()
    this.#keeper?.close()
  }

  #stamp(): Pick<OwnerChange, 'epoch' | 'at'> {
    return { epoch: newEventId(), at: this.#around.now().toISOString() }
  }

  async #changeOwner(change: OwnerChange): Promise<boolean> {
    markLog()
    if (!this.#keeper) this.#memory.apply(change, false)
    const isDone = (await this.#keeper?.changeOwner(change)) ?? false
    this.#change()
    this.#around.channel?.post(changedMessage)
    return isDone
  }

  async #settle(settlement: Settlement): Promise<void> {
    if (this.#keeper) await this.#keeper.settle(settlement)
    else this.#memory.settle(settlement)
    this.#change()
    this.#around.channel?.post(changedMessage)
  }

  /**
   * What may go to the server. While the guest's log has come along in memory alone, what still lies on disk as the
   * guest's does not: sent, it could come to be another user's as well.
   */
  #sendable(): ReviewLogEvent[] {
    const { waiting } = this.#memory.view
    const rows = this.#keeper?.owesChange ? waiting.filter(({ id }) => !this.#memory.isBrought(id)) : waiting
    return rows.map(({ event }) => event)
  }

  #keep(): void {
    markLog()
    this.#keeper?.owe()
    this.#change()
    this.#sender?.poke()
  }

  #receive(data: unknown): void {
    const message = receivedMessage(data)
    if (message?.kind === 'changed') void this.#keeper?.lookAgain()
    // Written here too: the tab that made them may be gone before it has, and an id is only ever stored once.
    if (message?.kind === 'rows') this.#add(message.rows)
  }

  #add(rows: readonly StoredRow[]): void {
    const fresh = rows.filter((row) => this.#memory.add(row))
    if (fresh.length > 0) this.#keep()
  }

  #comeBack(): void {
    void this.#keeper?.lookAgain()
    this.#sender?.tryNow()
  }

  #leave(): void {
    if (!this.#keeper || this.#keeper.owes) stash(this.#memory.unwrittenRows(stashSize))
    this.#sender?.leave()
  }

  #tried(): void {
    unstash((row) => this.#memory.isOver(row))
    if (this.#sendable().length > 0) this.#sender?.poke()
    this.#setLoaded()
  }

  #look(): LogSnapshot {
    return snapshotOf(this.#memory, this.#keeper, this.#sender?.state ?? 'idle', this.#isLoaded)
  }

  #change(): void {
    if (this.#memory.owner.epoch !== this.#epoch) {
      this.#epoch = this.#memory.owner.epoch
      this.#sender?.ownerChanged()
    }
    const seen = this.#look()
    if (isSameSnapshot(seen, this.#shown)) return
    this.#shown = seen
    for (const listener of [...this.#listeners]) listener()
  }

  #setLoaded(): void {
    if (this.#isLoaded) return
    this.#isLoaded = true
    if (this.#memory.view.events.length > 0) markLog()
    this.#change()
    this.#settleLoaded()
  }

  #giveUpWaiting(): void {
    if (this.#isLoaded) return
    this.#keeper?.giveUpWaiting()
    this.#setLoaded()
  }

  #poll(): void {
    this.#stopPoll = this.#around.after(pollMs, () => {
      this.#poll()
      if (this.#around.isVisible() && this.#keeper?.storage === 'working') void this.#keeper.lookAgain()
    })
  }
}

/** Opens the log. Returns at once; what is stored arrives with `loaded`. */
export const openLog = (around: Surroundings = browserSurroundings()): DeviceLog => new Log(around)
