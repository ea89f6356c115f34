/**
 * Keeps the events in memory and the events on disk the same. One attempt runs at a time: connect, read what may have
 * changed, write what is owed. An attempt that fails leaves everything in memory and is made again.
 */
import { Connection } from './connection'
import { ForeignSchema } from './database'
import type { LogSnapshot } from './device-log'
import type { Memory } from './memory'
import { readLog, type StoredLog } from './read-log'
import type { Surroundings } from './surroundings'
import { within } from './within'
import { notePersist, tidyLog, type Written, writeEvents } from './write-log'

/** How long storage may take to answer. */
export const patienceMs = 3_000

const firstRetryMs = 1_000
const lastRetryMs = 30_000
const batchSize = 1_000

export interface Watcher {
  /** Something that a snapshot shows has changed. */
  changed: () => void
  /** The stored log was read, or could not be. */
  tried: () => void
}

export class Keeper {
  storage: LogSnapshot['storage'] = 'working'
  setAside = 0
  persistAsked = false
  readonly #memory: Memory
  readonly #around: Surroundings
  readonly #connection: Connection
  readonly #watcher: Watcher
  #running = false
  #closed = false
  /** Stored rows may have changed since they were read. */
  #stale = true
  /** The stored rows were read once, and what could not be read was dealt with. */
  #tidied = false
  /** The last attempt to read the stored rows failed. */
  #unread: unknown = null
  /** Events wait to be written. Lost ones do not count: they wait for the learner's next review. */
  #owed = false
  #retryMs = firstRetryMs
  #stopRetry: (() => void) | null = null

  constructor(factory: IDBFactory, memory: Memory, around: Surroundings, watcher: Watcher) {
    this.#memory = memory
    this.#around = around
    this.#watcher = watcher
    this.#connection = new Connection(factory, () => this.lookAgain())
  }

  get saving(): boolean {
    return this.#running && this.#owed
  }

  /** Events were added to memory: writes all that is not on disk. */
  owe(): void {
    this.#owed = true
    void this.#run()
  }

  /** Reads again what is stored, and tries again what failed. */
  lookAgain(): void {
    this.#stale = true
    void this.#run()
  }

  /** Storage has taken too long so far. What it answers later is still used. */
  giveUpWaiting(): void {
    this.storage = 'failing'
  }

  close(): void {
    this.#closed = true
    this.#stopRetry?.()
    this.#connection.close()
  }

  async #run(): Promise<void> {
    if (this.#running || this.#closed) return
    this.#running = true
    this.#stopRetry?.()
    try {
      while (this.#stale || this.#owed) {
        if (this.#stale) await this.#read()
        if (this.#owed) await this.#write()
      }
      if (this.#unread !== null) throw this.#unread
      this.#retryMs = firstRetryMs
      this.storage = this.#memory.unsaved === 0 ? 'working' : 'failing'
    } catch (error) {
      this.#fail(error)
    }
    this.#running = false
    this.#watcher.changed()
    this.#watcher.tried()
  }

  #fail(error: unknown): void {
    this.storage = error instanceof DOMException && error.name === 'SecurityError' ? 'absent' : 'failing'
    this.#connection.drop()
    this.#stale = true
    if (this.#closed) return
    this.#stopRetry = this.#around.after(this.#retryMs, () => void this.#run())
    this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs)
  }

  /** What `work` gives. Where it answers after its time, `late` is called. */
  #inTime<T>(work: Promise<T>, late: () => void): Promise<T> {
    let isLate = false
    work.then(
      () => isLate && !this.#closed && late(),
      () => undefined,
    )
    return within(work, patienceMs, this.#around.after).catch((error: unknown) => {
      isLate = true
      throw error
    })
  }

  #open(): Promise<IDBDatabase> {
    return this.#inTime(this.#connection.open(), () => this.lookAgain())
  }

  async #read(): Promise<void> {
    this.#stale = false
    const db = await this.#open()
    this.#unread = null
    try {
      const reading = readLog(db, (key) => this.#memory.isSaved(key)).then((log) => this.#merge(log))
      await this.#tidy(db, await this.#inTime(reading, () => this.lookAgain()))
    } catch (error) {
      // What cannot be read may still be written to; that asks for itself whether it may.
      this.#unread = error
    }
    this.#watcher.changed()
    this.#watcher.tried()
  }

  #merge(log: StoredLog): StoredLog {
    this.#memory.keep(log.events)
    this.#memory.miss(log.keys)
    this.persistAsked ||= log.persistAsked
    if (!this.#tidied) this.setAside = log.unreadable.length
    if (log.schema === 'greater') throw new ForeignSchema()
    return log
  }

  /** Once a visit: moves unreadable rows aside and repairs the marker. Where that fails, they simply stay. */
  async #tidy(db: IDBDatabase, log: StoredLog): Promise<void> {
    if (this.#tidied) return
    this.#tidied = true
    if (log.unreadable.length === 0 && !log.recoverable && log.schema === 'ours') return
    const tidying = tidyLog(db, log.unreadable, this.#around.now()).then((back) => this.#memory.keep(back))
    await this.#inTime(tidying, () => this.#watcher.changed()).catch(() => undefined)
  }

  async #write(): Promise<void> {
    const batch = this.#memory.waiting(batchSize)
    if (batch.length > 0) {
      // On an open connection all is asked for before `owe` returns, so that a tab may close right after a grade.
      const db = this.#connection.current ?? (await this.#open())
      const writing = writeEvents(db, batch, this.#around.now()).then((written) => this.#keep(written))
      await this.#inTime(writing, () => this.lookAgain())
      if (!this.persistAsked) void this.#persist(db)
    }
    this.#owed = this.#memory.unsaved > 0
    this.#watcher.changed()
  }

  #keep(written: Written): void {
    this.#memory.keep(written.events)
    this.#memory.release(written.owned)
    // Somebody emptied the store: everything else is offered to it again.
    if (written.count < this.#memory.saved) this.#memory.miss(new Set(written.events.map(({ id }) => id)))
  }

  async #persist(db: IDBDatabase): Promise<void> {
    this.persistAsked = true
    const granted = await this.#around.persist().then(Boolean, () => false)
    await notePersist(db, granted).catch(() => undefined)
  }
}
