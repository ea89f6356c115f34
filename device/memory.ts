/** The guest's events as this tab knows them, and which of them are on disk. */
import { compareEvents, type ReviewLogEvent } from '../core/review-log'

export class Memory {
  readonly #events = new Map<string, ReviewLogEvent>()
  readonly #unsaved = new Set<string>()
  #sorted: readonly ReviewLogEvent[] | null = null

  /** In the order of the log; the same array until an event is added or changes. */
  get events(): readonly ReviewLogEvent[] {
    this.#sorted ??= [...this.#events.values()].sort(compareEvents)
    return this.#sorted
  }

  get unsaved(): number {
    return this.#unsaved.size
  }

  get saved(): number {
    return this.#events.size - this.#unsaved.size
  }

  isSaved(id: unknown): boolean {
    return typeof id === 'string' && this.#events.has(id) && !this.#unsaved.has(id)
  }

  /** Adds an event that is not on disk yet. False where its id is known. */
  add(event: ReviewLogEvent): boolean {
    if (this.#events.has(event.id)) return false
    this.#events.set(event.id, event)
    this.#unsaved.add(event.id)
    this.#sorted = null
    return true
  }

  /** Takes over what is on disk. Under an id known already, what was stored first counts. */
  keep(events: readonly ReviewLogEvent[]): void {
    for (const event of events) {
      if (this.#events.get(event.id) !== event) this.#sorted = null
      this.#events.set(event.id, event)
      this.#unsaved.delete(event.id)
    }
  }

  /** Forgets events that turned out to be someone's. */
  release(ids: readonly string[]): void {
    for (const id of ids) {
      if (this.#events.delete(id)) this.#sorted = null
      this.#unsaved.delete(id)
    }
  }

  /** Takes note that of all events only those under `keys` are on disk. */
  miss(keys: ReadonlySet<IDBValidKey>): void {
    for (const id of this.#events.keys()) if (!keys.has(id)) this.#unsaved.add(id)
  }

  /** The first `count` events not on disk, in the order they were made. */
  waiting(count: number): ReviewLogEvent[] {
    const events: ReviewLogEvent[] = []
    for (const id of this.#unsaved) {
      const event = this.#events.get(id)
      if (event) events.push(event)
      if (events.length === count) break
    }
    return events
  }
}
