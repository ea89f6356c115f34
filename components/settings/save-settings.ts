import type { SettingsChange } from '@/core/settings'

/**
 * What came of a change: kept; kept until this tab closes; refused, since nobody is signed in any more, or another
 * account is; or not reached.
 */
export type SaveOutcome = 'saved' | 'saved-for-now' | 'refused' | 'signed-out' | 'other-user' | 'unreachable'

/** Keeps a change of the settings: a member's in the database, a guest's on the device. */
export type SaveSettings = (change: SettingsChange) => Promise<SaveOutcome>

/** Keeps a change of the settings of `owner` in the database. */
export type SaveMemberSettings = (owner: string, change: SettingsChange) => Promise<SaveOutcome>
