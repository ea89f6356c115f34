'use client'

import { useCallback, useLayoutEffect, useSyncExternalStore } from 'react'
import { defaultSettings, type SettingsChange, type StudySettings } from '@/core/settings'
import { guestSettings, saveGuestSettings } from '@/device/guest-settings'
import { keepMemberSettings, memberSettings } from '@/device/member-settings'
import { settingsInForce, subscribeSettingsInForce } from '@/device/settings-in-force'
import type { SaveOutcome, SaveSettings } from './save-settings'

export interface SettingsInForce {
  settings: StudySettings
  save: SaveSettings
}

/** A member's settings as the server gave them to a page. */
export interface MemberSettings {
  owner: string
  settings: StudySettings
}

async function saveHere(change: SettingsChange): Promise<SaveOutcome> {
  return saveGuestSettings({ ...guestSettings(), ...change }) ? 'saved' : 'saved-for-now'
}

/** Calls the server, which may be away. */
async function attempted(save: SaveSettings, change: SettingsChange): Promise<SaveOutcome> {
  try {
    return await save(change)
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
  saveMember?: SaveSettings,
  given?: MemberSettings | null,
): SettingsInForce {
  const settings = useSyncExternalStore(
    subscribeSettingsInForce,
    () => settingsInForce(owner),
    () => given?.settings ?? defaultSettings,
  )
  useLayoutEffect(() => {
    if (given) keepMemberSettings(given.owner, given.settings)
  }, [given])
  const saveThere = useCallback(
    async (change: SettingsChange) => {
      if (owner === null || !saveMember) return 'unreachable'
      const outcome = await attempted(saveMember, change)
      if (outcome === 'saved') keepMemberSettings(owner, { ...memberSettings(owner), ...change })
      return outcome
    },
    [owner, saveMember],
  )
  return { settings, save: owner === null ? saveHere : saveThere }
}
