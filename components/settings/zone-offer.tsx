'use client'

import { useSyncExternalStore } from 'react'
import { deviceZone } from '@/device/place'
import { isZoneOffered, keepZone, keptZone, subscribeKeptZone } from '@/device/zone-offer'
import type { SettingsInForce } from './use-settings-in-force'
import { placeName } from './zone-words'

const noZone = () => null
const never = () => () => undefined

/** Where the device is in another zone than the settings say: one quiet offer to move them, remembered. */
export function ZoneOffer({ settings, save }: SettingsInForce) {
  const kept = useSyncExternalStore(subscribeKeptZone, keptZone, noZone)
  const here = useSyncExternalStore(never, () => deviceZone(), noZone)
  const { timeZone } = settings
  if (!here || !timeZone || !isZoneOffered(timeZone, here, kept)) return null
  return (
    <p className="strip">
      <span>
        Your settings say {placeName(timeZone)}; this device is in {placeName(here)}.
      </span>
      <button type="button" className="quiet" onClick={() => void save({ timeZone: here })}>
        Use {placeName(here)}
      </button>
      <button type="button" className="quiet" onClick={() => keepZone(timeZone, here)}>
        Keep {placeName(timeZone)}
      </button>
    </p>
  )
}
