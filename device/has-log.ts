/** Whether this device holds a review log, asked without loading the code that reads one. */

/** The name of the log's database, of its marker and of the channel between tabs. */
export const logName = 'review-log'

const listeners = new Set<() => void>()

/** Notes that this device holds a log. Where nothing can be noted, `hasLog` asks the browser for its databases. */
export function markLog(): void {
  try {
    if (localStorage.getItem(logName) === '1') return
    localStorage.setItem(logName, '1')
  } catch {
    // Storage may be forbidden or full; the mark only saves a question.
  }
  for (const listener of [...listeners]) listener()
}

/** Calls `listener` when a log begins, in this tab or another, until the returned function is called. */
export function onLogMade(listener: () => void): () => void {
  const entry = () => listener()
  const stored = ({ key }: StorageEvent) => {
    if (key === logName) listener()
  }
  listeners.add(entry)
  window.addEventListener('storage', stored)
  return () => {
    listeners.delete(entry)
    window.removeEventListener('storage', stored)
  }
}

/** True where this device may hold a review log. Never throws. */
export async function hasLog(): Promise<boolean> {
  try {
    if (localStorage.getItem(logName) === '1') return true
  } catch {
    // Forbidden; the databases may still tell.
  }
  try {
    const databases = await indexedDB.databases()
    return databases.some(({ name }) => name === logName)
  } catch {
    return false
  }
}
