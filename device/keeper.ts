/**
 * Keeps the rows in memory and the rows on disk the same. One attempt runs at a time: connect, do what was asked for,
 * read what may have changed, write what is owed. An attempt that fails leaves everything in memory and is made again.
 */
import { expire } from './change-owner'
import { Connection } from './connection'
import { ForeignSchema } from './database'
import type { LogSnapshot } from './device-log'
import type { OwnerChange } from './device-owner'
import { Jobs } from './jobs'
import { ownerJob, restoreOwner, settleJob } from './log-jobs'
import type { Memory } from './memory'
import { readLog, type StoredLog } from './read-log'
import type { Settlement } from './settlement'
import type { Surroundings } from './surroundings'
import { within } from './within'
import { notePersist, tidyLog, type Written, writeRows } from './write-log'

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
  readonly #jobs = new Jobs()
  /** Called at the end of the attempt under way, or of the next. */
  #waiting: (() => void)[] = []
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
    this.#connection = new Connection(factory, () => void this.lookAgain())
  }

  get saving(): boolean {
    return this.#running && this.#owed
  }

  /** True while events wait to be written. Not where they were on disk and are lost: that may be the user's will. */
  get owes(): boolean {
    return this.#owed
  }

  /** True while a change of owner is not on disk: the guest's rows may still lie there as the guest's. */
  get owesChange(): boolean {
    return this.#jobs.areOwed
  }

  /** Rows were added to memory: writes all that is not on disk. */
  owe(): void {
    this.#owed = true
    void this.#run()
  }

  /** Reads again what is stored, and tries again what failed. Resolves when that has been tried; never rejects. */
  lookAgain(): Promise<void> {
    this.#stale = true
    return this.#attempt()
  }

  /**
   * Changes the owner on disk, and then in memory; in memory at once where the disk refuses, which is tried again as long
   * as this tab lives. True once it is on disk and has a say.
   */
  async changeOwner(change: OwnerChange): Promise<boolean> {
    let isDone = false
    const job = ownerJob(this.#memory, change, (hadSay) => {
      isDone = hadSay
      this.#stale = true
      this.#tidied = false
      this.#watcher.changed()
    })
    this.#jobs.add(job)
    await this.#attempt()
    return isDone
  }

  /** Writes what a server has answered, and then takes it over in memory, also where it could not be written. */
  async settle(settlement: Settlement): Promise<void> {
    const job = settleJob(this.#memory, settlement, () => {
      this.#stale = true
    })
    this.#jobs.add(job)
    await this.#attempt()
  }

  #attempt(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      void this.#run()
    })
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
    this.#jobs.beginAttempt()
    try {
      while (this.#jobs.next || this.#stale || this.#owed) {
        if (this.#jobs.next) await this.#jobs.run((work) => this.#do(work))
        else if (this.#stale) await this.#read()
        else await this.#write()
      }
      const failure = this.#unread ?? this.#jobs.failure
      if (failure !== null) throw failure
      this.#retryMs = firstRetryMs
      this.storage = this.#memory.unwritten === 0 ? 'working' : 'failing'
    } catch (error) {
      this.#jobs.giveUp(error)
      this.#fail(error)
    }
    this.#running = false
    this.#watcher.changed()
    this.#watcher.tried()
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  async #do(work: (db: IDBDatabase) => Promise<void>): Promise<void> {
    const db = await this.#open()
    await this.#inTime(work(db), () => void this.lookAgain())
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
    return this.#inTime(this.#connection.open(), () => void this.lookAgain())
  }

  async #read(): Promise<void> {
    this.#stale = false
    const db = await this.#open()
    this.#unread = null
    try {
      const { revision } = this.#memory
      const reading = readLog(db, (key) => this.#memory.isSaved(key), revision).then((log) => this.#merge(log))
      await this.#tidy(db, await this.#inTime(reading, () => void this.lookAgain()))
    } catch (error) {
      // What cannot be read may still be written to; that asks for itself whether it may.
      this.#unread = error
    }
    this.#watcher.changed()
    this.#watcher.tried()
  }

  #merge(log: StoredLog): StoredLog {
    this.#memory.follow(log)
    this.#jobs.again()
    this.persistAsked ||= log.persistAsked
    if (!this.#tidied) this.setAside = log.unreadable.length
    if (log.schema === 'greater') throw new ForeignSchema()
    return log
  }

  /** Once a visit of each owner: moves unreadable rows aside, repairs the marker, deletes what a server has had for long. */
  async #tidy(db: IDBDatabase, log: StoredLog): Promise<void> {
    if (this.#tidied) return
    this.#tidied = true
    if (log.owner.value !== null || log.left.size > 0) {
      await this.#inTime(expire(db, this.#around.now()), () => undefined).catch(() => undefined)
    }
    if (log.unreadable.length === 0 && !log.recoverable && log.schema === 'ours') return
    const tidying = tidyLog(db, log.unreadable, this.#around.now()).then((back) => this.#memory.keep(back))
    await this.#inTime(tidying, () => this.#watcher.changed()).catch(() => undefined)
  }

  async #write(): Promise<void> {
    const batch = this.#memory.unwrittenRows(batchSize)
    if (batch.length > 0) {
      if (this.#memory.isOwnerLost) await this.#do((db) => restoreOwner(db, this.#memory))
      // On an open connection all is asked for before `owe` returns, so that a tab may close right after a grade.
      const db = this.#connection.current ?? (await this.#open())
      const writing = writeRows(db, batch, this.#around.now()).then((written) => this.#keep(written))
      await this.#inTime(writing, () => void this.lookAgain())
      if (!this.persistAsked) void this.#persist(db)
    }
    this.#owed = this.#memory.unwritten > 0
    this.#watcher.changed()
  }

  #keep({ rows, gone, count, revision }: Written): void {
    this.#memory.keep(rows)
    this.#memory.release(gone)
    // Another tab has changed rows that were known, or somebody emptied the store: all else is offered to it again.
    if (revision !== this.#memory.revision) this.#stale = true
    else if (count < this.#memory.saved) this.#memory.miss(new Set(rows.map(({ id }) => id)))
  }

  async #persist(db: IDBDatabase): Promise<void> {
    this.persistAsked = true
    const granted = await this.#around.persist().then(Boolean, () => false)
    await notePersist(db, granted).catch(() => undefined)
  }
}
