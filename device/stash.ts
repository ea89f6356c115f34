/**
 * What was not on disk yet when the page went away. Local storage takes it while the page is going, which IndexedDB does
 * not promise; the next visit puts it where it belongs. Nobody is told that an event is saved on the strength of this.
 */
import type { ReviewLogEvent } from '../core/review-log'
import { receivedEvents } from './tabs'

const key = 'review-log-unsaved'

function keep(events: readonly ReviewLogEvent[]): void {
  if (events.length === 0) localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify(events))
}

/** The intact events of an earlier visit, or of another tab. Never throws. */
export function stashedEvents(): ReviewLogEvent[] {
  try {
    return receivedEvents(JSON.parse(localStorage.getItem(key) ?? '[]'))
  } catch {
    return []
  }
}

/** Adds `events` to what is stashed, if there is room. Never throws. */
export function stash(events: readonly ReviewLogEvent[]): void {
  if (events.length === 0) return
  try {
    const all = new Map([...stashedEvents(), ...events].map((event) => [event.id, event]))
    keep([...all.values()])
  } catch {
    // Forbidden or full: there is nowhere else.
  }
}

/** Takes the events out that are on disk now. Never throws. */
export function unstash(isSaved: (id: string) => boolean): void {
  const events = stashedEvents()
  try {
    if (events.some(({ id }) => isSaved(id))) keep(events.filter(({ id }) => !isSaved(id)))
  } catch {
    // They stay, and change nothing: their ids are stored.
  }
}
