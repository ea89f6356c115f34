/** For tests of the log: a browser's surroundings of which each part can be had in a poorer version, and time by hand. */
import 'fake-indexeddb/auto'
import { setImmediate } from 'node:timers/promises'
import { IDBFactory } from 'fake-indexeddb'
import { defaultUnder, type Review } from '../core/review-log'
import { studyDayOf } from '../core/study-day'
import type { DeviceLog, LogSnapshot } from './device-log'
import type { After, Channel, Surroundings } from './surroundings'

/** A clock that stands still until it is moved. */
export class TestClock {
  ms = Date.parse('2026-11-24T10:00:00.000Z')
  readonly #timers = new Set<{ at: number; run: () => void }>()

  readonly after: After = (delayMs, run) => {
    const timer = { at: this.ms + delayMs, run }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  readonly now = (): Date => new Date(this.ms)

  /** How many timers run. */
  get pending(): number {
    return this.#timers.size
  }

  advance(ms: number): void {
    this.ms += ms
    for (const timer of [...this.#timers].sort((a, b) => a.at - b.at)) {
      if (timer.at <= this.ms && this.#timers.delete(timer)) timer.run()
    }
  }
}

/** The page's coming to the front, by hand. */
export class TestPage {
  visible = true
  readonly #listeners = new Set<() => void>()
  readonly #leaving = new Set<() => void>()

  readonly isVisible = (): boolean => this.visible

  readonly onVisible = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly onLeave = (listener: () => void): (() => void) => {
    this.#leaving.add(listener)
    return () => this.#leaving.delete(listener)
  }

  leave(): void {
    for (const listener of [...this.#leaving]) listener()
  }

  show(): void {
    this.visible = true
    for (const listener of [...this.#listeners]) listener()
  }
}

/** Working surroundings with storage of their own and no other tabs, except for what `parts` says. */
export const surroundings = (clock: TestClock, parts: Partial<Surroundings> = {}): Surroundings => ({
  factory: new IDBFactory(),
  now: clock.now,
  after: clock.after,
  channel: { post: () => undefined, listen: () => undefined, close: () => undefined },
  isVisible: () => true,
  onVisible: () => () => undefined,
  onLeave: () => () => undefined,
  persist: async () => true,
  exclusively: (work) => work(),
  onOnline: () => () => undefined,
  random: () => 0.5,
  ...parts,
})

/** Lets storage do what it can do without time passing. */
export async function quiet(turns = 60): Promise<void> {
  for (let i = 0; i < turns; i++) await setImmediate()
}

/**
 * Waits until `log` shows what is `wanted`, moving `clock` on by a tenth of a second whenever storage has had its turn.
 * Throws where that takes more than `seconds` of the clock.
 */
export async function shows(
  log: DeviceLog,
  clock: TestClock,
  wanted: (snapshot: LogSnapshot) => boolean,
  seconds = 120,
): Promise<void> {
  const end = clock.ms + seconds * 1_000
  for (;;) {
    await quiet()
    if (wanted(log.snapshot())) return
    if (clock.ms >= end) throw new Error(`after ${seconds} s still ${JSON.stringify(log.snapshot())}`)
    clock.advance(100)
  }
}

export const eventId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Review number `number`, a minute after the one before. */
export function reviewOf(number: number, parts: Partial<Review> = {}): Review {
  const at = new Date(Date.parse('2026-11-24T08:00:00.000Z') + number * 60_000)
  return {
    id: eventId(number),
    kind: 'review',
    cardId: `sampling/card-${number}`,
    cardVersion: 1,
    at: at.toISOString(),
    studyDay: studyDayOf(at, 'UTC', 4),
    timeZone: 'UTC',
    rollover: 4,
    rating: 3,
    durationMs: 5_000,
    under: defaultUnder,
    ...parts,
  }
}

/** Moves `clock` on until `log` shows what is `wanted`. Throws where it does not within `seconds`. */
export async function shownBy(
  clock: TestClock,
  log: DeviceLog,
  wanted: (snapshot: LogSnapshot) => boolean,
  seconds: number,
): Promise<void> {
  const end = clock.ms + seconds * 1_000
  for (;;) {
    await quiet(40)
    if (wanted(log.snapshot())) return
    if (clock.ms >= end) throw new Error(`still ${JSON.stringify({ ...log.snapshot(), events: [], seeds: [] })}`)
    clock.advance(500)
  }
}

/** Tabs that hear one another. */
export function channels(): () => Channel {
  const ears = new Map<number, (message: unknown) => void>()
  let tabs = 0
  return () => {
    const own = tabs++
    return {
      post: (message) => {
        for (const [tab, hear] of ears) if (tab !== own) hear(structuredClone(message))
      },
      listen: (listener) => ears.set(own, listener),
      close: () => ears.delete(own),
    }
  }
}
