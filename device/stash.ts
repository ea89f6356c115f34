/**
 * What was not on disk yet when the page went away. Local storage takes it while the page is going, which IndexedDB does
 * not promise; the next visit puts it where it belongs. Nobody is told that an event is saved on the strength of this.
 */
import { readRows, type StoredRow } from './stored-row'

const key = 'review-log-unsaved'

function keep(rows: readonly StoredRow[]): void {
  if (rows.length === 0) localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify(rows))
}

/** The intact rows of an earlier visit, or of another tab. Never throws. */
export function stashedRows(): StoredRow[] {
  try {
    return readRows(JSON.parse(localStorage.getItem(key) ?? '[]'))
  } catch {
    return []
  }
}

/** Adds `rows` to what is stashed, if there is room. Never throws. */
export function stash(rows: readonly StoredRow[]): void {
  if (rows.length === 0) return
  try {
    const all = new Map([...stashedRows(), ...rows].map((row) => [row.id, row]))
    keep([...all.values()])
  } catch {
    // Forbidden or full: there is nowhere else.
  }
}

/** Takes the rows out that need not wait here any more. Never throws. */
export function unstash(isOver: (row: StoredRow) => boolean): void {
  const rows = stashedRows()
  try {
    if (rows.some(isOver)) keep(rows.filter((row) => !isOver(row)))
  } catch {
    // They stay, and change nothing: their ids are stored.
  }
}
