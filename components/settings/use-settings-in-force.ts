'use client'

import { useCallback, useLayoutEffect, useSyncExternalStore } from 'react'
import { defaultSettings, type SettingsChange, type StudySettings } from '@/core/settings'
import { guestSettings, saveGuestSettings } from '@/device/guest-settings'
import { keepMemberSettings, memberSettings } from '@/device/member-settings'
import { settingsInForce, subscribeSettingsInForce } from '@/device/settings-in-force'
import type { SaveMemberSettings, SaveOutcome, SaveSettings } from './save-settings'

export interface SettingsInForce {
  settings: StudySettings
  save: SaveSettings
}

/** A member's settings as the server gave them to a page. */
export interface MemberSettings {
  owner: string
  settings: StudySettings
}

/** What pages were given and the device has taken over. */
const kept = new WeakSet<MemberSettings>()

async function saveHere(change: SettingsChange): Promise<SaveOutcome> {
  return saveGuestSettings({ ...guestSettings(), ...change }) ? 'saved' : 'saved-for-now'
}

/** Calls the server, which may be away. */
async function attempted(save: SaveMemberSettings, owner: string, change: SettingsChange): Promise<SaveOutcome> {
  try {
    return await save(owner, change)
  } catch {
    return 'unreachable'
  }
}

/**
 * The settings by which `owner` studies: a guest's on this device, or a member's as the server last gave them. What it
 * gave this page, in `given`, is kept first.
 */
export function useSettingsInForce(
  owner: string | null,
  saveMember?: SaveMemberSettings,
  given?: MemberSettings | null,
): SettingsInForce {
  const settings = useSyncExternalStore(
    subscribeSettingsInForce,
    () => settingsInForce(owner),
    () => given?.settings ?? defaultSettings,
  )
  useLayoutEffect(() => {
    // A page that comes back after others stood in its place has what it was given then.
    if (!given || kept.has(given)) return
    kept.add(given)
    keepMemberSettings(given.owner, given.settings)
  }, [given])
  const saveThere = useCallback(
    async (change: SettingsChange) => {
      if (owner === null || !saveMember) return 'unreachable'
      const outcome = await attempted(saveMember, owner, change)
      if (outcome === 'saved') keepMemberSettings(owner, { ...memberSettings(owner), ...change })
      return outcome
    },
    [owner, saveMember],
  )
  return { settings, save: owner === null ? saveHere : saveThere }
}
