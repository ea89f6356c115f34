'use client'

import { useSyncExternalStore } from 'react'
import { guestSettings, guestSettingsOnServer, subscribeGuestSettings } from '@/device/guest-settings'
import { deviceZone } from '@/device/place'

/** The guest's settings, which a new account takes over, with the zone of this device where they name none. */
export function SettingsField() {
  const settings = useSyncExternalStore(subscribeGuestSettings, guestSettings, guestSettingsOnServer)
  const zone = useSyncExternalStore(
    () => () => undefined,
    () => settings.timeZone ?? deviceZone(),
    () => null,
  )
  return zone && <input type="hidden" name="settings" value={JSON.stringify({ ...settings, timeZone: zone })} />
}
