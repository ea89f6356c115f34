/** One connection to the log's database, lost and found again. */
import { openDatabase } from './database'

export interface Losses {
  /** The connection is gone, and a new one can be had. */
  gone: () => void
  /** The database itself is being deleted. */
  deleted: () => void
}

export class Connection {
  readonly #factory: IDBFactory
  readonly #losses: Losses
  #db: IDBDatabase | null = null
  #closed = false

  constructor(factory: IDBFactory, losses: Losses) {
    this.#factory = factory
    this.#losses = losses
  }

  /** The open connection, or a new one. Rejects with the browser's error, or never answers, as the browser pleases. */
  async open(): Promise<IDBDatabase> {
    return this.#db ?? this.#adopt(await openDatabase(this.#factory))
  }

  #adopt(db: IDBDatabase): IDBDatabase {
    if (this.#closed || this.#db) {
      // An attempt given up on has answered after another one.
      db.close()
      if (!this.#db) throw new DOMException('closed', 'InvalidStateError')
      return this.#db
    }
    this.#db = db
    db.onclose = () => this.#lose(db, this.#losses.gone)
    db.onversionchange = ({ newVersion }) => {
      this.#lose(db, newVersion === null ? this.#losses.deleted : this.#losses.gone)
    }
    return db
  }

  #lose(db: IDBDatabase, tell: () => void): void {
    db.close()
    if (this.#db !== db) return
    this.#db = null
    tell()
  }

  /** Gives the connection up; the next `open` makes a new one. */
  drop(): void {
    this.#db?.close()
    this.#db = null
  }

  close(): void {
    this.#closed = true
    this.drop()
  }
}
