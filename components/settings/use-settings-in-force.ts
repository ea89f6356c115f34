'use client'

import { useCallback, useState, useSyncExternalStore } from 'react'
import type { SettingsChange, StudySettings } from '@/core/settings'
import {
  guestSettings,
  guestSettingsOnServer,
  saveGuestSettings,
  subscribeGuestSettings,
} from '@/device/guest-settings'
import type { SaveOutcome, SaveSettings } from './save-settings'

export interface SettingsInForce {
  settings: StudySettings
  save: SaveSettings
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
 * The settings a learner studies by: a member's, as the page gave them and as changed here since, or a guest's on this
 * device.
 */
export function useSettingsInForce(member?: StudySettings, saveMember?: SaveSettings): SettingsInForce {
  const guest = useSyncExternalStore(subscribeGuestSettings, guestSettings, guestSettingsOnServer)
  const [kept, setKept] = useState<{ from: StudySettings; now: StudySettings } | null>(null)
  const saveThere = useCallback(
    async (change: SettingsChange) => {
      if (!member || !saveMember) return 'unreachable'
      const outcome = await attempted(saveMember, change)
      if (outcome === 'saved') {
        setKept((before) => ({ from: member, now: { ...(before?.from === member ? before.now : member), ...change } }))
      }
      return outcome
    },
    [member, saveMember],
  )
  if (!member) return { settings: guest, save: saveHere }
  return { settings: kept?.from === member ? kept.now : member, save: saveThere }
}
