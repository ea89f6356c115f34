/** Which zone a learner has said to keep although a device is elsewhere, so that the offer is made once. */
import { textItem } from './text-item'

const item = textItem('zone-kept', (text) => text)

const pair = (zone: string, deviceZone: string) => `${zone} ${deviceZone}`

/** Whether to offer to move the zone of the settings to that of this device. */
export const isZoneOffered = (zone: string | null, deviceZone: string, kept: string | null): boolean =>
  zone !== null && zone !== deviceZone && kept !== pair(zone, deviceZone)

/** The last answer to the offer, for `isZoneOffered`; null where there was none. */
export const keptZone = item.snapshot

/** Calls `listener` when the offer is answered, in this tab or another, until the returned function is called. */
export const subscribeKeptZone = item.subscribe

/** Remembers that the settings' `zone` stays although the device is in `deviceZone`. */
export const keepZone = (zone: string, deviceZone: string): boolean => item.store(pair(zone, deviceZone))
