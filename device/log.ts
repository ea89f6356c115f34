/**
 * The review log on this device. Events are in memory at once and written behind the learner's back; whatever storage
 * does, they stay in memory and are offered to it again, so nothing made is lost while a tab is open.
 */
import { type ReviewLogEvent, reviewLogEvent } from '../core/review-log'
import type { DeviceLog, LogSnapshot } from './device-log'
import { markLog } from './has-log'
import { Keeper } from './keeper'
import { Memory } from './memory'
import { stash, stashedEvents, unstash } from './stash'
import { browserSurroundings, type Surroundings } from './surroundings'
import { receivedEvents } from './tabs'

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
  readonly #listeners = new Set<() => void>()
  readonly #endings: (() => void)[] = []
  #stopPoll: () => void = () => undefined
  #settleLoaded: () => void = () => undefined
  #isLoaded = false
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
      around.onVisible(() => this.#keeper?.lookAgain()),
      around.onLeave(() => this.#leave()),
    )
    if (channel) channel.listen((message) => this.#receive(message))
    else this.#poll()
    this.#add(stashedEvents())
    if (this.#keeper) this.#keeper.lookAgain()
    else this.#setLoaded()
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
    const parsed = reviewLogEvent.safeParse(event)
    if (!parsed.success) throw new RangeError(`not an event: ${parsed.error.issues[0]?.path.join('.')}`)
    if (!this.#memory.add(parsed.data)) return
    this.#around.channel?.post([parsed.data])
    this.#keep()
  }

  readonly close = (): void => {
    for (const end of this.#endings) end()
    this.#stopPoll()
    this.#around.channel?.close()
    this.#keeper?.close()
  }

  #keep(): void {
    markLog()
    this.#keeper?.owe()
    this.#change()
  }

  #receive(message: unknown): void {
    // Written here too: the tab that made them may be gone before it has, and an id is only ever stored once.
    this.#add(receivedEvents(message))
  }

  #add(events: readonly ReviewLogEvent[]): void {
    const fresh = events.filter((event) => this.#memory.add(event))
    if (fresh.length > 0) this.#keep()
  }

  #leave(): void {
    if (!this.#keeper || this.#keeper.owes) stash(this.#memory.waiting(stashSize))
  }

  #tried(): void {
    unstash((id) => this.#memory.isSaved(id))
    this.#setLoaded()
  }

  #look(): LogSnapshot {
    return {
      loaded: this.#isLoaded,
      events: this.#memory.events,
      unsaved: this.#memory.unsaved,
      saving: this.#keeper?.saving ?? false,
      storage: this.#keeper?.storage ?? 'absent',
      setAside: this.#keeper?.setAside ?? 0,
      persistAsked: this.#keeper?.persistAsked ?? false,
    }
  }

  #change(): void {
    const seen = this.#look()
    if (isSame(seen, this.#shown)) return
    this.#shown = seen
    for (const listener of [...this.#listeners]) listener()
  }

  #setLoaded(): void {
    if (this.#isLoaded) return
    this.#isLoaded = true
    if (this.#memory.events.length > 0) markLog()
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
      if (this.#around.isVisible() && this.#keeper?.storage === 'working') this.#keeper.lookAgain()
    })
  }
}

const isSame = (a: LogSnapshot, b: LogSnapshot): boolean =>
  a.loaded === b.loaded &&
  a.events === b.events &&
  a.unsaved === b.unsaved &&
  a.saving === b.saving &&
  a.storage === b.storage &&
  a.setAside === b.setAside &&
  a.persistAsked === b.persistAsked

/** Opens the log. Returns at once; what is stored arrives with `loaded`. */
export const openLog = (around: Surroundings = browserSurroundings()): DeviceLog => new Log(around)
