/** The study settings by which whoever owns this device's log studies. */
import type { StudySettings } from '../core/settings'
import { guestSettings, subscribeGuestSettings } from './guest-settings'
import { memberSettings, subscribeMemberSettings } from './member-settings'

/** The settings of `owner`, null being the guest; the same object until one changes. */
export const settingsInForce = (owner: string | null): StudySettings =>
  owner === null ? guestSettings() : memberSettings(owner)

/** Calls `listener` when a setting changes, in this tab or another, until the returned function is called. */
export function subscribeSettingsInForce(listener: () => void): () => void {
  const stopGuest = subscribeGuestSettings(listener)
  const stopMember = subscribeMemberSettings(listener)
  return () => {
    stopGuest()
    stopMember()
  }
}
