/** What was asked of the stored log beside reading and writing, in the order in which it was asked. */

export interface Job {
  /** True: tried until it is done. False: tried once. */
  isOwed: boolean
  work: (db: IDBDatabase, isRetry: boolean) => Promise<void>
  /** Does it in memory alone, where the disk refuses; after each reading of the disk again. */
  again: (isRetry: boolean) => void
}

interface Entry extends Job {
  /** The attempt under way has tried it. */
  isTried: boolean
  hasFailed: boolean
}

export class Jobs {
  /** Why the last of the attempt's jobs that failed did so. */
  failure: unknown = null
  #entries: Entry[] = []

  add(job: Job): void {
    this.#entries.push({ ...job, isTried: false, hasFailed: false })
  }

  get areOwed(): boolean {
    return this.#entries.some(({ isOwed }) => isOwed)
  }

  /** The next job that this attempt has not tried. */
  get next(): Entry | undefined {
    return this.#entries.find(({ isTried }) => !isTried)
  }

  beginAttempt(): void {
    this.failure = null
    for (const entry of this.#entries) entry.isTried = false
  }

  /** Does the next job by `perform`. One that fails waits for the next attempt, and stands in nobody's way meanwhile. */
  async run(perform: (work: (db: IDBDatabase) => Promise<void>) => Promise<void>): Promise<void> {
    const entry = this.next
    if (!entry) return
    entry.isTried = true
    try {
      await perform((db) => entry.work(db, entry.hasFailed))
      this.#remove(entry)
    } catch (error) {
      this.failure = error
      this.#fail(entry)
    }
  }

  /** The attempt ended before these were tried. */
  giveUp(error: unknown): void {
    this.failure = error
    for (const entry of this.#entries.filter(({ isTried }) => !isTried)) this.#fail(entry)
  }

  #fail(entry: Entry): void {
    if (!entry.hasFailed) entry.again(false)
    entry.hasFailed = true
    if (!entry.isOwed) this.#remove(entry)
  }

  /** The disk was read: what it refused is done to what was read. */
  again(): void {
    for (const entry of this.#entries) if (entry.hasFailed) entry.again(true)
  }

  #remove(entry: Entry): void {
    this.#entries = this.#entries.filter((other) => other !== entry)
  }
}
