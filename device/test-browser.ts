/** For tests of the log: a browser with storage, a clock and a page of its own, in which logs are opened. */
import { IDBFactory } from 'fake-indexeddb'
import { installDamage } from '../e2e/damage'
import { type DeviceLog, status } from './device-log'
import { openLog } from './log'
import type { Surroundings } from './surroundings'
import { shows, surroundings, TestClock, TestPage } from './test-log'

export class TestBrowser {
  readonly clock = new TestClock()
  readonly page = new TestPage()
  readonly factory = new IDBFactory()
  readonly #logs: DeviceLog[] = []

  constructor() {
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, writable: true, value: this.factory })
    installDamage()
  }

  readonly open = (parts: Partial<Surroundings> = {}): DeviceLog => {
    const { isVisible, onVisible, onLeave } = this.page
    const log = openLog(surroundings(this.clock, { factory: this.factory, isVisible, onVisible, onLeave, ...parts }))
    this.#logs.push(log)
    return log
  }

  /** Waits until `log` says that all is saved; throws where that takes more than `seconds`. */
  saved(log: DeviceLog, seconds = 120): Promise<void> {
    return shows(log, this.clock, (snapshot) => status(snapshot) === 'saved', seconds)
  }

  /** The factory with its `open` replaced. */
  opening(instead: (open: () => IDBOpenDBRequest) => IDBOpenDBRequest): IDBFactory {
    const poor = Object.create(this.factory)
    poor.open = (...given: [string, number?]) => instead(() => this.factory.open(...given))
    return poor
  }

  close(): void {
    for (const log of this.#logs) log.close()
  }
}

/** The numbers of the events that `log` shows. */
export const numbersOf = (log: DeviceLog): number[] => log.snapshot().events.map(({ id }) => Number(id.slice(-12)))

/** The numbers of the events on disk. */
export const storedNumbers = async (): Promise<number[]> => (await damage.ids()).map((id) => Number(id.slice(-12)))

/** Makes every `add` fail as on a full disk, until `empty` is called. */
export function fullDisk(): { attempts: () => number; empty: () => void } {
  const { add } = IDBObjectStore.prototype
  let attempts = 0
  IDBObjectStore.prototype.add = () => {
    attempts++
    throw new DOMException('made to fail', 'QuotaExceededError')
  }
  return {
    attempts: () => attempts,
    empty: () => {
      IDBObjectStore.prototype.add = add
    },
  }
}
