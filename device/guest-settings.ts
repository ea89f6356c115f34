/** A guest's study settings, kept on this device alone. */
import { defaultSettings, type StudySettings, storedSettings } from '../core/settings'
import { textItem } from './text-item'

/** Under which they lie in localStorage, as JSON. */
const guestSettingsKey = 'study-settings'

function read(text: string | null): StudySettings {
  if (text === null) return defaultSettings
  try {
    return storedSettings(JSON.parse(text))
  } catch {
    return defaultSettings
  }
}

const item = textItem(guestSettingsKey, read)

/** A guest's settings now, the same object until one changes. What is missing or damaged is as by default. */
export const guestSettings = item.snapshot

/** What a server knows: nothing was changed. */
export const guestSettingsOnServer = (): StudySettings => defaultSettings

/** Calls `listener` when a setting changes, in this tab or another, until the returned function is called. */
export const subscribeGuestSettings = item.subscribe

/** Keeps `settings`. False where nothing can be stored: they hold until the tab closes. */
export const saveGuestSettings = (settings: StudySettings): boolean => item.store(JSON.stringify(settings))
