import type { SettingsChange } from '@/core/settings'

/** What came of a change: kept; kept until this tab closes; refused, since nobody is signed in any more; or not reached. */
export type SaveOutcome = 'saved' | 'saved-for-now' | 'refused' | 'signed-out' | 'unreachable'

/** Keeps a change of the settings: a member's in the database, a guest's on the device. */
export type SaveSettings = (change: SettingsChange) => Promise<SaveOutcome>
