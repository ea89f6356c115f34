/** A reader's small choices on this device. Loaded on every public page. */
import { textItem } from './text-item'

export interface Preferences {
  /** Topic pages keep the answers back until they are asked for. */
  answersHidden: boolean
  /** The note that progress is kept on this device was read. */
  toldAboutDevice: boolean
}

/** Under which they lie in localStorage, as JSON. */
export const preferencesKey = 'preferences'
const defaults: Preferences = { answersHidden: false, toldAboutDevice: false }

/** What cannot be read counts as never chosen. */
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

const item = textItem(preferencesKey, read)

/** The preferences now; the same object until one changes. */
export const preferencesSnapshot = item.snapshot

/** What a server knows: nothing was chosen. */
export const preferencesServerSnapshot = (): Preferences => defaults

/** Calls `listener` when a preference changes, in this tab or another, until the returned function is called. */
export const subscribePreferences = item.subscribe

/** Changes one preference. Where nothing can be stored, it holds until the tab closes. */
export function prefer<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  item.store(JSON.stringify({ ...preferencesSnapshot(), [name]: value }))
}
