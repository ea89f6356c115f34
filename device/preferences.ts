/** A reader's small choices on this device. Loaded on every public page, so it imports nothing. */

export interface Preferences {
  /** Topic pages keep the answers back until they are asked for. */
  answersHidden: boolean
  /** The note that progress is kept on this device was read. */
  toldAboutDevice: boolean
}

/** Under which they lie in localStorage, as JSON. */
export const preferencesKey = 'preferences'
const defaults: Preferences = { answersHidden: false, toldAboutDevice: false }

const listeners = new Set<() => void>()
let shown: Preferences = defaults
let shownText: string | null = null
/** What could not be stored, good until this tab closes. */
let unstored: string | null = null

function storedText(): string | null {
  if (unstored !== null) return unstored
  try {
    return localStorage.getItem(preferencesKey)
  } catch {
    return null
  }
}

function read(text: string | null): Preferences {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    const isOn = (name: keyof Preferences) =>
      typeof value === 'object' && value !== null && new Map(Object.entries(value)).get(name) === true
    return { answersHidden: isOn('answersHidden'), toldAboutDevice: isOn('toldAboutDevice') }
  } catch {
    return defaults
  }
}

/** The preferences now; the same object until one changes. What cannot be read counts as never chosen. */
export function preferencesSnapshot(): Preferences {
  const text = storedText()
  if (text !== shownText) {
    shownText = text
    shown = read(text)
  }
  return shown
}

/** What a server knows: nothing was chosen. */
export const preferencesServerSnapshot = (): Preferences => defaults

function tell(): void {
  for (const listener of [...listeners]) listener()
}

/** Another tab has stored something, which may be no preference. */
function follow(): void {
  if (storedText() !== shownText) tell()
}

/** Calls `listener` when a preference changes, in this tab or another, until the returned function is called. */
export function subscribePreferences(listener: () => void): () => void {
  if (listeners.size === 0) globalThis.addEventListener?.('storage', follow)
  const entry = () => listener()
  listeners.add(entry)
  return () => {
    listeners.delete(entry)
    if (listeners.size === 0) globalThis.removeEventListener?.('storage', follow)
  }
}

/** Changes one preference. Where nothing can be stored, it holds until the tab closes. */
export function prefer<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  const text = JSON.stringify({ ...preferencesSnapshot(), [name]: value })
  try {
    localStorage.setItem(preferencesKey, text)
    unstored = null
  } catch {
    unstored = text
  }
  tell()
}
