import { currentSession } from '@/auth'
import type { MemberStart } from '@/components/study/use-learner'
import { retried } from '@/db/client'
import { isOutage } from '@/db/outage'
import { learnerStart } from '@/db/queries/learner'
import type { UserSession } from '@/db/session'

/** What the cards of `session`'s user start from now, and their settings. Throws where the database does not answer. */
export async function startOf(session: UserSession): Promise<MemberStart> {
  const now = new Date()
  const { settings, seeds } = await retried((db) => learnerStart(db, session, now))
  return { owner: session.userId, settings, seeds, serverTime: now.toISOString() }
}

/** What the study page of whoever asks starts from; null for a guest, and where the database does not answer. */
export async function memberStart(): Promise<MemberStart | null> {
  try {
    const member = await currentSession()
    return member && (await startOf(member))
  } catch (error) {
    // The device goes on from what it knows.
    if (isOutage(error)) return null
    throw error
  }
}
