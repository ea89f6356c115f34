'use server'

import { headers } from 'next/headers'
import * as v from 'valibot'
import { currentSession } from '@/auth'
import { isSameOrigin } from '@/auth/request'
import type { SaveOutcome } from '@/components/settings/save-settings'
import { settingsChange } from '@/core/settings'
import { retried } from '@/db/client'
import { isOutage } from '@/db/outage'
import { saveSettings } from '@/db/queries/settings'

/** Keeps a change of the study settings of `owner`, who is signed in as far as their page knows. */
export async function saveStudySettings(owner: unknown, change: unknown): Promise<SaveOutcome> {
  const parsed = v.safeParse(settingsChange, change)
  if (!parsed.success || !isSameOrigin(await headers())) return 'refused'
  try {
    const session = await currentSession()
    if (session && session.userId !== owner) return 'other-user'
    const kept = session && (await retried((db) => saveSettings(db, session, parsed.output)))
    return kept ? 'saved' : 'signed-out'
  } catch (error) {
    if (isOutage(error)) return 'unreachable'
    throw error
  }
}
