/** One connection to the log's database, lost and found again. */
import { openDatabase } from './database'

export class Connection {
  readonly #factory: IDBFactory
  readonly #gone: () => void
  #db: IDBDatabase | null = null
  #closed = false

  /** `gone` is called when the browser, or another tab that changes the database, ends the connection. */
  constructor(factory: IDBFactory, gone: () => void) {
    this.#factory = factory
    this.#gone = gone
  }

  /** The open connection, at once. */
  get current(): IDBDatabase | null {
    return this.#db
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
    db.onclose = () => this.#lose(db)
    db.onversionchange = () => this.#lose(db)
    return db
  }

  #lose(db: IDBDatabase): void {
    db.close()
    if (this.#db !== db) return
    this.#db = null
    this.#gone()
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
