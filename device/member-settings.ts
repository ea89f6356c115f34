/** A member's study settings as the server last gave them, kept so that the site goes by them where it is not reached. */
import { defaultSettings, type StudySettings, storedSettings } from '../core/settings'
import { textItem } from './text-item'

/** Under which they lie in localStorage, as JSON. */
export const memberSettingsKey = 'member-settings'

interface Kept {
  owner: string
  settings: StudySettings
}

function read(text: string | null): Kept | null {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('owner' in value) || typeof value.owner !== 'string')
      return null
    return { owner: value.owner, settings: storedSettings('settings' in value ? value.settings : null) }
  } catch {
    return null
  }
}

const item = textItem(memberSettingsKey, read)

/** The settings of `owner`, the same object until one changes; the defaults where none of theirs are kept. */
export function memberSettings(owner: string): StudySettings {
  const kept = item.snapshot()
  return kept?.owner === owner ? kept.settings : defaultSettings
}

/** Calls `listener` when they change, in this tab or another, until the returned function is called. */
export const subscribeMemberSettings = item.subscribe

/** Keeps what the server has for `owner`; another owner's are forgotten. */
export const keepMemberSettings = (owner: string, settings: StudySettings): boolean =>
  item.store(JSON.stringify({ owner, settings }))

/** Forgets them. */
export const forgetMemberSettings = (): boolean => item.store(null)
