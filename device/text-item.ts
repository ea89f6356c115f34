/** One text in localStorage as a store: followed in other tabs, and kept for this tab where nothing can be stored. */

export interface TextItem<Value> {
  /** What the text means; the same value until the text changes. */
  snapshot: () => Value
  /** Calls `listener` when the text changes, in this tab or another, until the returned function is called. */
  subscribe: (listener: () => void) => () => void
  /** Keeps `text`, or nothing where it is null. False where it could not be stored and holds until the tab closes. */
  store: (text: string | null) => boolean
}

function textAt(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function isStored(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

/** The text under `key`, understood by `read`. Nothing is read before it is asked for. */
export function textItem<Value>(key: string, read: (text: string | null) => Value): TextItem<Value> {
  const listeners = new Set<() => void>()
  let shown: { text: string | null; value: Value } | null = null
  let unstored: { text: string | null } | null = null

  const text = () => (unstored ? unstored.text : textAt(key))
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const snapshot = () => {
    const now = text()
    if (!shown || shown.text !== now) shown = { text: now, value: read(now) }
    return shown.value
  }
  // Another tab has stored something, which may be another text.
  const follow = () => {
    if (text() !== shown?.text) tell()
  }

  return {
    snapshot,
    subscribe(listener) {
      // What is followed is a change of what is there now.
      snapshot()
      if (listeners.size === 0) globalThis.addEventListener?.('storage', follow)
      const entry = () => listener()
      listeners.add(entry)
      return () => {
        listeners.delete(entry)
        if (listeners.size === 0) globalThis.removeEventListener?.('storage', follow)
      }
    },
    store(next) {
      const stored = isStored(key, next)
      unstored = stored ? null : { text: next }
      tell()
      return stored
    },
  }
}
